import { startChild, stopChild } from "../../../src/store/embedded/managed-child";
import type { ServerStart } from "../../../src/store/embedded/mongo-server";
import { refusal } from "../../../src/store/embedded/refusal";
import { supervise } from "../../../src/store/embedded/supervise";
import { cleanUp, eventually, isAlive, onCleanUp, recordingLogger } from "./harness";

afterEach(cleanUp);

/** A real child that runs a shell line. */
function shell(line: string): ServerStart {
  const child = startChild({ command: "/bin/sh", args: ["-c", line], env: { PATH: process.env.PATH } });
  const stop = () => stopChild(child, () => child.process.kill("SIGTERM"), 5000);
  return { ok: true, server: { pid: child.pid, ended: child.ended, stop } };
}

async function supervised(start: () => Promise<ServerStart>) {
  const logger = recordingLogger();
  const started = await supervise({ store: "redis", start, logger });
  if (!started.ok) throw new Error(started.message);
  onCleanUp(() => started.supervised.stop());
  return { logger, supervisor: started.supervised };
}

describe("a supervised child", () => {
  it("that never starts is an answer, not a loop", async () => {
    let starts = 0;
    const start = async () => {
      starts += 1;
      return refusal("startFailed", "no");
    };
    expect(await supervise({ store: "redis", start, logger: recordingLogger() })).toEqual(
      refusal("startFailed", "no"),
    );
    expect(starts).toBe(1);
  });

  it("is reported with exit code and last words, and started again with growing pauses", async () => {
    const startedAt: number[] = [];
    const { logger } = await supervised(async () => {
      startedAt.push(performance.now());
      return shell("echo out of luck >&2; exit 3");
    });
    await eventually(() => startedAt.length >= 5, 10_000);
    const pauses = startedAt.slice(1).map((at, i) => at - Number(startedAt[i]));
    expect(pauses.at(-1)).toBeGreaterThan(2 * Number(pauses[0]));
    const reports = logger.lines.filter(({ level }) => level === "error");
    expect(reports[0]?.fields).toEqual({ store: "redis", code: 3, signal: null, output: "out of luck" });
  });

  it("that cannot be started again for a while is back when it can", async () => {
    let starts = 0;
    const { logger, supervisor } = await supervised(async () => {
      starts += 1;
      if (starts === 2 || starts === 3) return refusal("folderUnusable", "disk full");
      return shell(starts === 1 ? "exit 1" : "exec sleep 60");
    });
    await eventually(() => starts === 4 && isAlive(supervisor.pid()), 10_000);
    const details = logger.lines.flatMap(({ fields }) => ("detail" in fields ? [fields.detail] : []));
    expect(details).toEqual(["disk full", "disk full"]);
  });

  it("whose restart fails in a way nobody thought of is tried again, and ends nobody", async () => {
    let starts = 0;
    const { logger, supervisor } = await supervised(async () => {
      starts += 1;
      if (starts === 2) throw new Error("ENOENT: no such file or directory, mkdir");
      return shell(starts === 1 ? "exit 1" : "exec sleep 60");
    });
    await eventually(() => starts === 3 && isAlive(supervisor.pid()), 10_000);
    const details = logger.lines.flatMap(({ fields }) => ("detail" in fields ? [fields.detail] : []));
    expect(details).toEqual([expect.stringContaining("ENOENT")]);
  });

  it("is not started again after a stop, which ends the waiting too and may be asked twice", async () => {
    let starts = 0;
    const { supervisor } = await supervised(async () => {
      starts += 1;
      return shell("exit 1");
    });
    await eventually(() => starts >= 4, 10_000);
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    const atStop = starts;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(starts).toBe(atStop);
    expect(isAlive(supervisor.pid())).toBe(false);
  });

  it("that ignores the polite request is killed", async () => {
    const child = startChild({
      command: "/bin/sh",
      args: ["-c", "trap '' TERM; echo up; while :; do sleep 1; done"],
      env: process.env,
    });
    await eventually(() => child.output().includes("up"), 5000);
    await stopChild(child, () => child.process.kill("SIGTERM"), 200);
    expect((await child.ended).signal).toBe("SIGKILL");
  });
});
