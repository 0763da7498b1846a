import { earliest } from "../../src/domain/planning/sending";
import { nextOccurrence } from "../../src/domain/reminder";
import { addresseesOf } from "./addressees";
import { collectApprovals } from "./collect-approvals";
import { collectDeadlines } from "./collect-deadlines";
import { collectFollowed } from "./collect-followed";
import { collectInspections } from "./collect-inspections";
import { collectDigests, collectReminders } from "./collect-reminders";
import type { Collected } from "./collected";
import type { AgendaContext, AgendaParts, ReadContext } from "./context";
import { dueSendings, withoutTaken } from "./due-batches";
import { readFacts } from "./facts";
import { mergeDue } from "./merge-due";
import { queueBatches } from "./queue-batches";
import { queueDue } from "./queue-due";
import { reportUnreached, splitByReach } from "./unreached";

const COLLECTORS = [
  collectDeadlines,
  collectFollowed,
  collectInspections,
  collectReminders,
  collectDigests,
  collectApprovals,
] as const;
/** Nothing is planned so far ahead that it would be found later than this. */
const LOOK_AGAIN_MS = 7 * 24 * 3_600_000;

/**
 * One pass over all that is due (lượt rà soát việc đến hạn). What is due and not sent is taken, written into the
 * outbox and only then noted as through; it can end at any point and be done again, by anybody. What was missed while
 * the service was off comes with the first pass after it, in one message a person.
 * @returns when something may be due next, and at the latest when to look again.
 * @throws MongoError when the store is away.
 */
export async function runPass(read: ReadContext, parts: AgendaParts): Promise<Date> {
  const { store } = parts;
  const context = await read();
  await queueLeft(context, parts);
  const collected = await Promise.all(COLLECTORS.map((collect) => collect(context, parts)));
  await sendDue(collected, context, parts);
  await store.sendings.setRun(
    collected.flatMap(({ runs }) => runs),
    context.now,
  );
  await advanceReminders(collected, context, parts);
  return (
    earliest([...collected.map(({ next }) => next), new Date(context.now.getTime() + LOOK_AGAIN_MS)]) ??
    context.now
  );
}

/** What somebody took and could not finish comes first, and stands in the way of nothing. */
async function queueLeft(context: AgendaContext, parts: AgendaParts): Promise<void> {
  const { sendings, people } = parts.store;
  for (let left = await sendings.unqueued(); left.length > 0; left = await sendings.unqueued()) {
    const concerned = await people.findMany([...new Set(left.map(({ person }) => person))]);
    const [addressees, facts] = await Promise.all([
      addresseesOf(concerned, parts),
      readFacts(left, context, parts),
    ]);
    await queueBatches(left, { addressees, facts, context, parts });
  }
}

async function sendDue(
  collected: readonly Collected[],
  context: AgendaContext,
  parts: AgendaParts,
): Promise<void> {
  const wanted = collected.flatMap((one) => one.wanted);
  const runs = collected.flatMap((one) => one.runs);
  const due = await dueSendings({ wanted, runs }, context, parts);
  const { reached, unreached } = await splitByReach(due, parts);
  const reports = await reportUnreached(unreached, context, parts);
  const { reached: told } = await splitByReach(await withoutTaken(reports, parts.store), parts);
  await queueDue(mergeDue([...reached, ...told]), context, parts);
}

/** Sent, or not to be sent: the next time of a repeated one, the end of any other. */
async function advanceReminders(
  collected: readonly Collected[],
  { now }: AgendaContext,
  { store }: AgendaParts,
): Promise<void> {
  const reminders = collected.flatMap(({ wanted }) =>
    wanted.flatMap(({ want }) => (want.kind === "reminder" ? [want.reminder] : [])),
  );
  await Promise.all(
    reminders.map((reminder) => store.reminders.advance(reminder, nextOccurrence(reminder, now))),
  );
}
