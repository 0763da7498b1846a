import { retrainFields } from "../../../src/learning/retrain-fields";
import { createLogger } from "../../../src/logger";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.stop());

const NAMES = ["Trồng mắc ca xen cà phê", "Vườn mắc ca ghép", "Mắc ca dưới tán rừng"];
const COMMUNES = ["xã Thạch Lạc", "xã Thạch Khê", "thị trấn Thạch Hà"];
const QUESTION = "đăng ký mô hình Vườn mắc ca";

/** The sweep looks for another version every five seconds. */
async function proposed(): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const card = await talk.ask("hoa", QUESTION);
    await talk.say("hoa", "huỷ");
    if (card.includes("đề xuất theo tên")) return card;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return "";
}

describe("what officers confirm", () => {
  it("is learned, and changes what a running service proposes", async () => {
    const before = await talk.ask("hoa", QUESTION);
    expect(before).toContain("thuộc lĩnh vực nào");
    await talk.say("hoa", "huỷ");
    for (const commune of COMMUNES) {
      const list = NAMES.map((name, index) => `${index + 1}. ${name} (VHXH)`).join("\n");
      await talk.say("khanh", `Đăng ký cho ${commune}:\n${list}`);
      for (const number of [1, 2, 3]) await talk.say("khanh", `sửa phiếu ${number} lĩnh vực thành KT`);
      await talk.say("khanh", "Lưu tất cả");
    }
    const { app, clock } = talk;
    expect(await app.store.confirmedFields.newest(20)).toHaveLength(9);
    const result = await retrainFields({ ...app.store, clock, logger: createLogger("silent") });
    expect(result.status).toBe("adopted");
    expect(await proposed()).toContain("Lĩnh vực: Kinh tế (đề xuất theo tên");
  }, 60_000);
});
