import { spawn } from "node:child_process";
import { z } from "zod";
import { projectFile } from "../../src/project-file";

export const loadRequestSchema = z.object({
  url: z.string(),
  connections: z.number(),
  seconds: z.number(),
  secretHeader: z.string(),
  secret: z.string(),
  /** Update ids begin here, so that no two runs send the same. */
  firstId: z.number(),
});
export type LoadRequest = z.infer<typeof loadRequestSchema>;

export const loadResultSchema = z.object({
  perSecond: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  /** Answers of 2xx. */
  accepted: z.number(),
  /** Other answers, connection errors and time-outs. */
  failed: z.number(),
});
export type LoadResult = z.infer<typeof loadResultSchema>;

/** Runs autocannon in a process of its own: the one that is measured does not pay for the client. */
export function runLoad(request: LoadRequest): Promise<LoadResult> {
  const script = [projectFile("scripts/run.cjs"), "bench/intake/load-process.ts"];
  const child = spawn(process.execPath, script, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the load process ended with ${code}`)));
    child.once("message", (message) => {
      resolve(loadResultSchema.parse(message));
      child.kill();
    });
    child.send(request);
  });
}
