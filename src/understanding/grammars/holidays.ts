import { fold } from "../fold";
import { wordSet } from "../word-set";
import { WordTable } from "../word-table";
import type { DayResult, Present } from "./day-reading";
import { HOLIDAYS } from "./holiday-names";
import { resolveLunar, withLunarYear } from "./lunar-dates";
import { isOneOf, type Scan, valueAt, wordsAt } from "./scan";
import { resolveSolar, withYear } from "./solar-dates";

interface Holiday {
  readonly day: number;
  readonly month: number;
  readonly lunar: boolean;
}

const TABLE = buildTable();
const ANCHORS = wordSet(
  "truoc sau dip den toi vao het qua ra trong gan kip tu hoi mung mong xong can giap sat dung",
);
/** Looking further back would take quadratic time on a hostile text. */
const FILLERS_AT_MOST = 4;
const FILLERS = wordSet("ngay le hom dem sang chieu");

/** A named day, with whether it is the lunar New Year itself ("trước Tết" then means its eve). */
export interface HolidayReading {
  readonly result: DayResult;
  readonly isTet: boolean;
}

/**
 * Reads a named day ("Quốc khánh", "Tết", "Trung thu") after a word that makes it a time ("trước", "dịp", "đến").
 * All are `weak`: they also stand in names.
 */
export function readHoliday(s: Scan, i: number, present: Present): HolidayReading | undefined {
  const entries = valueAt(s, i, TABLE);
  if (entries === undefined || !isAnchored(s, i)) return undefined;
  const entry = entries.find(({ words }) => wordsAt(s, i, words));
  if (entry === undefined) return undefined;
  const { day, month, lunar } = entry.holiday;
  const ref = { day, month, to: i + entry.words.length };
  const result = lunar
    ? resolveLunar(withLunarYear(s, ref, present, month === 12 && day === 30 ? -1 : 0), present)
    : resolveSolar(withYear(s, ref, present), present);
  const isTet = lunar && day === 1 && month === 1;
  return { result: result && !("invalid" in result) ? { ...result, weak: true } : result, isTet };
}

function isAnchored(s: Scan, i: number): boolean {
  let at = i - 1;
  while (at > i - FILLERS_AT_MOST && isOneOf(s, at, FILLERS)) at -= 1;
  return isOneOf(s, at, ANCHORS);
}

interface Entry {
  readonly words: readonly string[];
  readonly holiday: Holiday;
}

function buildTable(): WordTable<readonly Entry[]> {
  const table = new Map<string, Entry[]>();
  for (const [date, names] of Object.entries(HOLIDAYS)) {
    for (const name of names.split(", ")) {
      const words = fold(name).split(" ");
      const first = words[0] ?? "";
      table.set(first, [...(table.get(first) ?? []), { words, holiday: holidayOf(date) }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return new WordTable(table);
}

function holidayOf(text: string): Holiday {
  const [day = "1", month = "1"] = text.replace(" L", "").split("/");
  return { day: Number(day), month: Number(month), lunar: text.endsWith("L") };
}
