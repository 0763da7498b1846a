import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { AGE_MAGIC } from "../../src/admin/sealed-stream";
import { adminOn, adminSettings, type Office, useOffices } from "./admin-harness";
import { file, fillOffice } from "./fixtures";

const startOffice = useOffices();
const PASSPHRASE = "mùa xuân nho nhỏ";

interface Sealed {
  readonly bytes: Buffer;
  readonly sums: string;
}

/** Sealing takes a second of work, so one backup serves all tests. */
let made: Promise<Sealed> | undefined;

async function sealBackup(): Promise<Sealed> {
  const office = await startOffice();
  await fillOffice(office);
  const backup = path.join(office.folder, "backup.age");
  const run = await office.admin("backup", backup, "--passphrase-file", await words(office, PASSPHRASE));
  expect(run).toMatchObject({ status: 0, err: expect.stringContaining("đã được mã hóa") });
  return { bytes: await readFile(backup), sums: run.out };
}

/** The sealed backup as a file of that office. */
async function sealedIn(office: Office) {
  made ??= sealBackup();
  const { bytes, sums } = await made;
  return { bytes, sums, backup: await file(office, "backup.age", bytes) };
}

/** As an editor leaves a file of one line. */
const words = (office: Office, passphrase: string) =>
  file(office, `words-${passphrase.length}.txt`, `\uFEFF${passphrase}\r\n`);

describe("a backup with a passphrase", () => {
  it("holds nothing that can be read, and is restored by it from a file or from the setting", async () => {
    const [one, two] = [await startOffice(), await startOffice()];
    const { backup, bytes, sums } = await sealedIn(one);
    expect(bytes.toString("latin1").startsWith(AGE_MAGIC)).toBe(true);
    const run = await one.admin("restore", backup, "--passphrase-file", await words(one, PASSPHRASE));
    expect(run).toMatchObject({ status: 0, out: sums });
    expect(await one.store.people.find("p1")).toMatchObject({ phone: "0912345678" });
    const set = adminOn({ MONGODB_URI: two.uri, DATA_DIR: two.folder, BACKUP_PASSPHRASE: PASSPHRASE });
    expect(await set("restore", backup)).toMatchObject({ status: 0, out: sums });
    const again = path.join(two.folder, "again.age");
    expect(await set("backup", again)).toMatchObject({ status: 0, out: sums });
    expect((await readFile(again)).toString("latin1").startsWith(AGE_MAGIC)).toBe(true);
  });

  it("changes nothing without the passphrase, with another one, or when damaged, and says what to do", async () => {
    const office = await startOffice();
    const { backup, bytes } = await sealedIn(office);
    await fillOffice(office);
    await office.admin("people", "role", "p1", "leader");
    const right = await words(office, PASSPHRASE);
    const cut = await file(office, "cut.age", bytes.subarray(0, bytes.length - 100));
    const tries: readonly (readonly [string, readonly string[], string])[] = [
      [backup, [], "hãy thêm --passphrase-file TỆP"],
      [backup, ["--passphrase-file", await words(office, "mùa thu cho em")], "Mật khẩu sao lưu không đúng"],
      [cut, ["--passphrase-file", right], "bị hỏng hoặc bị cắt cụt"],
    ];
    for (const [place, options, said] of tries) {
      const run = await office.admin("restore", place, "--replace", ...options);
      expect(run).toMatchObject({ status: 1, out: "" });
      expect(run.err).toContain(said);
      expect(run.err).toContain("Kho dữ liệu giữ nguyên");
    }
    expect(await office.store.people.find("p1")).toMatchObject({ role: "leader" });
  });

  it("is not begun with one that is short or missing", async () => {
    const office = await startOffice();
    const backup = path.join(office.folder, "backup.age");
    const short = await words(office, "mùa xuân");
    const none = await file(office, "none.txt", "\n");
    for (const [place, said] of [
      [short, "ít nhất 12 ký tự"],
      [none, "chưa có mật khẩu"],
      ["/nowhere/words.txt", "/nowhere/words.txt"],
    ] as const) {
      const run = await office.admin("backup", backup, "--passphrase-file", place);
      expect(run).toMatchObject({ status: 1, err: expect.stringContaining(said) });
      await expect(access(backup)).rejects.toThrow("ENOENT");
    }
    expect(() => adminSettings({ BACKUP_PASSPHRASE: "mùa xuân" })).toThrow("BACKUP_PASSPHRASE");
  });
});

it("a backup without a passphrase says in one sentence that it holds personal data", async () => {
  const office = await startOffice();
  const backup = path.join(office.folder, "backup.gz");
  const { err } = await office.admin("backup", backup);
  expect(err.match(/chưa mã hóa và có dữ liệu cá nhân/g)).toHaveLength(1);
  // A passphrase that is set by now does not stand in the way of a backup of before.
  const other = await startOffice();
  await writeFile(path.join(other.folder, "words.txt"), PASSPHRASE);
  const run = await other.admin("restore", backup, "--passphrase-file", path.join(other.folder, "words.txt"));
  expect(run.status).toBe(0);
});
