import { groupBy } from "../../src/domain/group-by";
import { movesOf, PAIRS } from "./support/dialogues/moves";
import { playBatch } from "./support/dialogues/play-batch";

/** `DIALOGUES=10000` plays the full number, a batch of them at a time. */
const DIALOGUES = Number(process.env.DIALOGUES ?? 24);
/** Another series: DIALOGUE_SEED=7 npx jest test/reliability/random-dialogues.test.ts */
const SEED = Number(process.env.DIALOGUE_SEED ?? 20_261_121);
/** `DIALOGUE=44` plays only this one of the series, `DIALOGUE=400-799` these. */
const [first = 0, last = first] = (process.env.DIALOGUE ?? `0-${DIALOGUES - 1}`).split("-").map(Number);

const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
/** Failures that are told in full. */
const MOST_TOLD = 20;

it(
  `${numbers.length} random dialogues, up to ${PAIRS} at a time: never stuck, never a word of somebody else's`,
  async () => {
    const failures: string[] = [];
    for (const batch of groupBy(numbers, (number) => Math.floor(number / PAIRS)).values())
      for (const [dialogue, problem] of await playBatch(SEED, batch))
        failures.push(`${replay(dialogue)}\n${problem}`);
    expect({ failures: failures.length, told: failures.slice(0, MOST_TOLD) }).toEqual({
      failures: 0,
      told: [],
    });
  },
  60_000 + numbers.length * 1_000,
);

/** How to play it again, and what is said in it. */
function replay(dialogue: number): string {
  const { dialogues, hours } = movesOf(SEED, Math.floor(dialogue / PAIRS));
  const moves = dialogues[dialogue % PAIRS]?.map(
    (move, round) => `${hours[round]} h, ${JSON.stringify(move)}`,
  );
  return [`DIALOGUE_SEED=${SEED} DIALOGUE=${dialogue}`, ...(moves ?? [])]
    .join("\n")
    .replace(/a{100,}/g, "aaa…");
}
