import { pause } from "../../../support/wait";
import { compareWithTold, isTold, type Outcome } from "./compare-with-told";
import { type KilledHouse, openKilledHouse } from "./killed-house";
import { type DueOnce, fillWithDue } from "./reminders-due";

/** `queue`: Redis is killed and its folder taken away; `all`: the service too. */
const KILLS = ["app", "app", "app", "redis", "queue", "all"] as const;
type Kill = (typeof KILLS)[number];

export interface KillsResult extends Outcome {
  readonly kills: Readonly<Record<Kill, number>>;
  /** How much was due in the time. */
  readonly due: number;
}

/** After a start, or after the service answers for the first time. */
const MOST_MS = 2_500;
const TYPICAL_MS = 3_500;
/** Starting takes its time on a busy machine. */
const PATIENCE_MS = 90_000;

/**
 * Kills the service and its queue at random moments while somebody is to be reminded all the time, and compares what
 * Telegram was handed with what was due.
 */
export async function runKills(
  kills: number,
  {
    random = Math.random,
    killed = () => {},
  }: { random?: () => number; killed?: (count: number) => void } = {},
): Promise<KillsResult> {
  const house = await openKilledHouse();
  try {
    const from = new Date(Date.now() + 3_000);
    const all = await house.withStore((store) => fillWithDue(store, from, 120_000 + kills * TYPICAL_MS));
    const counts = { app: 0, redis: 0, queue: 0, all: 0 };
    house.start();
    for (let count = 1; count <= kills; count += 1) {
      const kill = KILLS[Math.floor(random() * KILLS.length)] ?? "app";
      // Half of the kills of the service come while it starts; before that Redis is not there to be killed.
      if (kill === "redis" || kill === "queue" || random() < 0.5) await house.ready();
      await pause(random() * MOST_MS);
      counts[await done(kill, house)] += 1;
      killed(count);
    }
    const end = Date.now();
    const due = all.filter(({ at }) => at.getTime() <= end);
    await untilTold(due, house);
    return { kills: counts, due: due.length, ...(await compareWithTold(due, house)) };
  } finally {
    await house.stop();
  }
}

/** @returns what was killed in truth: a queue that has not been started yet cannot be. */
async function done(kill: Kill, house: KilledHouse): Promise<Kill> {
  if (kill === "redis" || kill === "queue") {
    if (await house.killRedis()) {
      if (kill === "queue") await house.removeQueue();
      return kill;
    }
  }
  await house.killApp();
  if (kill === "all") await house.removeQueue();
  house.start();
  return kill === "all" ? "all" : "app";
}

/** Until everything has come, or nothing more does. */
async function untilTold(due: readonly DueOnce[], house: KilledHouse): Promise<void> {
  await house.ready();
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && !(await isTold(due, house))) await pause(500);
}
