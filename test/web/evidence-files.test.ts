import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ManualClock, systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { readSettings } from "../../src/settings";
import { modelsOf } from "../../src/store/models";
import { createFileLinks, LINK_MS } from "../../src/web/file-links";
import { startWeb, type WebResult } from "../../src/web/start-web";
import { startTalk, type Talk } from "../handlers/support/talk";
import { workbook } from "../handlers/support/workbook";
import { JPG, phonePhoto } from "./support/sample-files";

let talk: Talk;
let folder: string;
let web: WebResult & { ok: true };
const machineClock = new ManualClock(new Date("2026-03-02T01:00:00Z"));

beforeAll(async () => {
  talk = await startTalk();
  folder = await mkdtemp(path.join(tmpdir(), "dvk-photos-"));
  const read = readSettings({ PORT: "0", DATA_DIR: folder });
  if (!read.ok) throw new Error(read.problems.join());
  const parts = { settings: read.settings, logger: createLogger("silent"), clock: talk.clock };
  const started = await startWeb(talk.app, { ...parts, machineClock, owner: "web" });
  if (!started.ok) throw new Error(started.message);
  web = started;
  await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  await talk.press("hoa", "Lưu");
  const photo = path.join(folder, "IMG_1.jpg");
  await writeFile(photo, phonePhoto());
  await talk.say("hoa", "ảnh mô hình mã 1", { photo });
});
afterAll(async () => {
  await web.close();
  await talk.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Bubble {
  readonly text: string;
  readonly file?: { readonly url?: string };
}

/** The link that the page of somebody has under the newest photo. */
async function linkOf(person: string): Promise<string> {
  const answer = await fetch(`${web.url}/console/api/people/${person}/messages`);
  const { messages } = (await answer.json()) as { messages: readonly Bubble[] };
  return messages.findLast(({ file }) => file?.url !== undefined)?.file?.url ?? "";
}

describe("a link to a photo", () => {
  it("opens the photo, without its EXIF, for whoever may see the model", async () => {
    await talk.say("lan", "xem ảnh mã 1");
    const answer = await fetch(`${web.url}${await linkOf("lan")}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(JPG);
  });

  it("is made anew with each look, and dies after a quarter of an hour", async () => {
    const link = await linkOf("lan");
    machineClock.set(new Date(machineClock.now().getTime() + LINK_MS + 1));
    expect((await fetch(`${web.url}${link}`)).status).toBe(404);
    expect((await fetch(`${web.url}${await linkOf("lan")}`)).status).toBe(200);
  });

  it("opens nothing when a character of it is changed, or its signature is left out", async () => {
    const link = await linkOf("lan");
    for (const at of [10, 40, link.length - 10]) {
      const other = link[at] === "A" ? "B" : "A";
      const forged = `${link.slice(0, at)}${other}${link.slice(at + 1)}`;
      expect((await fetch(`${web.url}${forged}`)).status).toBe(404);
    }
    expect((await fetch(`${web.url}${link.split(".")[0]}`)).status).toBe(404);
    expect((await fetch(`${web.url}/files/${"A".repeat(5_000)}`)).status).toBeGreaterThanOrEqual(400);
  });

  it("signed with another key opens nothing", async () => {
    const claim = { person: "lan", code: "DVK-2026-0001", ref: `${"0".repeat(64)}.jpg` };
    const forged = createFileLinks({ key: randomBytes(32), clock: systemClock }).sign(claim);
    expect((await fetch(`${web.url}${forged}`)).status).toBe(404);
  });

  it("opens nothing once the person may not see the model any more", async () => {
    const link = await linkOf("lan");
    const lan = await talk.app.store.people.find("lan");
    if (lan === null) throw new Error("lan is not there");
    await talk.app.store.people.import([{ ...lan, unit: "K" }]);
    expect((await fetch(`${web.url}${link}`)).status).toBe(404);
    await talk.app.store.people.import([lan]);
    expect((await fetch(`${web.url}${link}`)).status).toBe(200);
  });

  it("opens nothing once the photo was taken back", async () => {
    const link = await linkOf("lan");
    await talk.say("hoa", "hoàn tác");
    expect((await fetch(`${web.url}${link}`)).status).toBe(404);
  });
});

describe("a list that is uploaded on the page", () => {
  it("is registered row by row, and stays in the chat of whoever sent it", async () => {
    const rows = [
      ["STT", "Tên mô hình", "Lĩnh vực"],
      [1, "Hũ gạo tình thương", "VHXH"],
      [2, "Tiếng loa an ninh", "ANQP"],
    ];
    const body = await readFile(await workbook(folder, "ds.xlsx", rows));
    const query = new URLSearchParams({ clientKey: "upload-0001", name: "Danh sách.xlsx" });
    const to = `${web.url}/console/api/people/binh/files?${query}`;
    const headers = { "content-type": "application/octet-stream" };
    expect((await fetch(to, { method: "POST", body: new Uint8Array(body), headers })).status).toBe(200);
    await talk.app.settled();
    const answer = await fetch(`${web.url}/console/api/people/binh/messages`);
    const { messages } = (await answer.json()) as { messages: readonly Bubble[] };
    expect(messages.at(-1)?.text).toContain("Danh sách “Danh sách.xlsx”, năm 2026: 2 dòng hợp lệ.");
    await talk.press("binh", "Lưu tất cả");
    expect(await modelsOf(talk.app.store.connection).countDocuments({ registeredBy: "binh" })).toBe(2);
    const own = await linkOf("binh");
    expect((await fetch(`${web.url}${own}`)).status).toBe(200);
    expect((await fetch(`${web.url}${own.replace("person=binh", "person=hoa")}`)).status).toBe(404);
  });

  it("is filled into a template, which is found in the chat of whoever asked for it", async () => {
    await talk.say("hoa", "gửi mẫu đăng ký");
    const own = await linkOf("hoa");
    const file = await fetch(`${web.url}${own}`);
    expect(file.headers.get("content-disposition")).toContain("mau-dang-ky-dan-van-kheo.xlsx");
    expect((await fetch(`${web.url}${own.replace("person=hoa", "person=lan")}`)).status).toBe(404);
  });

  it("opens by a link too, for whom it was made and while they are of that unit", async () => {
    const [sent] = (await talk.app.store.outbox.latest("console:console:hoa", 20)).filter(({ file }) => file);
    const ref = sent?.file?.ref ?? "";
    const hoa = await talk.app.store.people.find("hoa");
    if (hoa === null) throw new Error("hoa is not there");
    const links = createFileLinks({ key: await talk.app.store.signingKey(), clock: machineClock });
    const claim = { person: "hoa", chat: "console:console:hoa", unit: hoa.unit, ref };
    const statusOf = async (of: typeof claim) => (await fetch(`${web.url}${links.sign(of)}`)).status;
    expect(await statusOf(claim)).toBe(200);
    expect(await statusOf({ ...claim, chat: "console:console:lan" })).toBe(404);
    expect(await statusOf({ ...claim, person: "nobody" })).toBe(404);
    await talk.app.store.people.import([{ ...hoa, unit: "K" }]);
    expect(await statusOf(claim)).toBe(404);
    await talk.app.store.people.import([hoa]);
    expect(await statusOf(claim)).toBe(200);
  });

  it("opens no evidence by its ref, to nobody", async () => {
    const sent = await talk.app.store.outbox.latest("console:console:lan", 20);
    const ref = sent.find(({ file }) => file?.code !== undefined)?.file?.ref ?? "";
    expect(ref).toMatch(/\.jpg$/);
    expect((await fetch(`${web.url}/console/files/${ref}?person=lan`)).status).toBe(404);
    expect((await fetch(`${web.url}/console/files/${ref}?person=hoa`)).status).toBe(200);
  });
});
