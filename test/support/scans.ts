import type { mongo } from "mongoose";
import type { Store } from "../../src/store/store";

const READING = ["find", "count", "distinct", "aggregate"] as const;

/** The reads among what `work` asks of a store opened with `monitorCommands=true` that go through a whole collection. */
export async function scansOf(store: Store, work: () => Promise<unknown>): Promise<readonly string[]> {
  const plans = await plansOf(store, work, "queryPlanner");
  return plans.flatMap(({ read, plan }) => (plan.includes("COLLSCAN") ? [read] : []));
}

export interface ReadPlan {
  readonly read: string;
  /** As the engine explains it, in JSON. */
  readonly plan: string;
}

/** Every read that `work` asks of a store opened with `monitorCommands=true`, and the engine's own plan for it. */
export async function plansOf(
  { connection }: Store,
  work: () => Promise<unknown>,
  verbosity: "queryPlanner" | "executionStats",
): Promise<readonly ReadPlan[]> {
  const client = connection.getClient();
  const asked: mongo.Document[] = [];
  const note = ({ command }: { readonly command: mongo.Document }) => void asked.push(command);
  client.on("commandStarted", note);
  await work();
  client.off("commandStarted", note);
  const reads = asked.filter((command) => READING.some((name) => name in command));
  if (reads.length === 0) throw new Error("nothing was read");
  return Promise.all(
    reads.map(async ({ lsid: _lsid, $db: _db, $clusterTime: _time, ...read }) => ({
      read: JSON.stringify(read),
      plan: JSON.stringify(await connection.db?.command({ explain: read, verbosity })),
    })),
  );
}

export function monitored(uri: string): string {
  return `${uri}${uri.includes("?") ? "&" : "?"}monitorCommands=true`;
}
