import { parseArgs } from "node:util";
import { benchCounts } from "./counts/counts";
import { benchDeliveries } from "./deliveries/deliveries";
import { benchExport } from "./export/export";
import { benchIntake } from "./intake/intake";
import { benchKills } from "./kills/kills";
import { machineFacts } from "./machine";
import { benchMessage } from "./message/message";
import { benchReminders } from "./reminders/reminders";
import { benchUnderstand } from "./understand/understand";

const USAGE = `usage: npm run -s bench -- [message | intake | telegram | understand | deliveries | reminders | kills
         | counts | export]
         [options]
  --rounds N        rounds of ours and the baseline in turn (3)
  --size N          message: messages of each chat in a round (60)
  --chats N         message: chats at the same time (50)
  --seconds N       intake, telegram, understand: seconds of each measurement (5)
  --reminders N     deliveries, reminders: how many are due at once (10000)
  --singles N       reminders: how many are sent one after the other (50)
  --jobs N          reminders: how many are sent to see whether memory grows (20000)
  --kills N         kills: how many (200)
  --models N        counts: how many are stored (1000000); in the database MONGODB_URI names, where it is set
  --rows N          export: records of the list (10000)
  --messages FILE   understand: labelled messages (test/understanding/messages.jsonl)
  --units FILE      understand: units of the district as JSON lines (test/understanding/units.jsonl)
  --warm-up N       understand: seconds that each side reads before it is timed (5)
`;

const OPTIONS = {
  rounds: { type: "string", default: "3" },
  size: { type: "string", default: "60" },
  chats: { type: "string", default: "50" },
  seconds: { type: "string", default: "5" },
  reminders: { type: "string", default: "10000" },
  singles: { type: "string", default: "50" },
  jobs: { type: "string", default: "20000" },
  kills: { type: "string", default: "200" },
  models: { type: "string", default: "1000000" },
  rows: { type: "string", default: "10000" },
  messages: { type: "string", default: "test/understanding/messages.jsonl" },
  units: { type: "string", default: "test/understanding/units.jsonl" },
  "warm-up": { type: "string", default: "5" },
} as const;

type Print = (line: string) => void;
type Benchmark = (print: Print) => Promise<void>;

interface Chosen {
  readonly benchmarks: readonly Benchmark[];
}

/** @returns undefined when the arguments are not those of the usage text. */
function choose(args: string[]): Chosen | undefined {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const given = [values.rounds, values.size, values.chats, values.seconds, values["warm-up"]];
    const [rounds, size, chats, seconds, warmUp] = given.map(Number);
    if (!isCount(rounds) || !isCount(size) || !isCount(chats)) return undefined;
    if (!isTime(seconds) || !isTime(warmUp)) return undefined;
    const timing = { warmUpMs: warmUp * 1_000, roundMs: seconds * 1_000 };
    const { messages, units } = values;
    const reminders = Number(values.reminders);
    const [kills, singles, jobs] = [values.kills, values.singles, values.jobs].map(Number);
    const models = Number(values.models);
    const rows = Number(values.rows);
    if (!isCount(models) || !isCount(rows)) return undefined;
    if (!isCount(reminders) || !isCount(kills) || !isCount(singles) || !isCount(jobs)) return undefined;
    const all = new Map<string, Benchmark>([
      ["message", (print) => benchMessage({ rounds, chats, messagesPerChat: size }, print)],
      ["deliveries", (print) => benchDeliveries({ rounds, reminders }, print)],
      ["reminders", (print) => benchReminders({ rounds, reminders, singles, jobs }, print)],
      ["kills", (print) => benchKills(kills, print)],
      ["counts", (print) => benchCounts({ models, uri: process.env.MONGODB_URI }, print)],
      ["export", (print) => benchExport({ rounds, rows }, print)],
      ["intake", (print) => benchIntake({ rounds, seconds }, print)],
      ["telegram", (print) => benchIntake({ rounds, seconds, brief: true }, print)],
      [
        "understand",
        (print) =>
          benchUnderstand({ rounds, messages, units, vnAdminDir: "data/vn-admin", ...timing }, print),
      ],
    ]);
    const [name, ...more] = positionals;
    if (name === undefined) return { benchmarks: [...all].flatMap(([of, one]) => (LONG.has(of) ? [] : one)) };
    const one = all.get(name);
    return one === undefined || more.length > 0 ? undefined : { benchmarks: [one] };
  } catch {
    return undefined;
  }
}

/** Ten minutes each: killing, which is no measure of speed, and filling a store with a million models. */
const LONG: ReadonlySet<string> = new Set(["kills", "counts"]);

function isCount(value: number | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

/** Seconds, or a part of one. */
function isTime(value: number | undefined): value is number {
  return Number.isFinite(value) && Number(value) > 0;
}

async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  if (chosen === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const print: Print = (line) => process.stdout.write(`${line}\n`);
  for (const benchmark of chosen.benchmarks) {
    // Before each: the load is what the machine was busy with besides.
    print(machineFacts());
    await benchmark(print);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
