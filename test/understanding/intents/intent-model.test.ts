import { readIntentExamples } from "../../../scripts/intents/intent-examples";
import { trainIntentModel } from "../../../scripts/intents/train-intent-model";
import { END, START } from "../../../src/understanding/intents/intent-features";
import { letterOf, placeOf } from "../../../src/understanding/intents/intent-letters";
import { createIntentModel, type IntentWeights } from "../../../src/understanding/intents/intent-model";
import { INTENTS, type Intent } from "../../../src/understanding/understanding";
import { Word } from "../../../src/understanding/word";

const wordOf = (text: string): Word => new Word(text, text);
const said = (words: string): readonly Word[] => [START, ...words.split(" ").map(wordOf), END];
const NONE = new Float64Array(INTENTS.length);
const at = (intent: Intent): number => INTENTS.indexOf(intent);
const weights: IntentWeights = {
  points: { weight: 0.5, least: -4, most: 10 },
  intents: ["help", "withdraw"],
  steps: 10,
  bias: "B5",
  features: { "huong dan": "A40", rut: "B30", "#q": "A20B-20" },
};

describe("the scores of the intent model", () => {
  const model = createIntentModel(weights);

  it("are shares of one in the order of INTENTS", () => {
    const shares = model(said("rut"), [], NONE);
    expect(shares).toHaveLength(INTENTS.length);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Math.max(...shares)).toBe(shares[at("withdraw")]);
  });

  it("come from words, from two words in a row and from facts", () => {
    const help = (words: string, facts: string[]): number =>
      model(said(words), facts.map(wordOf), NONE)[at("help")] ?? 0;
    const nothing = help("la", []);
    expect(help("huong dan", [])).toBeGreaterThan(nothing);
    expect(help("dan huong", [])).toBeCloseTo(nothing, 9);
    expect(help("la", ["#q"])).toBeGreaterThan(nothing);
  });

  it("count a feature once, however often it occurs", () => {
    const once = model(said("rut"), [], NONE);
    expect(model(said("rut rut rut"), [], NONE)).toEqual(once);
  });

  it("rise with the points of the rules, up to a limit", () => {
    const withPoints = (points: number): number => {
      const given = new Float64Array(INTENTS.length);
      given[at("assign")] = points;
      return model([START, END], [], given)[at("assign")] ?? 0;
    };
    expect(withPoints(6)).toBeGreaterThan(withPoints(2));
    expect(withPoints(500)).toBe(withPoints(10));
  });

  it("are named by letters that read back", () => {
    INTENTS.forEach((_, place) => {
      expect(placeOf(letterOf(place).charCodeAt(0))).toBe(place);
    });
    for (const sign of "0123456789-") expect(placeOf(sign.charCodeAt(0))).toBeUndefined();
  });
});

describe("training", () => {
  const examples = readIntentExamples(["remind_me", "snooze", "undo"]);

  it("gives the same weights each time, and weights that tell what they were trained on", () => {
    const trained = trainIntentModel(examples);
    expect(JSON.stringify(trainIntentModel(examples))).toBe(JSON.stringify(trained));
    const model = createIntentModel(trained);
    const right = examples.filter(({ words, facts, points, intent }) => {
      const shares = model(words, facts, points);
      return shares.indexOf(Math.max(...shares)) === at(intent);
    });
    expect(right.length / examples.length).toBeGreaterThan(0.95);
  });
});
