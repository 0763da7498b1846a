import { fold } from "../../src/understanding/fold";
import { type Labelled, labelled, understand } from "./fixture";

/** Slots whose spelling is the writer's own: compared without case, accents and marks. */
const FREE = new Set(["name", "village", "person", "reason", "unit_raw"]);

function comparable(slots: Record<string, unknown>): string {
  return JSON.stringify(
    Object.keys(slots)
      .sort()
      .map((key) => [key, FREE.has(key) ? plain(slots[key]) : slots[key]]),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "string"
    ? fold(value)
        .replace(/[^a-z0-9]+/g, " ")
        .trim()
    : value;
}

function isWhole(message: Labelled): boolean {
  const found = understand(message.text, new Date(message.now));
  const gold = (message.slots.records ?? [message.slots]) as Record<string, unknown>[];
  const read = (found.records ?? [found.slots]) as Record<string, unknown>[];
  const same =
    gold.length === read.length && gold.every((slots, i) => comparable(slots) === comparable(read[i] ?? {}));
  return found.intent === message.intent && same;
}

// Floors below what was measured when they were set, so that a change of data that harms more than it helps is seen.
describe.each([
  ["messages.jsonl", 0.97, 0.95],
  ["held-out.jsonl", 0.95, 0.9],
  ["fresh.jsonl", 0.97, 0.92],
  ["unseen.jsonl", 0.97, 0.88],
  ["shapes.jsonl", 0.99, 0.97],
])("%s", (file, intents, whole) => {
  const messages = labelled(file);

  it(`has its intent right in ${intents * 100} % of the messages`, () => {
    const right = messages.filter(
      (message) => understand(message.text, new Date(message.now)).intent === message.intent,
    );
    expect(right.length / messages.length).toBeGreaterThanOrEqual(intents);
  });

  it(`is right as a whole in ${whole * 100} %`, () => {
    expect(messages.filter(isWhole).length / messages.length).toBeGreaterThanOrEqual(whole);
  });
});
