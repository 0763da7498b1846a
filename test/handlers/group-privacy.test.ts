import type { SentMessage } from "../../src/replay/protocol";
import { startTalk, type Talk } from "./support/talk";

const GROUP = "group:g1";
const CODE = "DVK-2026-0001";
/** What must never stand in a group: a number, a person in charge, what was written about somebody. */
const NOTHING_FOR_A_GROUP =
  /0901|0912|\d{3} ?\d{3} ?\d{3}|Mai|ghi chép|chậm trễ|sức khoẻ|Nguyễn Thị Hoa|Trần Văn Bình/;

let talk: Talk;
const inGroup = (sent: readonly SentMessage[]) =>
  sent.filter(({ chat }) => chat === GROUP).map(({ text }) => text);

beforeAll(async () => {
  talk = await startTalk();
  await talk.say(
    "hoa",
    "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, chị Phạm Thị Mai phụ trách, 0912345678",
  );
  await talk.press("hoa", "Lưu");
});
afterAll(() => talk.stop());

describe("in a group", () => {
  it.each([
    ["khanh", `@bot trả lại ${CODE} vì chị Mai chậm trễ, ghi chép chưa đủ, gọi 0912 345 678`],
    ["khanh", "@bot đồng ý"],
    ["hoa", `@bot sửa người phụ trách ${CODE} thành chị Nguyễn Thị Mai`],
    ["hoa", `@bot sửa số điện thoại ${CODE} thành 0912345679`],
    ["hoa", `@bot bổ sung thực trạng ${CODE}: chị Mai sức khoẻ yếu nên chậm trễ`],
    ["hoa", `@bot nộp lại ${CODE}`],
    ["khanh", `@bot duyệt ${CODE}`],
    ["hoa", `@bot báo cáo tiến độ ${CODE}: đạt 60%, chị Mai ghi chép chưa đủ`],
    ["hoa", "@bot hoàn tác"],
    ["khanh", `@bot lịch sử ${CODE}`],
    ["khanh", `@bot phân công đồng chí Lan theo dõi ${CODE}`],
    ["khanh", `@bot đã kiểm tra ${CODE}: cần củng cố vì chị Mai ghi chép chưa đủ`],
  ])("%s: “%s” is answered in private; the group hears the code at most", async (who, text) => {
    const sent = await talk.say(who, text, { chat: GROUP });
    expect(inGroup(sent).join("\n")).not.toMatch(NOTHING_FOR_A_GROUP);
    expect(inGroup(sent).join()).toMatch(/đã gửi riêng|tin nhắn riêng/);
    expect(sent.filter(({ chat, to }) => chat === "private" && to === who)).not.toEqual([]);
    for (const { chat } of sent.filter(({ kind }) => kind === "notice")) expect(chat).toBe("private");
  });

  it("the one line of a returned model is its code", async () => {
    await talk.say("khanh", "huỷ");
    const sent = await talk.say("khanh", `@bot trả lại ${CODE} vì chị Mai chậm trễ`, { chat: GROUP });
    const agreed = await talk.say("khanh", "@bot đồng ý", { chat: GROUP });
    const line = `${CODE}: đã gửi riêng cho đồng chí.`;
    expect([inGroup(sent), inGroup(agreed)]).toEqual([[line], [line]]);
    const [told] = agreed.filter(({ kind }) => kind === "notice");
    expect(told).toMatchObject({ to: "hoa", chat: "private", text: expect.stringContaining("chậm trễ") });
  });

  it.each([
    `@bot ${CODE} đến đâu rồi`,
    "@bot liệt kê mô hình",
    "@bot toàn huyện có bao nhiêu mô hình",
    "@bot lịch kiểm tra sắp tới",
  ])("“%s” is answered there, without people and their notes", async (text) => {
    const sent = await talk.say("khanh", text, { chat: GROUP });
    expect(inGroup(sent)).toHaveLength(1);
    expect(inGroup(sent).join()).not.toMatch(NOTHING_FOR_A_GROUP);
  });

  it.each([
    `@bot ai phụ trách ${CODE}`,
    `@bot ${CODE} người phụ trách là ai`,
    "@bot ai phu trach ma 1 vay",
    `@bot số điện thoại người phụ trách ${CODE}`,
  ])("“%s” names nobody there, and says that it was told in private", async (text) => {
    const sent = await talk.say("khanh", text, { chat: GROUP });
    expect(inGroup(sent)).toEqual([`${CODE}: đã gửi riêng cho đồng chí.`]);
    const [told, ...others] = sent.filter(({ chat }) => chat === "private");
    expect([told?.to, others]).toEqual(["khanh", []]);
    expect(told?.text).toContain("Người phụ trách: Nguyễn Thị Mai");
  });

  it("in private the same card has them", async () => {
    const card = await talk.ask("khanh", `${CODE} đến đâu rồi`);
    expect(card).toContain("Nguyễn Thị Mai");
    expect(card).toContain("chậm trễ");
  });
});
