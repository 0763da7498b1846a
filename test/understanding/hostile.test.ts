import { MAX_TOKENS, tokenise } from "../../src/understanding/tokenise";
import { understand } from "./fixture";
import { HOSTILE_TEXTS } from "./hostile-texts";

const SHORT = 5_000;
const LONG = 20_000;
/** Four times the text: linear is 4, quadratic 16. The machine may be busy, so the line is drawn between. */
const MOST_TIMES = 11;
/** Below this a clock tells nothing. */
const LEAST_MS = 2;

/** CPU time of the quickest of three readings, in milliseconds. */
function cost(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3; time += 1) {
    const before = process.cpuUsage();
    understand(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return Math.max(least, LEAST_MS);
}

jest.setTimeout(120_000);

describe("hostile texts of 20,000 characters", () => {
  it.each(HOSTILE_TEXTS)("$name repeated costs in proportion to its length", ({ text }) => {
    const short = text(SHORT);
    // The engine compiles what it meets for the first time: that is no cost of the text.
    for (let time = 0; time < 3; time += 1) understand(short);
    const ratios = [1, 2, 3].map(() => cost(text(LONG)) / cost(short));
    expect(Math.min(...ratios)).toBeLessThan(MOST_TIMES);
  });

  it("are read up to the number of tokens that the longest message can have", () => {
    for (const { text } of HOSTILE_TEXTS)
      expect(tokenise(text(LONG)).tokens.length).toBeLessThanOrEqual(MAX_TOKENS);
    expect(tokenise("a ".repeat(LONG)).tokens).toHaveLength(MAX_TOKENS);
  });
});
