import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readXlsxFile from "read-excel-file/node";

const ROOT = path.join(__dirname, "..", "..");
const UNITS =
  "code,name,type,parent,aliases,tags,valid_from,valid_to\nH,Thạch Hà,huyện,,,,,\nL,Thạch Lạc,xã,H,,,,\n";
const PEOPLE =
  "id,name,phone,unit,role,title,platform,note\np1,Hoa,,L,officer,,telegram,x\np2,Khánh,,H,committee,,telegram,\np3,Lan,,H,leader,,telegram,\np4,Ai,,?,leader,,,\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Played {
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: string;
  readonly code: number;
}

async function replay(script: readonly (string | Uint8Array)[]): Promise<Played> {
  const file = (name: string) => path.join(folder, name);
  await writeFile(
    file("script.jsonl"),
    Buffer.concat(script.flatMap((line) => [Buffer.from(line), Buffer.from("\n")])),
  );
  await writeFile(file("units.csv"), UNITS);
  await writeFile(file("people.csv"), PEOPLE);
  const args = ["scripts/run.cjs", "src/commands/replay.ts", file("script.jsonl")];
  const child = spawn(
    process.execPath,
    [...args, "--units", file("units.csv"), "--people", file("people.csv")],
    {
      cwd: ROOT,
      env: { ...process.env, MONGODB_URI: "", REDIS_URL: "" },
    },
  );
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const [code] = await once(child, "close");
  const lines = output.trim().split("\n").filter(Boolean);
  return {
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    errors,
    code: Number(code),
  };
}

const json = (value: object) => JSON.stringify(value);
const CLOCK = json({ clock: "2026-03-02T08:00:00+07:00" });

describe("npm run replay", () => {
  it("plays a conversation, restarts in between, and prints every message with its line", async () => {
    const { lines, code } = await replay([
      CLOCK,
      json({ as: "p1", text: "đăng ký mô hình Đường hoa, lĩnh vực NTM" }),
      json({ restart: true }),
      json({ as: "p1", press: "💾 1. LƯU" }),
      json({ clock: "2026-03-03T09:30:00+07:00" }),
      json({ as: "p3", text: "toàn huyện có bao nhiêu mô hình" }),
    ]);
    expect(code).toBe(0);
    expect(lines.map(({ line, to, chat, kind, at }) => ({ line, to, chat, kind, at }))).toEqual([
      { line: 2, to: "p1", chat: "private", kind: "reply", at: "2026-03-02T08:00:00.000+07:00" },
      { line: 4, to: "p1", chat: "private", kind: "reply", at: "2026-03-02T08:00:00.000+07:00" },
      { line: 5, to: "p2", chat: "private", kind: "reminder", at: "2026-03-03T08:00:00.000+07:00" },
      { line: 6, to: "p3", chat: "private", kind: "reply", at: "2026-03-03T09:30:00.000+07:00" },
    ]);
    expect(lines[0]?.buttons).toEqual(["Lưu", "Sửa", "Huỷ"]);
    expect(lines[1]?.text).toContain("DVK-2026-0001");
    expect(lines[3]?.text).toContain("Toàn huyện Thạch Hà có 1 mô hình");
  });

  it("reminds at its time by its own clock, once, however often the process is killed around it", async () => {
    const { lines, code } = await replay([
      CLOCK,
      json({ as: "p1", text: "nhắc tôi họp giao ban lúc 9 giờ ngày 5/3" }),
      json({ restart: true }),
      json({ clock: "2026-03-05T10:00:00+07:00" }),
      json({ restart: true }),
      json({ clock: "2026-03-06T08:00:00+07:00" }),
      // What a line makes due at once is its own.
      json({ as: "p2", text: "hạn đăng ký là hôm nay" }),
      json({ as: "p3", text: "toàn huyện có bao nhiêu mô hình" }),
    ]);
    expect(code).toBe(0);
    expect(lines.slice(1).map(({ line, to, kind, at }) => ({ line, to, kind, at }))).toEqual([
      { line: 4, to: "p1", kind: "reminder", at: "2026-03-05T09:00:00.000+07:00" },
      { line: 7, to: "p2", kind: "reply", at: "2026-03-06T08:00:00.000+07:00" },
      { line: 7, to: "p1", kind: "reminder", at: "2026-03-06T08:00:00.000+07:00" },
      { line: 8, to: "p3", kind: "reply", at: "2026-03-06T08:00:00.000+07:00" },
    ]);
    expect(lines[1]?.text).toContain("họp giao ban");
  });

  it("answers a bad line with an error line and goes on", async () => {
    const { lines, errors, code } = await replay([
      CLOCK,
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      "not json",
      json({ as: "p1" }),
      json({ as: "p1", press: "Lưu" }),
      json({ as: "p1", photo: "/no/such/file.jpg" }),
      json({ clock: "2020-01-01T00:00:00+07:00" }),
      json({ as: "p1", text: "trợ giúp", colour: "red" }),
    ]);
    expect(code).toBe(0);
    expect(lines.slice(0, -1).map(({ line, error }) => [line, typeof error])).toEqual(
      [2, 3, 4, 5, 6, 7].map((line) => [line, "string"]),
    );
    expect(lines.at(-1)).toMatchObject({ line: 8, to: "p1" });
    expect(errors).toContain('"colour" ignored');
    expect(errors).toContain('"note" ignored');
    expect(errors).toContain("line 5, unit");
  });

  it("in a group answers only when addressed, and confirms a registration in private", async () => {
    const { lines } = await replay([
      CLOCK,
      json({ as: "p1", chat: "group:g1", text: "đăng ký mô hình Đường hoa, lĩnh vực NTM" }),
      json({ as: "p1", chat: "group:g1", text: "@bot đăng ký mô hình Đường hoa, lĩnh vực NTM" }),
    ]);
    expect(lines.map(({ line, to }) => [line, to])).toEqual([
      [3, "p1"],
      [3, "group:g1"],
    ]);
    expect(lines[1]?.text).not.toContain("Đường hoa");
  });

  it("writes the file that is asked for, and says where it could not", async () => {
    const to = path.join(folder, "new", "folder", "list.xlsx");
    const taken = path.join(folder, "units.csv", "list.xlsx");
    const { lines } = await replay([
      CLOCK,
      json({ as: "p1", text: "đăng ký mô hình Đường hoa, lĩnh vực NTM" }),
      json({ as: "p1", press: "Lưu" }),
      json({ export: "xlsx", as: "p3", to }),
      json({ export: "xlsx", as: "p3", to: taken }),
      json({ export: "docx", as: "nobody", to: path.join(folder, "none.docx") }),
    ]);
    const [figure, file] = lines.filter(({ line }) => line === 4);
    expect(figure?.text).toContain("Toàn huyện Thạch Hà, năm 2026: 1 mô hình.");
    expect(file).toMatchObject({ to: "p3", file: to, kind: "reply" });
    const [list] = await readXlsxFile(to);
    expect(list?.data.slice(4).map((row) => row[2])).toEqual(["Đường hoa"]);
    expect(lines.filter(({ error }) => error !== undefined)).toEqual([
      { line: 5, error: expect.stringMatching(/EEXIST|ENOTDIR/) },
      { line: 6, error: "no file was sent" },
    ]);
  });
});
