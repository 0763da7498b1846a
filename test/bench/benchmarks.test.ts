import { execFile } from "node:child_process";
import path from "node:path";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `npm run bench` starts it; sizes so small that only the wiring is tried, not the speed. */
function bench(...args: string[]): Promise<Ended> {
  const script = path.resolve("bench/bench.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", script, ...args], (error, stdout, stderr) =>
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

  it("understand reads a file of messages on both sides and prints the ratio", async () => {
    const units = path.resolve("test/bench/units.jsonl");
    const { code, stdout, stderr } = await bench("understand", "--rounds", "1", "--units", units);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/understand: \d+ messages, 2.0 units/);
    expect(stdout).toMatch(/ratio +[\d.]+ /);
  });

  it.each([["speed"], ["message", "intake"], ["--rounds", "0"], ["--rounds", "many"], ["--fast"]])(
    "%j is answered with the usage and exit code 2",
    async (...args) => {
      const { code, stdout, stderr } = await bench(...args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("usage: npm run -s bench");
    },
  );
});
