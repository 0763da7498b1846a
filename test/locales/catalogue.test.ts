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

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the catalogue of sentences", () => {
  const code = ["src", "handlers", "jobs"].flatMap(sources).join("\n");
  const keys = Object.keys(vi) as Key[];
  const builtPrefixes = [...code.matchAll(/say\(\s*`([\w.]+)\$\{/g)].map((match) => match[1] ?? "");

  it.each(keys)("%s is used", (key) => {
    expect(code.includes(`"${key}"`) || builtPrefixes.some((prefix) => key.startsWith(prefix))).toBe(true);
  });

  it.each(keys)("%s takes the same values in English", (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(vi[key]));
  });

  it.each(keys)("%s is composed, has no stray blanks, and fits into one message", (key) => {
    for (const text of [vi[key], en[key]]) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).toBe(text.trim().length === 0 ? text : text.replace(/ {2,}/g, " "));
      // Zalo's limit is 2,000; values take room too.
      expect(text.length).toBeLessThan(1_200);
    }
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
