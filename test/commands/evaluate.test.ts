import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateCommand } from "../../src/commands/evaluate";
import { judge } from "../../src/commands/evaluation";
import { run } from "./io";

const gold = (intent: string, slots: object) => ({ intent, slots: { ...slots } });

describe("judging a message", () => {
  const verdict = (right: object, found: object) =>
    judge({ gold: gold("help", right), got: gold("help", found) });

  it("compares spans without case, accents and marks, and values exactly", () => {
    expect(verdict({ name: "Bếp, ấm" }, { name: "bep am" }).whole).toBe(true);
    expect(verdict({ unit_norm: "xã Lam Hòa" }, { unit_norm: "xã Lam Hoa" }).whole).toBe(false);
    expect(verdict({ households: 12 }, { households: 12 }).whole).toBe(true);
    expect(verdict({ percent: 0 }, {}).whole).toBe(false);
  });

  it("does not count an inferred field, nor the time, as an error", () => {
    expect(verdict({}, { field: "KT" }).whole).toBe(true);
    expect(verdict({ field: "KT" }, { field: "NTM" }).whole).toBe(false);
    expect(verdict({}, { time: "09:00" }).whole).toBe(true);
  });

  it("compares several values as a bag, and records in order", () => {
    expect(verdict({ code: ["A", "B"] }, { code: ["B", "A"] }).whole).toBe(true);
    expect(
      verdict({ records: [{ name: "a" }, { name: "b" }] }, { records: [{ name: "a" }, { name: "b" }] }).whole,
    ).toBe(true);
    expect(verdict({ records: [{ name: "a" }, { name: "b" }] }, { name: "a" }).slots.get("name")).toEqual({
      hit: 1,
      extra: 0,
      missed: 1,
    });
  });

  it("counts second matters and questions back by themselves", () => {
    const right = { ...gold("cancel", {}), also: ["ask_count", "help"], clarify: ["unit"] };
    const found = { ...gold("cancel", {}), also: ["help"], clarify: ["unit", "date"] };
    const { whole, besides } = judge({ gold: right, got: found });
    expect(whole).toBe(true);
    expect(besides.also).toEqual({ hit: 1, extra: 0, missed: 1 });
    expect(besides.clarify).toEqual({ hit: 1, extra: 1, missed: 0 });
  });

  it("needs the intent for a whole message", () => {
    expect(judge({ gold: gold("help", {}), got: gold("greeting", {}) })).toMatchObject({
      intent: false,
      whole: false,
    });
  });
});

describe("evaluate", () => {
  let folder: string;
  const write = (name: string, lines: readonly (object | string)[]): string => {
    const file = join(folder, name);
    writeFileSync(
      file,
      lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""),
    );
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dvk-evaluate-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints accuracy, slots, styles and speed, and goes on behind bad lines", async () => {
    const units = write("units.jsonl", [{ norm: "xã Lam Sơn", type: "xã", name: "Lam Sơn" }]);
    const message = {
      id: "M1",
      text: "xã Lam Sơn có bao nhiêu mô hình",
      role: "leader",
      now: "2026-03-02T08:00:00+07:00",
      style: ["one_liner"],
    };
    const file = write("messages.jsonl", [
      { ...message, intent: "ask_count", slots: { unit_raw: "xã Lam Sơn", unit_norm: "xã Lam Sơn" } },
      { ...message, id: "M2", intent: "cancel", slots: {}, also: ["help"], clarify: ["unit"] },
      "not json",
    ]);
    const { status, out, err } = await run(evaluateCommand, [file, "--units", units, "--errors"]);
    const text = out.join("\n");
    expect(status).toBe(0);
    expect(err).toEqual([`${file}:3: not a labelled message`]);
    expect(text).toMatch(/M2: intent ask_count instead of cancel/);
    expect(text).toMatch(/intent +50\.0% +1\/2/);
    expect(text).toMatch(/whole message +50\.0% +1\/2/);
    expect(text).toMatch(/unit_norm +1 +50\.0% +100\.0%/);
    expect(text).toMatch(/one_liner +2 +50\.0%/);
    expect(text).toMatch(/second matter +0\/1 found, 0 too many/);
    expect(text).toMatch(/questions back +0\/1 found, 0 too many/);
    expect(text).toMatch(/confidence +n +intent\n[\d.]+-[\d.]+ +2 +50\.0%/);
    expect(text).toMatch(/messages\/s +\d+/);
  });

  it("reads with the units that stand beside the messages", async () => {
    write("units.jsonl", [{ norm: "xã Xa Lạ", type: "xã", name: "Xa Lạ" }]);
    const message = { id: "M1", text: "xã Xa Lạ có bao nhiêu mô hình", role: "leader" };
    const gold = { intent: "ask_count", slots: { unit_raw: "xã Xa Lạ", unit_norm: "xã Xa Lạ" }, style: [] };
    const file = write("beside.jsonl", [{ ...message, now: "2026-03-02T08:00:00+07:00", ...gold }]);
    const { out } = await run(evaluateCommand, [file]);
    expect(out.join("\n")).toMatch(/unit_norm +1 +100\.0% +100\.0%/);
  });

  it("says how it is called, and fails on a file without messages", async () => {
    expect(await run(evaluateCommand, [])).toMatchObject({ status: 2 });
    const units = write("u.jsonl", [{ norm: "xã Lam Sơn", type: "xã", name: "Lam Sơn" }]);
    expect(await run(evaluateCommand, [write("empty.jsonl", [""]), "--units", units])).toMatchObject({
      status: 1,
    });
  });
});
