import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { understandCommand } from "../../src/commands/understand";
import { run } from "./io";

const NOW = "2026-03-02T08:00:00+07:00";
let folder: string;
let units: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dvk-understand-"));
  units = join(folder, "units.jsonl");
  writeFileSync(
    units,
    '{"norm":"xã Lam Sơn","type":"xã","name":"Lam Sơn","parent":"huyện Sông Lam","era":"before-2025-07"}\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (value: object): string => `${JSON.stringify(value)}\n`;

describe("understand", () => {
  it("answers a message a line, in order, with the labelled slots", async () => {
    const input =
      line({
        id: "a",
        text: 'Xã Lam Sơn đăng ký mô hình "Bếp ấm", lĩnh vực VHXH, 12 hộ',
        role: "officer",
        now: NOW,
      }) + line({ id: 2, text: "toàn huyện có bao nhiêu mô hình", role: "leader", now: NOW });
    const { status, out } = await run(understandCommand, ["--units", units], input);
    const [first, second] = out.map((text) => JSON.parse(text));
    expect(status).toBe(0);
    expect(first).toMatchObject({
      id: "a",
      intent: "register_model",
      slots: {
        name: "Bếp ấm",
        field: "VHXH",
        households: 12,
        unit_raw: "Xã Lam Sơn",
        unit_norm: "xã Lam Sơn",
      },
    });
    expect(second).toMatchObject({ id: 2, intent: "ask_count" });
    expect(first.confidence).toBeGreaterThan(0);
    expect(first.confidence).toBeLessThanOrEqual(1);
  });

  it("answers a bad line with an error and goes on", async () => {
    const input = Buffer.concat([
      Buffer.from("not json\n[]\n"),
      Buffer.from(line({ id: "no text" })),
      Buffer.from(line({ id: "no time", text: "chào", now: "yesterday" })),
      Buffer.from([0xff, 0x0a, 0x0a]),
      Buffer.from(line({ id: "ok", text: "xin chào", now: NOW })),
    ]);
    const { status, out } = await run(understandCommand, ["--units", units], input);
    const answers = out.map((text) => JSON.parse(text));
    expect(status).toBe(0);
    expect(answers.map((answer) => [answer.id, answer.line, typeof answer.error])).toEqual([
      [undefined, 1, "string"],
      [undefined, 2, "string"],
      ["no text", 3, "string"],
      ["no time", 4, "string"],
      [undefined, 5, "string"],
      ["ok", undefined, "undefined"],
    ]);
  });

  it("takes any text as data: empty, huge, hostile", async () => {
    const texts = [
      "",
      "   ",
      "🌾🌾",
      "\u0000\u0007",
      "'; DROP TABLE models; --",
      "{{constructor}}",
      "a".repeat(50_000),
      "1-".repeat(10_000),
    ];
    const { out } = await run(
      understandCommand,
      ["--units", units],
      texts.map((text, id) => line({ id, text, now: NOW })).join(""),
    );
    expect(out.map((text) => JSON.parse(text).id)).toEqual(texts.map((_, id) => id));
    expect(out.every((text) => !("error" in JSON.parse(text)))).toBe(true);
  });

  it("tells bad units and unknown options, and does not pretend to have worked", async () => {
    const bad = join(folder, "bad.csv");
    writeFileSync(bad, "name,type,mau_sac\n,xã,đỏ\n");
    await expect(run(understandCommand, ["--units", bad])).rejects.toThrow("no units in it");
    await expect(run(understandCommand, ["--units", join(folder, "none.csv")])).rejects.toThrow();
    expect(await run(understandCommand, ["--unit", "x"])).toMatchObject({ status: 2 });
    expect(await run(understandCommand, ["stray"])).toMatchObject({
      status: 2,
      err: [expect.stringContaining("usage")],
    });
  });

  it("knows the nation's units when no file is given", async () => {
    const { out } = await run(
      understandCommand,
      [],
      line({ id: 1, text: "xã Diễn Phong có mấy mô hình", now: NOW }),
    );
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ slots: { unit_norm: "xã Diễn Phong" } });
  });
});
