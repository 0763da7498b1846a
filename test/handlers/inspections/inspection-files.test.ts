import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { InspectionRow } from "../../../src/store/inspections";
import { PDF, phonePhoto } from "../../web/support/sample-files";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-visits-"));
  talk = await startTalk();
  await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  await talk.press("hoa", "Lưu");
  await talk.say("khanh", "duyệt mã 1");
  await talk.say("khanh", "lịch kiểm tra xã Thạch Lạc 9h ngày 6/3");
  await talk.press("khanh", "Đồng ý");
});
afterAll(async () => {
  await talk.stop();
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, bytes: Buffer): Promise<string> {
  const to = path.join(folder, name);
  await writeFile(to, bytes);
  return to;
}
const photo = (seed: number) => file(`IMG_${seed}.jpg`, phonePhoto(1, seed));
const send = async (as: string, from: string, text = "", more = {}) =>
  (await talk.say(as, text, { photo: from, ...more })).map((message) => message.text).join("\n---\n");
const inspection = async () =>
  (await talk.app.store.connection.collection<InspectionRow>("inspections").find().toArray())[0];

describe("photos and files of an inspection", () => {
  it("sent in reply to its card are kept with it, also before it is held", async () => {
    const [card] = await talk.app.store.outbox.latest("console:console:khanh", 1);
    const reply = await send("khanh", await file("phan cong.pdf", PDF), "", { replyTo: card?.id });
    expect(reply).toBe("Đã đính kèm 1 tệp vào lần kiểm tra xã Thạch Lạc ngày 06/03/2026. Hiện có 1 tệp.");
    const stored = await inspection();
    expect(stored).toMatchObject({
      state: "planned",
      evidence: [{ kind: "file", name: "phan cong.pdf", by: "khanh", on: "2026-03-02", bytes: PDF.length }],
    });
    expect(stored?.evidence?.[0]?.file).toMatch(/^[0-9a-f]{64}\.pdf$/);
    expect(stored?.history.at(-1)).toMatchObject({ action: "attach", by: "khanh", note: "1 tệp" });
  });

  it("sent while its result is recorded wait for Đồng ý, and go with it", async () => {
    await talk.at("2026-03-06T10:00:00+07:00");
    await talk.say("khanh", "kiểm tra xong xã Thạch Lạc, mô hình Nhà sạch vườn đẹp đạt");
    expect(await send("khanh", await photo(1))).toContain("1 ảnh kèm theo sẽ được ghi vào lần kiểm tra");
    expect(await send("khanh", await photo(2), "sổ sách tốt, bà con đồng tình")).toContain("2 ảnh kèm theo");
    expect((await inspection())?.evidence).toHaveLength(1);
    const [done] = await talk.press("khanh", "Đồng ý");
    expect(done?.text).toContain("Đã ghi kết quả kiểm tra xã Thạch Lạc");
    expect(done?.text).toContain("Đã đính kèm 2 ảnh vào lần kiểm tra xã Thạch Lạc");
    expect(done?.text).toContain("Hiện có 2 ảnh và 1 tệp");
    expect(await inspection()).toMatchObject({
      state: "done",
      findings: ["sổ sách tốt", "bà con đồng tình"],
      evidence: [{ kind: "file" }, { name: "IMG_1.jpg", by: "khanh" }, { name: "IMG_2.jpg" }],
    });
  });

  it("sent within half an hour after it belong to it; twice is once", async () => {
    expect(await send("khanh", await photo(3))).toContain("Hiện có 3 ảnh và 1 tệp");
    expect(await send("khanh", await photo(3))).toContain("không ghi lần nữa");
    expect((await inspection())?.evidence).toHaveLength(4);
  });

  it("are taken back by undo, the result stays", async () => {
    expect(await talk.ask("khanh", "hoàn tác")).toContain("gửi minh chứng kiểm tra xã Thạch Lạc");
    expect(await inspection()).toMatchObject({ state: "done", results: [{ conclusion: "dat" }] });
    expect((await inspection())?.evidence).toHaveLength(3);
  });

  it.each([
    "ảnh kiểm tra xã Thạch Lạc hôm nay",
    "em gửi ảnh buổi kiểm tra xã thạch lạc",
    "minh chung kiem tra ngay 6/3 xa Thach Lac",
  ])("go to the inspection that their caption names: “%s”", async (caption) => {
    const { length: before = 0 } = (await inspection())?.evidence ?? [];
    const reply = await send("khanh", await photo(40 + caption.length), caption);
    expect(reply).toContain("vào lần kiểm tra xã Thạch Lạc ngày 06/03/2026");
    expect((await inspection())?.evidence).toHaveLength(before + 1);
    await talk.say("khanh", "hoàn tác");
    expect((await inspection())?.evidence).toHaveLength(before);
  });

  it("are asked about where no inspection is of that day, and refused from who does not inspect", async () => {
    expect(await send("khanh", await photo(90), "ảnh kiểm tra xã Thạch Lạc ngày 1/2")).toContain(
      "Chưa có lần kiểm tra nào khớp",
    );
    expect(await talk.ask("hoa", "gửi ảnh kiểm tra xã Thạch Lạc")).toContain("Vai trò cán bộ");
  });

  it("are counted where the inspection is shown", async () => {
    expect(await talk.ask("hoa", "mã 1 đến đâu rồi")).toContain(
      "2 ảnh và 1 tệp, gõ “xem ảnh kiểm tra DVK-2026-0001”",
    );
    expect(await talk.ask("khanh", "lịch kiểm tra tháng 3")).toContain("2 ảnh và 1 tệp");
  });

  it.each([
    ["hoa", "xem ảnh kiểm tra mã 1"],
    ["lan", "xem ảnh kiểm tra xã Thạch Lạc"],
  ])("are seen again by %s, who may", async (who, text) => {
    const shown = await talk.say(who, text);
    expect(shown[0]?.text).toContain("Lần kiểm tra xã Thạch Lạc");
    expect(shown.slice(1).map(({ text: name }) => name)).toEqual(["phan cong.pdf", "IMG_1.jpg", "IMG_2.jpg"]);
  });

  it("and by nobody else, who can add none either", async () => {
    for (const text of ["xem ảnh kiểm tra DVK-2026-0001", "xem ảnh kiểm tra xã Thạch Lạc"])
      expect(await talk.say("binh", text)).toHaveLength(1);
    const [card] = await talk.app.store.outbox.latest("console:console:khanh", 1);
    await send("binh", await photo(4), "", { replyTo: card?.id });
    expect((await inspection())?.evidence).toHaveLength(3);
  });
});
