import { pause } from "../../../support/wait";
import { type KilledHouse, openKilledHouse } from "./killed-house";
import { type DueKey, fillWithDue, keysIn } from "./reminders-due";

/** `queue`: Redis is killed and its folder taken away; `all`: the service too. */
const KILLS = ["app", "app", "app", "redis", "queue", "all"] as const;
type Kill = (typeof KILLS)[number];

export interface KillsResult {
  readonly kills: Readonly<Record<Kill, number>>;
  /** How much was due in the time. */
  readonly due: number;
  /** Told never, and more than once. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Told twice since the service died between sending and noting it; marked so in the store. */
  readonly repeated: readonly string[];
}

/** Of the time between two kills a start takes the larger part. */
const LEAST_MS = 300;
const MOST_MS = 4_000;
const PATIENCE_MS = 60_000;

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
    const all = await house.withStore((store) => fillWithDue(store, from, 60_000 + kills * MOST_MS * 1.5));
    const counts = { app: 0, redis: 0, queue: 0, all: 0 };
    house.start();
    for (let count = 1; count <= kills; count += 1) {
      await pause(LEAST_MS + random() * (MOST_MS - LEAST_MS));
      const kill = KILLS[Math.floor(random() * KILLS.length)] ?? "app";
      counts[await done(kill, house)] += 1;
      killed(count);
    }
    const end = Date.now();
    const due = all.filter(({ at }) => at.getTime() <= end);
    await untilTold(due, house);
    return { kills: counts, due: due.length, ...(await compare(due, house)) };
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

function toldOf({ bot }: KilledHouse): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const { chat, text } of bot.messages)
    for (const key of keysIn(chat, text)) told.set(key, (told.get(key) ?? 0) + 1);
  return told;
}

/** Until everything has come, or nothing more does. */
async function untilTold(due: readonly DueKey[], house: KilledHouse): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const told = toldOf(house);
    if (due.every(({ key }) => told.has(key))) return;
    await pause(200);
  }
}

async function compare(due: readonly DueKey[], house: KilledHouse) {
  const marked = await house.besideApp(async ({ connection }) => {
    const rows = await connection.collection("deliveries").find({ possiblyDuplicated: true }).toArray();
    return new Set(rows.flatMap(({ chat, text }) => keysIn(chat, text)));
  });
  const told = toldOf(house);
  const many = [...told].filter(([, count]) => count > 1);
  const excused = ([key, count]: readonly [string, number]) => count === 2 && marked.has(key);
  return {
    lost: due.flatMap(({ key }) => (told.has(key) ? [] : [key])),
    doubled: many.filter((one) => !excused(one)).map(([key]) => key),
    repeated: many.filter(excused).map(([key]) => key),
  };
}
