import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { projectFile } from "../../src/project-file";
import { median } from "../statistics";

const costSchema = z.object({ ms: z.number(), mb: z.number() });

/** What something costs in a fresh process: the time, and the memory in use. */
export type StartCost = z.infer<typeof costSchema>;

/**
 * The middle of some fresh processes, one a round, started as the bot itself is.
 * @param command a file beside this one and its arguments
 * @throws when one fails.
 */
export async function startCost(rounds: number, command: readonly string[]): Promise<StartCost> {
  const [script, ...args] = command;
  const costs: StartCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = ["--expose-gc", projectFile("scripts/run.cjs"), `bench/understand/${script}`, ...args];
    const { stdout } = await promisify(execFile)(process.execPath, all);
    costs.push(costSchema.parse(JSON.parse(stdout)));
  }
  return { ms: median(costs.map(({ ms }) => ms)), mb: median(costs.map(({ mb }) => mb)) };
}
