import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
});
afterAll(() => talk.stop());

async function register(who: string, name: string) {
  await talk.say(who, `đăng ký mô hình "${name}", lĩnh vực KT`);
  await talk.press(who, "Lưu");
}

describe("asking for one's own models", () => {
  it("asks back where there is none, shows the only one, and names several with where they stand", async () => {
    expect(await talk.ask("binh", "mô hình của em đến đâu rồi")).toContain("Đồng chí cần xem mô hình nào?");
    await register("binh", "Vườn mẫu");
    const one = await talk.ask("binh", "mô hình em đăng ký được duyệt chưa");
    expect(one).toMatch(/^DVK-2026-0001: Vườn mẫu\nTrạng thái: đã đăng ký/);
    await register("binh", "Ao sen");
    await talk.say("khanh", "duyệt mã 1");
    expect((await talk.ask("binh", "mô hình của em đến đâu rồi")).split("\n")).toEqual([
      "Đồng chí có 2 mô hình, điển hình; chọn một để xem rõ:",
      "1. Vườn mẫu – xã Thạch Khê (DVK-2026-0001): đã duyệt",
      "2. Ao sen – xã Thạch Khê (DVK-2026-0002): đã đăng ký",
    ]);
    expect(await talk.ask("binh", "2")).toContain("DVK-2026-0002: Ao sen");
  });

  it("is of nobody else's", async () => {
    expect(await talk.ask("lan", "mô hình của tôi đến đâu rồi")).not.toContain("Vườn mẫu");
  });
});
