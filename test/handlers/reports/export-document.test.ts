import { readFile } from "node:fs/promises";
import type { SentMessage } from "../../../src/replay/protocol";
import { ownTemplate } from "../../reports/document/support/own-template";
import { docxText } from "../../support/docx-text";
import { toPdf } from "../../support/office";
import { glyphProblems, readPdf } from "../../support/pdf";
import { startTalk, type Talk } from "../support/talk";

const NAMES = ["Nhà sạch vườn đẹp", "Tiếng kẻng an ninh", "Tuyến đường hoa", "Chi bộ bốn tốt"];
const FIELDS = ["NTM", "ANQP", "VHXH", "HTCT"];

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
  for (const [at, name] of NAMES.entries()) {
    const who = at === 3 ? "binh" : "hoa";
    await talk.say(who, `đăng ký mô hình ${name}, lĩnh vực ${FIELDS[at]}, chị Mai phụ trách, 0912345678`);
    await talk.press(who, "Lưu");
  }
  await talk.say("hoa", "báo cáo tiến độ DVK-2026-0001: 12 hộ hiến 500 m2 đất");
});
afterAll(() => talk.stop());

async function documentOf(sent: readonly SentMessage[]) {
  const [file] = sent.filter((message) => message.file !== undefined);
  if (file?.file === undefined) throw new Error(sent.map(({ text }) => text).join("\n"));
  const bytes = await readFile(file.file);
  return { bytes, name: file.text, text: docxText(bytes), to: file.to, chat: file.chat };
}

describe("a report as a Word document", () => {
  it("comes with the figure first, what it holds and what is left blank", async () => {
    const sent = await talk.say("lan", "xuất báo cáo word năm 2026");
    expect(sent[0]?.text).toMatch(/^Toàn huyện Thạch Hà, năm 2026: 4 mô hình\.\n/);
    expect(sent[0]?.text).toContain("thể thức văn bản của Đảng");
    expect(sent[0]?.text).toContain("để trống");
    const { name, text } = await documentOf(sent);
    expect(name).toBe("Báo cáo Dân vận khéo năm 2026 - huyện Thạch Hà.docx");
    expect(text).toContain("HUYỆN ỦY THẠCH HÀ");
  });

  it("has the figures of the count, unit by unit and field by field, and no phone", async () => {
    const counted = await talk.ask("lan", "năm 2026 có bao nhiêu mô hình, chia theo đơn vị");
    expect(counted).toContain("xã Thạch Lạc 3");
    const { text } = await documentOf(await talk.say("lan", "báo cáo bản word năm 2026"));
    expect(text).toContain("có 04 mô hình “Dân vận khéo” được đăng ký");
    const cells = text.slice(0, text.indexOf("DANH SÁCH MÔ HÌNH")).split("\n");
    const row = (unit: string) => cells.slice(cells.lastIndexOf(unit), cells.lastIndexOf(unit) + 7);
    expect(row("xã Thạch Lạc")).toEqual(["xã Thạch Lạc", "0", "1", "1", "0", "1", "3"]);
    expect(row("xã Thạch Khê")).toEqual(["xã Thạch Khê", "0", "0", "0", "1", "0", "1"]);
    expect(row("Tổng cộng")).toEqual(["Tổng cộng", "0", "1", "1", "1", "1", "4"]);
    expect(text).toContain("hiến 500 m² đất");
    expect(text).toMatch(/Còn 03 mô hình, điển hình chưa có báo cáo nào/);
    for (const name of NAMES) expect(text).toContain(name);
    expect(text).not.toMatch(/0912|345678/);
  });

  it.each([
    ["xuất báo cáo word theo nghị định 30", "TM. ỦY BAN NHÂN DÂN"],
    ["xuất báo cáo word theo thể thức của UBND", "TM. ỦY BAN NHÂN DÂN"],
    ["xuất báo cáo word theo mẫu của Đảng", "T/M HUYỆN ỦY"],
    ["xuat bao cao word dang thuc hien nam 2026", "T/M HUYỆN ỦY"],
  ])("is laid out as the message says: %s", async (asked, signed) => {
    expect((await documentOf(await talk.say("lan", asked))).text).toContain(signed);
  });

  it("covers only what the asker may see", async () => {
    const own = await documentOf(await talk.say("binh", "xuất báo cáo word năm 2026"));
    expect(own.text).toContain("ĐẢNG ỦY XÃ THẠCH KHÊ");
    expect(own.text).toContain("Chi bộ bốn tốt");
    expect(own.text).not.toContain("Nhà sạch vườn đẹp");
    const sent = await talk.say("binh", "xuất báo cáo word xã Thạch Lạc năm 2026");
    expect(sent.filter(({ file }) => file !== undefined)).toEqual([]);
  });

  it("of a part is called by its time, place and subject, on the page, on its annexes and as a file", async () => {
    const asked = "xuất báo cáo word 6 tháng đầu năm xã Thạch Lạc lĩnh vực VHXH";
    const { name, text } = await documentOf(await talk.say("lan", asked));
    expect(name).toBe(
      "Báo cáo Dân vận khéo 6 tháng đầu năm 2026 - xã Thạch Lạc, lĩnh vực Văn hóa - xã hội.docx",
    );
    const subject =
      "phong trào thi đua “Dân vận khéo” 6 tháng đầu năm 2026 của xã Thạch Lạc, lĩnh vực Văn hóa - xã hội";
    expect(text.split(subject)).toHaveLength(4);
    const excel = await talk.say("lan", asked.replace("báo cáo word", "excel"));
    expect(excel.find(({ file }) => file !== undefined)?.text).toBe(
      "Mô hình Dân vận khéo 6 tháng đầu năm 2026 - xã Thạch Lạc, lĩnh vực Văn hóa - xã hội.xlsx",
    );
    const [, picture] = await talk.say("lan", "vẽ biểu đồ xã Thạch Lạc cấp xã");
    expect(picture?.text).toMatch(/^Biểu đồ .*, xã Thạch Lạc, cấp xã\.png$/);
  });

  it("asked for in a group, goes to the person alone", async () => {
    const sent = await talk.say("lan", "@bot xuất báo cáo word năm 2026", { chat: "group:g1" });
    const { to, chat } = await documentOf(sent);
    expect([to, chat]).toEqual(["lan", "private"]);
    expect(
      sent
        .filter((message) => message.chat === "group:g1")
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/\d mô hình|docx/);
  });

  it("is not made of nothing", async () => {
    const sent = await talk.say("lan", "xuất báo cáo word năm 2019");
    expect(sent.map(({ file }) => file)).toEqual([undefined]);
    expect(sent[0]?.text).toMatch(/chưa có|không có|0 mô hình/);
  });

  it("is filled into the office's own template, the nearest one that is set", async () => {
    const lines = [
      "{co_quan}, {ky}: {tong_so} mô hình, {da_bao_cao} đã báo cáo",
      "{#cac_doan}",
      "{doan}",
      "{/cac_doan}",
    ];
    const bytes = await ownTemplate(lines, [
      "{#mo_hinh}{stt}",
      "{ten}",
      "{linh_vuc}",
      "{phu_trach}{/mo_hinh}",
    ]);
    const { reportForms } = talk.app.store;
    await reportForms.set({ unit: "H", form: { kind: "own", name: "mau-huyen.docx", bytes } });
    await reportForms.set({ form: { kind: "layout", layout: "state" } });
    const sent = await talk.say("lan", "xuất báo cáo word năm 2026");
    expect(sent[0]?.text).toContain("mau-huyen.docx");
    const filled = await documentOf(sent);
    expect(filled.text).toContain("Huyện ủy Thạch Hà, năm 2026: 4 mô hình, 0 đã báo cáo");
    expect(filled.text).toContain("toàn huyện Thạch Hà có 04 mô hình “Dân vận khéo” được đăng ký");
    expect(filled.text).not.toMatch(/[{}]/);
    const pages = await readPdf(await toPdf(filled.bytes, { extension: "docx" }));
    expect(glyphProblems(pages, filled.text)).toEqual({ otherFonts: [], lost: [] });
    const shown = pages.map(({ text }) => text.replace(/\s+/g, " ")).join();
    for (const name of NAMES) expect(shown).toContain(name);
    const other = await documentOf(await talk.say("lan", "xuất báo cáo word theo mẫu của Đảng"));
    expect(other.text).toContain("T/M HUYỆN ỦY");
    await reportForms.remove("H");
    expect((await documentOf(await talk.say("lan", "xuất báo cáo word"))).text).toContain(
      "TM. ỦY BAN NHÂN DÂN",
    );
  });
});
