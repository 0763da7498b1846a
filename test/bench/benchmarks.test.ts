import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `npm run bench` starts it; sizes so small that only the wiring is tried, not the speed. */
function bench(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/run.cjs", "bench/bench.ts", ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

// Each starts stores and processes of its own: a busy machine takes its time.
jest.setTimeout(180_000);

describe("bench", () => {
  it("message runs both bots on the embedded stores and prints the ratio", async () => {
    const { code, stdout, stderr } = await bench("message", "--rounds", "1", "--size", "6", "--chats", "3");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^machine: .+ node v/);
    expect(stdout).toMatch(
      /ours +[\d.,]+ messages\/s.+\n +baseline +[\d.,]+ messages\/s.+\n +ratio +[\d.]+ /,
    );
    expect(stdout.match(/ratio/g)).toHaveLength(2);
  });

  it("intake receives over HTTP, stores every update once and prints the ratio", async () => {
    const { code, stdout, stderr } = await bench("intake", "--rounds", "1", "--seconds", "1");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/ours, stored +[\d.,]+\/s; p50 [\d.,]+ ms, p99 [\d.,]+ ms/);
    expect(stdout).toMatch(/ratio of ours to telegraf +[\d.]+ /);
  });

  it("understand reads a file of messages on all sides and prints ratio, hostile texts and costs", async () => {
    const units = path.resolve("test/bench/units.jsonl");
    const folder = await mkdtemp(path.join(tmpdir(), "dvk-"));
    const messages = path.join(folder, "messages.jsonl");
    const all = await readFile("test/understanding/messages.jsonl", "utf8");
    await writeFile(messages, all.split("\n").slice(0, 40).join("\n"));
    const sizes = ["--rounds", "1", "--warm-up", "0.1", "--seconds", "0.1"];
    const files = ["--units", units, "--messages", messages];
    const { code, stdout, stderr } = await bench("understand", ...sizes, ...files);
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    // nlp.js brings a logger that warns of its own settings.
    expect(stderr.replace(/^.*PinoWarning.*\n.*--trace-warnings.*\n/m, "")).toBe("");
    expect(stdout).toMatch(/understand: \d+ messages, 2.0 units of a district, [\d,]+ of the nation/);
    for (const side of ["ours, district", "ours, nation", "nlp.js", "natural Bayes"])
      expect(stdout).toMatch(new RegExp(`${side} +[\\d.,]+ messages/s; [\\d.,]+ a second of CPU; p50`));
    expect(stdout).toMatch(/ratio of ours to nlp.js [\d.]+ /);
    expect(stdout).toMatch(/hostile texts of 20,000 characters: [\d.,]+ ms/);
    expect(stdout).toMatch(/import and build in a fresh process: [\d.,]+ ms/);
    expect(stdout).toMatch(/gazetteer of the nation: [\d.,]+ ms, [\d.,]+ MB/);
  });

  it("export writes the list from the store and prints the ratio to the bare library", async () => {
    const { code, stdout, stderr } = await bench("export", "--rounds", "1", "--rows", "50");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /ours, from the store +[\d.,]+ s \(first [\d.,]+ s\), [\d.,]+ s of CPU, [\d.,]+ MB; holds the process for [\d.,]+ ms/,
    );
    expect(stdout).toMatch(/bare write-excel-file +[\d.,]+ s .+\n +ratio of the CPU [\d.]+ /);
  });

  it("deliveries hands reminders over at a platform's rate and prints the ratio to bare BullMQ", async () => {
    const { code, stdout, stderr } = await bench("deliveries", "--rounds", "1", "--reminders", "100");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /handed over in 3.0 s \(at 25\/s: 4.0 s\); 0 doubled\n +lateness +p50 .+ most in any second: 25/,
    );
    expect(stdout).toMatch(
      /bare BullMQ: .+\n +[\d.,]+\/s; CPU.+\n +ours without limits: .+\n +[\d.,]+\/s; .+\n +ours with limits, .+\n +[\d.,]+\/s/,
    );
    expect(stdout).toMatch(/ratio of ours to BullMQ +[\d.]+ /);
  });

  it("reminders plans, hands over and times reminders, and prints the ratio to bare BullMQ", async () => {
    const sizes = ["--rounds", "1", "--reminders", "100", "--singles", "1", "--jobs", "400"];
    const { code, stdout, stderr } = await bench("reminders", ...sizes);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/bare BullMQ: .+\n +[\d.,]+\/s; CPU µs each: bot [\d.,]+, engine [\d.,]+, redis/);
    expect(stdout).toMatch(
      /ours, of a deadline: .+\n +[\d.,]+\/s; .+\n +ours, own reminders: .+\n +[\d.,]+\/s/,
    );
    expect(stdout).toMatch(
      /and sent and recorded\n +[\d.,]+\/s; .+\n +ratio of ours to BullMQ +[\d.]+ \(own/,
    );
    expect(stdout).toMatch(/handed over 100 in 3.0 s \(at 25\/s: 4.0 s\); 0 doubled/);
    expect(stdout).toMatch(/1 one after the other.+\n +lateness +p50 [\d.]+ s, p99 [\d.]+ s/);
    expect(stdout).toMatch(/memory +[\d.,]+ MB at the end; -?[\d.]+ MB more/);
  });

  it.each([
    ["speed"],
    ["message", "intake"],
    ["--rounds", "0"],
    ["--rounds", "many"],
    ["--seconds", "-1"],
    ["--fast"],
  ])("%j is answered with the usage and exit code 2", async (...args) => {
    const { code, stdout, stderr } = await bench(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("usage: npm run -s bench");
  });
});
