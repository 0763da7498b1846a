import { en } from "./en";
import { type Key, vi } from "./vi";

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<K extends Key> = Readonly<Record<Placeholders<(typeof vi)[K]>, string | number>>;

/** Says a sentence of the catalogue; a missing or superfluous value is a type error. */
export type Say = <K extends Key>(
  key: K,
  ...values: [Placeholders<(typeof vi)[K]>] extends [never] ? [] : [Values<K>]
) => string;

const CATALOGUES: Readonly<Record<"vi" | "en", Readonly<Record<Key, string>>>> = { vi, en };

/** Dot as thousands separator in Vietnamese: 1.234. */
const NUMBERS = { vi: "vi-VN", en: "en-GB" } as const;

/**
 * @param writeNumber how numbers are written; `String` for what scripts read
 * @returns the speaker of a language. Values are put in as they are, once: what a person typed is never
 * read as a template.
 */
export function createSay(
  locale: "vi" | "en",
  writeNumber: (value: number) => string = new Intl.NumberFormat(NUMBERS[locale]).format,
): Say {
  const catalogue = CATALOGUES[locale];
  // Thousands are told the same at once: each sentence is taken apart the first time that it is said.
  const known = new Map<Key, readonly string[]>();
  const partsOf = (key: Key): readonly string[] => {
    const parts = known.get(key) ?? catalogue[key].split(PLACEHOLDER);
    known.set(key, parts);
    return parts;
  };
  return (key, ...values) => {
    const given: Readonly<Record<string, string | number>> = values[0] ?? {};
    const written = (name: string) => {
      const value = given[name] ?? "";
      return typeof value === "number" ? writeNumber(value) : value;
    };
    return partsOf(key).reduce((text, part, index) => text + (index % 2 === 0 ? part : written(part)), "");
  };
}

/** Split by it, a sentence is text and names in turn. */
const PLACEHOLDER = /\{(\w+)\}/;
