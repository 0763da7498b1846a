import type { mongo } from "mongoose";
import { z } from "zod";
import packageFile from "../../package.json";
import { BACKUP_VERSION, STAGING_PREFIX } from "./backup-format";
import { botStateRow } from "./bot-state-row";
import { databaseOf } from "./database-of";
import { redisState } from "./redis-state";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `status`: what there is, what waits, which versions. */
export const status: Subcommand = {
  name: "status",
  summary: (say) => say("admin.status.summary"),
  example: "status",
  options: {},
  arity: [0, 0],
  async run(_args, { store, settings, place, clock, say, print, remark }) {
    const db = databaseOf(store);
    const engine = z.object({ version: z.string() }).parse(await db.command({ buildInfo: 1 }));
    await print(tableRow([say("admin.status.program"), packageFile.version]));
    await print(tableRow(["node", process.versions.node]));
    await print(tableRow(["mongodb", engine.version, say(`admin.status.place.${place}`)]));
    await print(tableRow(["redis", await redisState(settings, place, say)]));
    await print(tableRow([say("admin.status.backup"), BACKUP_VERSION]));
    const [pending, undelivered, failed] = await Promise.all([
      store.inbox.countPending(),
      store.outbox.countPending(),
      db.collection("messages").countDocuments({ state: "failed" }),
    ]);
    await print(tableRow([say("admin.status.pending"), pending]));
    await print(tableRow([say("admin.status.undelivered"), undelivered]));
    await print(tableRow([say("admin.status.failed"), failed]));
    for (const state of await store.bots.states(clock.now())) await print(botStateRow(state, say));
    for (const [name, count] of await countsOf(db)) await print(tableRow([name, count]));
    if (await isHalfRestored(db)) remark(say("admin.status.halfRestored"));
    return DONE;
  },
};

async function countsOf(db: mongo.Db): Promise<(readonly [string, number])[]> {
  const names = await namesOf(db);
  const counted = names.filter((name) => !name.startsWith(STAGING_PREFIX)).sort();
  return Promise.all(
    counted.map(async (name) => [name, await db.collection(name).countDocuments()] as const),
  );
}

async function isHalfRestored(db: mongo.Db): Promise<boolean> {
  return (await namesOf(db)).some((name) => name.startsWith(STAGING_PREFIX));
}

async function namesOf(db: mongo.Db): Promise<string[]> {
  return (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
}
