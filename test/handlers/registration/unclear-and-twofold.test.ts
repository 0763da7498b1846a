import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.stop());

const models = () => talk.app.store.connection.collection("models").find().toArray();

describe("a message that is not understood well enough", () => {
  it("is asked back about with what it may mean, and read again as the pressed one", async () => {
    const labels = await askedBack("hoa");
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThanOrEqual(2);
    const [card] = await talk.press("hoa", labels[0] ?? "");
    expect(card?.text).not.toContain("Có phải đồng chí muốn");
    expect(card?.text).not.toBe("");
  });

  it("does nothing when an older choice is pressed", async () => {
    const [label = ""] = await askedBack("binh");
    await talk.press("binh", label);
    const before = await models();
    await talk.say("binh", "huỷ");
    await talk.press("binh", label);
    expect(await models()).toEqual(before);
  });
});

/** Things are named, acts are not; which of them are unclear enough depends on what the model has learned. */
const VAGUE = [
  "kế hoạch mô hình tuyến đường hoa",
  "việc kiểm tra mô hình đường hoa",
  "biên bản họp mô hình",
  "hồ sơ khen thưởng mô hình",
  "thôn mình làm xong mấy việc rồi",
];

/** Says something vague; @returns the labels of the choices that come back. */
async function askedBack(as: string): Promise<readonly string[]> {
  for (const text of VAGUE) {
    const [asked] = await talk.say(as, text);
    if (asked?.text.includes("Có phải đồng chí muốn")) return (asked.buttons ?? []).flat();
  }
  throw new Error("none of the vague messages was asked back about");
}

describe("a message about two matters", () => {
  it("gets the card and the answer, the card last so that it can be saved", async () => {
    const sent = await talk.say(
      "hoa",
      'Đăng ký mô hình "Thắp sáng đường quê", lĩnh vực NTM. Tiện thể cho em hỏi toàn xã có bao nhiêu mô hình?',
    );
    expect(sent).toHaveLength(2);
    expect(sent[0]?.text).toContain("xã Thạch Lạc");
    expect(sent[1]?.text).toContain("Thắp sáng đường quê");
    const [saved] = await talk.say("hoa", "Lưu");
    expect(saved?.text).toMatch(/DVK-2026-\d{4}/);
    expect((await models()).map(({ name }) => name)).toContain("Thắp sáng đường quê");
  });
});

describe("a name that a card asks for", () => {
  it("may sound like a table of figures", async () => {
    await talk.say("hoa", "huỷ");
    expect(await talk.ask("hoa", "đăng ký mô hình lĩnh vực NTM")).toContain("tên");
    const card = await talk.ask("hoa", "Tuyên truyền pháp luật theo địa phương");
    expect(card).toContain("Tuyên truyền pháp luật theo địa phương");
    expect(card).not.toContain("Phạm vi:");
  });
});
