import type { mongo } from "mongoose";
import type { Store } from "../../src/store/store";

const READING = ["find", "count", "aggregate"] as const;

/**
 * The reads among what `work` asks of a store opened with `monitorCommands=true` that go through a whole collection,
 * by the engine's own plan.
 */
export async function scansOf(
  { connection }: Store,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const client = connection.getClient();
  const asked: mongo.Document[] = [];
  const note = ({ command }: { readonly command: mongo.Document }) => void asked.push(command);
  client.on("commandStarted", note);
  await work();
  client.off("commandStarted", note);
  const reads = asked.filter((command) => READING.some((name) => name in command));
  if (reads.length === 0) throw new Error("nothing was read");
  const plans = await Promise.all(
    reads.map(async ({ lsid: _lsid, $db: _db, $clusterTime: _time, ...read }) => ({
      read: JSON.stringify(read),
      plan: JSON.stringify(await connection.db?.command({ explain: read, verbosity: "queryPlanner" })),
    })),
  );
  return plans.flatMap(({ read, plan }) => (plan.includes("COLLSCAN") ? [read] : []));
}

export function monitored(uri: string): string {
  return `${uri}${uri.includes("?") ? "&" : "?"}monitorCommands=true`;
}
