import { earliest } from "../../src/domain/planning/sending";
import { type Advancing, createAdvancing } from "./advancing";
import { collectApprovals } from "./collect-approvals";
import { collectDeadlines } from "./collect-deadlines";
import { collectFollowed } from "./collect-followed";
import { collectInspections } from "./collect-inspections";
import { collectMoved } from "./collect-moved";
import { collectDigests, collectReminders } from "./collect-reminders";
import type { Collected } from "./collected";
import type { AgendaContext, AgendaParts, ReadContext } from "./context";
import { dueSendings, withoutTaken } from "./due-batches";
import { mergeDue } from "./merge-due";
import { queueDue } from "./queue-due";
import { reportUnreached, splitByReach } from "./unreached";

const COLLECTORS = [
  collectDeadlines,
  collectFollowed,
  collectMoved,
  collectInspections,
  collectReminders,
  collectDigests,
  collectApprovals,
] as const;
/** Nothing is planned so far ahead that it would be found later than this. */
const LOOK_AGAIN_MS = 7 * 24 * 3_600_000;

/**
 * One pass over all that is due (lượt rà soát việc đến hạn). What is due and not sent is written into the outbox and
 * only then noted as through; it can end at any point and be done again, by anybody. What was missed while the service
 * was off comes with the first pass after it, in one message a person.
 * @returns when something may be due next, and at the latest when to look again.
 * @throws MongoError when the store is away.
 */
export async function runPass(read: ReadContext, parts: AgendaParts): Promise<Date> {
  const { store } = parts;
  const context = await read();
  const collected = await Promise.all(COLLECTORS.map((collect) => collect(context, parts)));
  const advancing = createAdvancing(collected, context, parts);
  await sendDue(collected, { context, parts, told: advancing.told });
  await store.sendings.setRun(
    collected.flatMap(({ runs }) => runs),
    context.now,
  );
  await advancing.rest();
  return (
    earliest([...collected.map(({ next }) => next), new Date(context.now.getTime() + LOOK_AGAIN_MS)]) ??
    context.now
  );
}

interface Around {
  readonly context: AgendaContext;
  readonly parts: AgendaParts;
}

async function sendDue(
  collected: readonly Collected[],
  { context, parts, told }: Around & Pick<Advancing, "told">,
): Promise<void> {
  const wanted = collected.flatMap((one) => one.wanted);
  const runs = collected.flatMap((one) => one.runs);
  const due = await dueSendings({ wanted, runs }, context, parts);
  const { reached, unreached } = await splitByReach(due, parts);
  const reports = await reportUnreached(unreached, context, parts);
  const { reached: informed } = await splitByReach(await withoutTaken(reports, parts.store), parts);
  await queueDue(mergeDue([...reached, ...informed]), { context, parts, told });
}
