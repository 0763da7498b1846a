import { mkdir, readdir, rename, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { cleanFiles, GRACE_MS } from "../../src/store/clean-files";
import { erasePerson } from "../../src/store/erase-person";
import type { FileStore } from "../../src/store/files";
import { createFileStore } from "../../src/store/files";
import { startTalk, type Talk } from "../handlers/support/talk";
import { PDF, phonePhoto } from "../web/support/sample-files";

let talk: Talk;
let folder: string;

beforeAll(async () => {
  talk = await startTalk();
  const put = await talk.app.files.put(PDF);
  if (put.status !== "stored") throw new Error(put.status);
  folder = path.join(put.file.path, "..", "..");
  await talk.say("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  await talk.press("hoa", "Lưu");
});
afterAll(() => talk.stop());

const machineClock = { now: () => new Date() };
const clean = (files: Pick<FileStore, "oldRefs" | "removeOld"> = talk.app.files, dryRun = false) =>
  cleanFiles({ connection: talk.app.store.connection, files, clock: talk.clock, machineClock, dryRun });

/** As if everything in the store had been stored two days ago. */
async function age(): Promise<void> {
  const old = new Date(Date.now() - 2 * GRACE_MS);
  for (const name of await readdir(folder, { recursive: true }))
    if (name.includes(".")) await utimes(path.join(folder, name), old, old);
}

async function send(seed: number, text = "", as = "hoa"): Promise<string> {
  const photo = path.join(folder, "..", `IMG_${seed}.jpg`);
  await writeFile(photo, phonePhoto(1, seed));
  await talk.say(as, text, { photo });
  const put = await talk.app.files.put(phonePhoto(1, seed));
  if (put.status !== "stored") throw new Error(put.status);
  return put.file.ref;
}

describe("files that nothing refers to", () => {
  it("are removed after a day; evidence, waiting files, and what is to be handled stay", async () => {
    const evidence = await send(1, "ảnh mã 1");
    const taken = await send(2, "ảnh mã 1");
    await talk.say("hoa", "hoàn tác");
    await talk.at("2026-03-02T12:00:00+07:00");
    const asked = await send(3);
    const withCard = await send(4, "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH", "binh");
    const [unhandled, odd] = await putAll([5, 6]);
    const { connection } = talk.app.store;
    await connection.collection<{ _id: string } & Record<string, unknown>>("messages").insertOne({
      ...{ _id: "test:failed", chatKey: "x", state: "failed" },
      attachments: [{ kind: "photo", ref: unhandled }],
    });
    // Written by hand, or by another version.
    const oddState = { heldFiles: { files: [{ file: odd }, 7], at: "one day" } };
    await connection
      .collection<{ _id: string } & Record<string, unknown>>("conversations")
      .insertOne({ _id: "test:odd", state: oddState });
    expect(await clean()).toEqual({ removed: [], kept: 0 });
    await age();
    const told = await clean(talk.app.files, true);
    expect(told.removed).toHaveLength(2);
    expect(await talk.app.files.find(taken)).toBeDefined();
    expect([...(await clean()).removed].sort()).toEqual([...told.removed].sort());
    expect(await talk.app.files.find(taken)).toBeUndefined();
    for (const ref of [evidence, asked, withCard, unhandled ?? "", odd ?? ""])
      expect(await talk.app.files.find(ref)).toBeDefined();
    expect((await clean()).removed).toEqual([]);
  });

  it("of a card that was dropped, or that were never claimed, are removed too", async () => {
    await talk.say("binh", "huỷ");
    await talk.at("2026-03-04T08:00:00+07:00");
    expect((await clean()).removed).toHaveLength(2);
  });
});

async function putAll(seeds: readonly number[]): Promise<string[]> {
  const refs: string[] = [];
  for (const seed of seeds) {
    const put = await talk.app.files.put(phonePhoto(1, seed));
    if (put.status === "stored") refs.push(put.file.ref);
  }
  return refs;
}

describe("a file that is stored again while files are cleaned", () => {
  it.each([
    ["after the list was made", "listed"],
    ["just before it is removed", "removing"],
  ])("%s stays", async (_when, moment) => {
    const [ref = ""] = await putAll([20]);
    await age();
    const real = talk.app.files;
    const files = {
      oldRefs: async (before: Date) => {
        const refs = await real.oldRefs(before);
        if (moment === "listed") await putAll([20]);
        return refs;
      },
      removeOld: async (name: string, before: Date) => {
        if (moment === "removing" && name === ref) await putAll([20]);
        return real.removeOld(name, before);
      },
    };
    expect((await clean(files)).removed).not.toContain(ref);
    expect(await real.find(ref)).toBeDefined();
  });

  it("many times at once, by several cleaners, is there whenever its storing was the last thing", async () => {
    for (let round = 0; round < 20; round += 1) {
      await putAll([21]);
      await age();
      const [[ref = ""]] = await Promise.all([putAll([21]), clean(), clean(createFileStore({ folder }))]);
      expect(await talk.app.files.find(ref)).toBeDefined();
    }
  });
});

describe("a cleaning that a crash has cut off", () => {
  it("is finished by the next: what was new is put back, what was old goes", async () => {
    const [kept = "", gone = ""] = await putAll([30, 31]);
    const before = new Date(Date.now() - GRACE_MS);
    const [keptFile, goneFile] = [await talk.app.files.find(kept), await talk.app.files.find(gone)];
    const aside = path.join(folder, "removed");
    await mkdir(aside, { recursive: true });
    await rename(keptFile?.path ?? "", path.join(aside, `${kept}~1`));
    await utimes(goneFile?.path ?? "", new Date(0), new Date(0));
    await rename(goneFile?.path ?? "", path.join(aside, `${gone}~2`));
    await talk.app.files.oldRefs(before);
    expect(await talk.app.files.find(kept)).toBeDefined();
    expect(await talk.app.files.find(gone)).toBeUndefined();
    expect(await readdir(aside)).toEqual([]);
  });
});

describe("a person who is erased", () => {
  it("leaves the evidence of models, which is the models'", async () => {
    const person = await talk.app.store.people.find("hoa");
    if (person === null) throw new Error("not there");
    await erasePerson(talk.app.store, person, talk.clock.now());
    await age();
    const { kept } = await clean();
    expect(kept).toBeGreaterThanOrEqual(1);
  });
});
