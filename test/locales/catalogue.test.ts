import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { en } from "../../locales/en";
import { createSay } from "../../locales/say";
import { type Key, vi } from "../../locales/vi";

const ROOT = path.join(__dirname, "..", "..");

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(inside);
    return entry.name.endsWith(".ts") ? [readFileSync(path.join(ROOT, inside), "utf8")] : [];
  });
}

/** Letters that only Vietnamese has, in either case (`i` would take an "s" for "ſ"). */
const ACCENTED = /[À-ỹ]/u;

function isTidy(text: string): boolean {
  const single = text.trim().length === 0 ? text : text.replace(/ {2,}/g, " ");
  // Zalo's limit is 2,000; values take room too.
  return text === text.normalize("NFC") && text === single && text.length < 1_200;
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the catalogue of sentences", () => {
  const code = ["src", "handlers", "jobs"].flatMap(sources).join("\n");
  const keys = Object.keys(vi) as Key[];
  const builtPrefixes = [...code.matchAll(/say\(\s*`([\w.]+)\$\{/g)].map((match) => match[1] ?? "");

  // Two thousand keys: one test for all of them, which names those that are wrong, is ten times as quick as one for each.
  it("is used, every key of it", () => {
    const quoted = new Set(code.match(/"[\w.-]+"/g));
    const unused = keys.filter(
      (key) => !quoted.has(`"${key}"`) && !builtPrefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it("takes the same values in English", () => {
    const taking = (words: Readonly<Record<Key, string>>) =>
      keys.map((key) => [key, placeholders(words[key])]);
    expect(taking(en)).toEqual(taking(vi));
  });

  it("is composed, has no stray blanks, and fits into one message", () => {
    const wrong = [vi, en].flatMap((words) => keys.filter((key) => !isTidy(words[key])));
    expect(wrong).toEqual([]);
  });

  it("is written with accents throughout", () => {
    const bare = keys.filter((key) => {
      const words = vi[key].replace(/\{\w+\}/g, "");
      return words.length > 25 && words.includes(" ") && !ACCENTED.test(words);
    });
    expect(bare).toEqual([]);
  });

  it("has what the commands and the start say: nothing is printed from where it is used", () => {
    const said = ["src/admin", "src/commands", "src/web"].flatMap(sources).join("\n");
    const literals = said.matchAll(/\b(?:print|remark|failed|misused|write|writeLine)\(\s*(["'`])(.*?)\1/gsu);
    expect([...literals].map(([literal]) => literal).filter((literal) => ACCENTED.test(literal))).toEqual([]);
  });
});

describe("say", () => {
  it("writes numbers the Vietnamese way and leaves text as it is", () => {
    const say = createSay("vi");
    expect(say("count.models", { models: 1234 })).toBe("1.234 mô hình");
    expect(say("period.year", { year: "2026" })).toBe("năm 2026");
  });

  it("writes numbers as digits alone for what scripts read", () => {
    expect(createSay("vi", String)("admin.units.list.count", { count: 1234 })).toBe("1234 đơn vị.");
  });

  it("never reads what a person typed as a template", () => {
    expect(createSay("vi")("ask.field", { name: "{name} $& {toString}" })).toContain(
      "“{name} $& {toString}”",
    );
  });
});
