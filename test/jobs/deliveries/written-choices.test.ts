import fc from "fast-check";
import { withChoices } from "../../../jobs/deliveries/written-choices";
import { createSay } from "../../../locales/say";
import { CHOICES_LENGTH } from "../../../src/channels/channel";
import { createZaloBotChannel } from "../../../src/channels/zalo-bot/zalo-bot-channel";

const say = createSay("vi");
const button = (label: string, action = "step:1") => ({ label, action });

describe("choices written out under a text", () => {
  it("stand there by number, in the order of the buttons", () => {
    const rows = [[button("Lưu", "save:1"), button("Sửa", "edit:1")], [button("Huỷ", "cancel:1")]];
    expect(withChoices("Phiếu đăng ký", rows, say)).toBe(
      "Phiếu đăng ký\n\nĐồng chí trả lời bằng số:\n1. Lưu\n2. Sửa\n3. Huỷ",
    );
  });

  it("stand there as words under several cards, whose numbers are their own", () => {
    const first = [[button("Lưu 1", "save:1"), button("Sửa 1", "edit:1"), button("Huỷ 1", "cancel:1")]];
    const last = [[button("Lưu 2", "save:2")], [button("Lưu tất cả", "saveAll:9")]];
    const head = "Đồng chí nhắn một trong các câu:";
    expect(withChoices("1. Trồng sen", first, say)).toBe(
      `1. Trồng sen\n\n${head}\n- Lưu 1\n- Sửa 1\n- Huỷ 1`,
    );
    expect(withChoices("2. Góc đọc", last, say)).toBe(`2. Góc đọc\n\n${head}\n- Lưu 2\n- Lưu tất cả`);
  });

  it("are numbers and words where one of several cards is asked about", () => {
    const rows = [
      [button("Kinh tế", "field:1:KT"), button("Văn hóa - xã hội", "field:1:VHXH")],
      [button("Huỷ 1", "cancel:1"), button("Lưu tất cả", "saveAll:9")],
    ];
    const written = withChoices("Lĩnh vực nào?", rows, say);
    expect(written).toContain("bằng số:\n1. Kinh tế\n2. Văn hóa - xã hội\n- Huỷ 1\n- Lưu tất cả");
  });

  it("are none where there are no buttons", () => {
    expect(withChoices("Đã ghi nhận.", [], say)).toBe("Đã ghi nhận.");
  });

  it("never need more room than a channel without buttons leaves, whatever their labels", () => {
    const channel = createZaloBotChannel({
      ...{ bots: new Map(), monthlyQuota: 1, say, fetchPhoto: async () => undefined },
    });
    const longest = "ạ".repeat(channel.textLimit);
    const rows = fc.array(
      fc.array(fc.string({ unit: "grapheme", maxLength: 300 }).map((label) => button(label))),
    );
    fc.assert(
      fc.property(rows, (labels) => withChoices(longest, labels, say).length <= 2_000),
      { numRuns: 300 },
    );
    expect(channel.textLimit + CHOICES_LENGTH).toBe(2_000);
  });

  it("keep their numbers when one is left out for want of room", () => {
    const rows = Array.from({ length: 20 }, (_, index) => [button(`Mô hình ${"x".repeat(30)} ${index}`)]);
    const lines = withChoices("Chọn mô hình", rows, say).split("\n").slice(3);
    expect(lines.length).toBeLessThan(20);
    for (const line of lines) {
      const [, number, place] = /^(\d+)\. .* (\d+)$/.exec(line) ?? [];
      expect(Number(number)).toBe(Number(place) + 1);
    }
  });
});
