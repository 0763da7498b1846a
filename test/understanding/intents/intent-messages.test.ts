import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../../src/understanding/fold";
import { INTENTS } from "../../../src/understanding/understanding";
import { labelled } from "../fixture";

const lines = readFileSync(join(__dirname, "../../../scripts/data/intent-messages.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));
const texts = lines.map(([, text = ""]) => text.replaceAll("\\n", "\n").toLowerCase().trim());

describe("the utterances that the intent model learns from", () => {
  it("are an intent and a text each", () => {
    for (const line of lines) {
      expect(line).toHaveLength(2);
      expect(INTENTS).toContain(line[0]);
    }
  });

  it("are at least 25 of every intent and 1,400 in all, a quarter or more of them without accents", () => {
    for (const intent of INTENTS)
      expect(lines.filter(([given]) => given === intent).length).toBeGreaterThanOrEqual(25);
    expect(lines.length).toBeGreaterThanOrEqual(1400);
    expect(texts.filter((text) => text === fold(text)).length / texts.length).toBeGreaterThan(0.25);
  });

  it("are all different", () => {
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(["messages.jsonl", "held-out.jsonl"])("are none of %s, on which the model is measured", (file) => {
    const measured = new Set(labelled(file).map(({ text }) => text.toLowerCase().trim()));
    expect(texts.filter((text) => measured.has(text))).toEqual([]);
  });
});
