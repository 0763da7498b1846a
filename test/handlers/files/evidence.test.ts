import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { modelsOf } from "../../../src/store/models";
import { phonePhoto, sizedPhoto } from "../../web/support/sample-files";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-photos-"));
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A photo on disk; another seed is another picture. */
async function photo(name: string, seed: number): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, phonePhoto(6, seed));
  return file;
}

const record = async (code: string) => modelsOf(talk.app.store.connection).findById(code).lean();

async function register(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Lưu"))[0]?.text).toContain("Đã ghi nhận");
}

async function send(as: string, file: string, text = ""): Promise<string> {
  return (await talk.say(as, text, { photo: file })).map((message) => message.text).join("\n---\n");
}

const A = "DVK-2026-0001";
const B = "DVK-2026-0002";

describe("photos of models", () => {
  it("with a caption that names one, go to it, without the place they were taken at", async () => {
    await register("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
    await register("hoa", "đăng ký mô hình Tiếng loa an ninh, lĩnh vực ANQP");
    const reply = await send("hoa", await photo("IMG_1.jpg", 1), "ảnh mô hình mã 1");
    expect(reply).toBe("Đã đính kèm 1 ảnh vào mô hình “Nhà sạch vườn đẹp” (DVK-2026-0001). Hiện có 1 ảnh.");
    const stored = await record(A);
    expect(stored?.evidence).toMatchObject([
      { kind: "photo", name: "IMG_1.jpg", mime: "image/jpeg", by: "hoa", on: "2026-03-02" },
    ]);
    expect(stored?.history.at(-1)).toMatchObject({ action: "attach", by: "hoa", note: "1 ảnh" });
    const file = await talk.app.files.find(stored?.evidence?.[0]?.file ?? "");
    const bytes = await readFile(file?.path ?? "");
    expect(bytes.includes("GPS")).toBe(false);
    expect(bytes.length).toBe(stored?.evidence?.[0]?.bytes);
  });

  it("sent twice are one", async () => {
    const reply = await send("hoa", await photo("IMG_1 (1).jpg", 1), "gửi ảnh DVK-2026-0001");
    expect(reply).toContain("đã có trong mô hình");
    expect(await record(A)).toMatchObject({ version: 1, evidence: [{ name: "IMG_1.jpg" }] });
  });

  it("without a word, follow those before", async () => {
    expect(await send("hoa", await photo("IMG_2.jpg", 2))).toContain("Hiện có 2 ảnh");
    expect((await record(A))?.evidence).toHaveLength(2);
  });

  it("may be announced first", async () => {
    expect(await talk.ask("hoa", "gửi ảnh mô hình mã 2")).toContain("Đồng chí gửi ảnh hoặc tệp");
    expect(await send("hoa", await photo("IMG_3.jpg", 3))).toContain("Tiếng loa an ninh");
    expect((await record(B))?.evidence).toHaveLength(1);
  });

  it("are asked about when it is not clear whose they are, and wait for the answer", async () => {
    await talk.at("2026-03-02T10:00:00+07:00");
    const asked = await talk.say("hoa", "", { photo: await photo("IMG_4.jpg", 4) });
    expect(asked[0]?.text).toContain("1 ảnh này của mô hình nào?");
    const more = await talk.say("hoa", "", { photo: await photo("IMG_5.jpg", 5) });
    expect(more[0]?.text).toContain("2 ảnh này của mô hình nào?");
    const done = await talk.press("hoa", "Nhà sạch vườn đẹp (DVK-2026-0001)");
    expect(done[0]?.text).toContain("Đã đính kèm 2 ảnh vào mô hình “Nhà sạch vườn đẹp”");
    expect((await record(A))?.evidence).toHaveLength(4);
    expect((await record(A))?.history.filter(({ action }) => action === "attach")).toHaveLength(3);
  });

  it("or a typed code says whose they are", async () => {
    await talk.at("2026-03-02T12:00:00+07:00");
    expect(await send("hoa", await photo("IMG_6.jpg", 6))).toContain("của mô hình nào?");
    expect(await talk.ask("hoa", "mã 2")).toContain("Đã đính kèm 1 ảnh vào mô hình “Tiếng loa an ninh”");
  });

  it("are taken back by undo, and counted no more", async () => {
    expect(await talk.ask("hoa", "hoàn tác")).toContain("gửi minh chứng");
    expect((await record(B))?.evidence).toHaveLength(1);
    expect((await record(B))?.history.at(-1)).toMatchObject({ action: "undo", by: "hoa" });
  });
});

describe("photos of reports", () => {
  it("sent within half an hour after one belong to it", async () => {
    await talk.say("khanh", `duyệt ${B}`);
    const report = await talk.ask("hoa", `báo cáo tiến độ ${B} đạt 60%, 52 hộ tham gia`);
    expect(report).toContain("52 hộ");
    const reply = await send("hoa", await photo("IMG_7.jpg", 7));
    expect(reply).toContain("vào báo cáo vừa gửi của mô hình “Tiếng loa an ninh”");
    const stored = await record(B);
    expect(stored?.evidence?.at(-1)?.report).toBe(stored?.reports[0]?.id);
  });

  it("or with the report as their caption, are recorded beside it", async () => {
    const reply = await send(
      "hoa",
      await photo("IMG_8.jpg", 8),
      `báo cáo tiến độ ${B} đạt 80%, 60 hộ tham gia`,
    );
    expect(reply).toContain("60 hộ");
    expect(reply).toContain("Đã đính kèm 1 ảnh vào báo cáo vừa gửi");
    const stored = await record(B);
    expect(stored?.reports).toHaveLength(2);
    expect(stored?.evidence?.at(-1)?.report).toBe(stored?.reports[1]?.id);
  });
});

describe("photos of registrations", () => {
  it("wait for the card and go to the model it becomes", async () => {
    const text = "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH";
    const card = await talk.say("binh", text, { photo: await photo("IMG_9.jpg", 9) });
    expect(card[0]?.text).toContain("Hũ gạo tình thương");
    expect(card[0]?.text).toContain("1 ảnh kèm theo sẽ được ghi vào mô hình khi đồng chí lưu phiếu");
    const saved = await talk.press("binh", "Lưu");
    expect(saved[0]?.text).toContain("Đã ghi nhận mô hình “Hũ gạo tình thương”, mã DVK-2026-0003");
    expect(saved[0]?.text).toContain("Đã đính kèm 1 ảnh");
    expect((await record("DVK-2026-0003"))?.evidence).toMatchObject([{ by: "binh", name: "IMG_9.jpg" }]);
  });
});

describe("what cannot be kept", () => {
  it("is said, and what was written is recorded all the same", async () => {
    const broken = path.join(folder, "hong.jpg");
    await writeFile(broken, "no picture");
    const reply = await send("hoa", broken, `báo cáo tiến độ ${B} đạt 90%, 61 hộ tham gia`);
    expect(reply).toContain("61 hộ");
    expect(reply).toContain("Ảnh chưa tải được: “hong.jpg”");
    expect((await record(B))?.reports).toHaveLength(3);
    expect((await record(B))?.evidence).toHaveLength(3);
  });

  it("a bomb alone is refused and kept nowhere", async () => {
    const bomb = path.join(folder, "bom.jpg");
    await writeFile(bomb, sizedPhoto(30_000, 30_000));
    expect(await send("hoa", bomb)).toContain("“bom.jpg”");
    expect((await record(B))?.evidence).toHaveLength(3);
  });
});

describe("looking at photos again", () => {
  it("sends them to whoever may see the model, each with its file", async () => {
    const shown = await talk.say("lan", "xem ảnh mã 2");
    expect(shown[0]?.text).toContain("Mô hình “Tiếng loa an ninh” (DVK-2026-0002) có 3 ảnh:");
    expect(shown[0]?.text).toContain("kèm báo cáo ngày 02/03/2026");
    expect(shown.slice(1).map(({ text }) => text)).toEqual(["IMG_3.jpg", "IMG_7.jpg", "IMG_8.jpg"]);
    const sent = await talk.app.store.outbox.latest("console:console:lan", 3);
    const stored = await record(B);
    expect(sent.map(({ file }) => file?.ref).reverse()).toEqual(stored?.evidence?.map(({ file }) => file));
  });

  it("and to nobody else", async () => {
    expect(await talk.ask("binh", "xem ảnh DVK-2026-0002")).not.toContain("IMG");
    expect(await talk.ask("tan", "xem ảnh DVK-2026-0001")).not.toContain("IMG");
  });

  it("says where there are none", async () => {
    await register("binh", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP");
    expect(await talk.ask("binh", "xem ảnh mã 4")).toContain("chưa có ảnh, minh chứng nào");
    expect(await talk.ask("hoa", "mô hình mã 2 thế nào")).toContain("Minh chứng: 3 ảnh");
  });
});

describe("who may send", () => {
  it("not a leader, nor anybody for a model outside their area", async () => {
    expect(await send("lan", await photo("IMG_10.jpg", 10), "ảnh mã 1")).toContain("không");
    await send("binh", await photo("IMG_11.jpg", 11), `ảnh mô hình ${A}`);
    expect((await record(A))?.evidence).toHaveLength(4);
  });
});

describe("models without photos", () => {
  it.each([
    ["mô hình nào chưa có ảnh", "Camera an ninh"],
    ["có bao nhiêu mô hình chưa có ảnh", "1 mô hình"],
    ["toàn huyện có mấy mô hình thiếu minh chứng", "1 mô hình"],
    ["danh sách mô hình đã có ảnh", "3 mô hình"],
  ])("%s", async (question, told) => {
    expect(await talk.ask("lan", question)).toContain(told);
  });
});

describe("photos that wait to be told which model they show", () => {
  it("do not take a message about another matter for the answer", async () => {
    await talk.say("hoa", "đăng ký mô hình Sân chơi thiếu nhi, lĩnh vực VHXH");
    const [saved] = await talk.press("hoa", "Lưu");
    const code = /DVK-2026-\d{4}/.exec(saved?.text ?? "")?.[0] ?? "";
    expect(await send("khanh", await photo("IMG_77.jpg", 77))).toContain("mô hình nào");
    expect(await talk.ask("khanh", `${code} đến đâu rồi`)).toContain("Sân chơi thiếu nhi");
    expect(await talk.ask("khanh", `duyệt ${code}`)).toContain("Đã duyệt");
    expect(await talk.ask("khanh", `hoàn tác ${code}`)).toContain("Đã hoàn tác việc duyệt");
    expect((await record(code))?.evidence).toBeUndefined();
    expect(await talk.ask("khanh", code)).toContain("Đã đính kèm 1 ảnh");
  });
});
