import { tokenise } from "../../src/understanding/tokenise";
import type { Token } from "../../src/understanding/tokens";
import { WordForms } from "../../src/understanding/word-forms";
import { wordSet } from "../../src/understanding/word-set";
import { WordTable } from "../../src/understanding/word-table";

const tokenOf = (text: string, words?: WordForms): Token | undefined => tokenise(text, words).tokens[0];

describe("WordTable", () => {
  it("finds values by the folded word, whatever was typed, and nothing outside the message", () => {
    const table = new WordTable(new Map([["truong", 7]]));
    for (const typed of ["trường", "TRUONG", "trưởng"]) expect(table.get(tokenOf(typed))).toBe(7);
    expect(table.get(tokenOf("trươn"))).toBeUndefined();
    expect(table.has(undefined)).toBe(false);
  });

  it("can tell accents apart when its keys have them", () => {
    const table = new WordTable(new Map([["bảy", 7]]), "acc");
    expect([table.get(tokenOf("Bảy")), table.get(tokenOf("bay"))]).toEqual([7, undefined]);
  });

  it("keeps the answers of many tables about one word apart", () => {
    const token = tokenOf("kẻng");
    const tables = Array.from({ length: 70 }, (_, i) => wordSet(i % 3 === 0 ? "keng trong" : "trong"));
    for (let time = 0; time < 2; time += 1)
      expect(tables.map((table) => table.has(token))).toEqual(tables.map((_, i) => i % 3 === 0));
  });

  it("is asked by words that were seen before it was made, known elsewhere or nowhere", () => {
    const words = new WordForms();
    const [nowhere, elsewhere] = [tokenOf("quxyz", words), tokenOf("wordsetx", words)];
    wordSet("wordsetx").has(elsewhere);
    const later = wordSet("quxyz wordsetx");
    for (const token of [nowhere, elsewhere, tokenOf("quxyz", words)]) expect(later.has(token)).toBe(true);
  });
});

describe("WordForms", () => {
  it("gives tokens the same forms as a reader without memory, however full it is", () => {
    const words = new WordForms();
    const pieces = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919).toString(36)}Ă${i % 7}`);
    const forms = (known?: WordForms) =>
      [...pieces, ...pieces.slice(0, 2_000)].map((piece) =>
        tokenise(piece, known).tokens.map(({ raw, acc, fold, kind }) => [raw, acc, fold, kind].join(" ")),
      );
    expect(forms(words)).toEqual(forms());
  });
});
