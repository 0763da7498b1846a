import type { GroupBy, OneOrMany } from "../understanding";
import { wordSet } from "../word-set";
import { counts, type SlotContext } from "./context";

const ALL: readonly GroupBy[] = ["field", "level", "unit", "kind", "status", "period", "month", "quarter"];

/** How a question wants its figures split; a second split goes to the extras. */
export function groupBySlot(context: SlotContext): OneOrMany<GroupBy> | undefined {
  return groupings(context)[0];
}

/** All splits that a question names, in the order of the text. */
export function groupings(context: SlotContext): readonly GroupBy[] {
  if (!context.asks || context.intent === "ask_status") return [];
  const said = context.reading.facts
    .filter((hit) => hit.slot === "group_by" && counts(context, hit))
    .flatMap((hit) => ALL.filter((group) => group === hit.value));
  const all = [...new Set([...said, ...joined(context)])];
  if (all.length > 0) return all;
  if (context.intent === "ask_count" && asksOfEach(context)) return ["unit"];
  return context.intent === "ask_compare" ? compared(context) : [];
}

/** "số mô hình của các xã, phường" asks for each; "của các xã biên giới" is a condition. */
const EACH_UNIT =
  /(?: cua| tung) cac (?:xa|phuong|don vi|dia phuong)(?:(?: ,| va)? (?:xa|phuong|thi tran|don vi))* [?.!]?$/;

/** The words are put together only where two of them say that it may be so. */
function asksOfEach({ reading, zone }: SlotContext): boolean {
  const { tokens } = reading;
  for (let i = zone.from; i + 1 < zone.to; i += 1)
    if (EACH.has(tokens[i]) && tokens[i + 1]?.fold === "cac")
      return EACH_UNIT.test(wordsOf({ reading, zone }));
  return false;
}

const EACH = wordSet("cua tung");

function wordsOf({ reading, zone }: Pick<SlotContext, "reading" | "zone">): string {
  const words = reading.tokens.slice(zone.from, zone.to).map((token) => token.fold);
  return ` ${words.join(" ")} `;
}

/** "theo cấp và lĩnh vực": what is joined to a split is one too. */
function joined(context: SlotContext): readonly GroupBy[] {
  const { facts, tokens } = context.reading;
  return facts
    .filter((hit) => hit.slot === "group_by" && counts(context, hit))
    .flatMap(({ to }) => {
      if (!JOINING.has(tokens[to])) return [];
      const next = tokens[to + 1]?.fold ?? "";
      const at = next === "theo" || next === "tung" ? to + 2 : to + 1;
      const pair = `${tokens[at]?.fold} ${tokens[at + 1]?.fold}`;
      return [GROUP_WORDS.get(pair) ?? GROUP_WORDS.get(tokens[at]?.fold ?? "") ?? []].flat();
    });
}

const JOINING = wordSet("va voi , cung");
const GROUP_WORDS: ReadonlyMap<string, GroupBy> = new Map([
  ["linh vuc", "field"],
  ["cap", "level"],
  ["xa", "unit"],
  ["phuong", "unit"],
  ["don vi", "unit"],
  ["nam", "period"],
  ["quy", "quarter"],
  ["thang", "month"],
  ["trang thai", "status"],
  ["tinh trang", "status"],
  ["chu the", "kind"],
]);

/** What a comparison without "theo ..." compares: two or more fields, units, periods, or the units of the area. */
function compared(context: SlotContext): readonly GroupBy[] {
  const { reading } = context;
  const fields = reading.fields.filter((hit) => counts(context, hit)).length;
  if (fields > 1) return ["field"];
  if (differ(context, "kind")) return ["kind"];
  if (differ(context, "level")) return ["level"];
  if (reading.units.filter((span) => counts(context, span)).length > 1) return ["unit"];
  const words = wordsOf(context);
  if (asksFor(words, UNIT_WORDS)) return ["unit"];
  if (asksFor(words, FIELD_WORDS)) return ["field"];
  const periods = reading.grammar.filter((match) => match.kind === "period" && counts(context, match));
  return periods.length > 0 || asksFor(words, PERIOD_WORDS) ? ["period"] : [];
}

/** "cấp huyện ... cấp tỉnh": two values, and not one that two phrases say. */
function differ(context: SlotContext, slot: "kind" | "level"): boolean {
  const hits = context.reading.facts.filter((hit) => hit.slot === slot && counts(context, hit));
  return new Set(hits.map((hit) => hit.value)).size > 1;
}

/** What asks for or counts units, fields or periods: phrases between spaces, and a number before a word. */
interface Asking {
  readonly phrases: readonly string[];
  readonly counted: RegExp;
}

/** "xã nào", "các xã", "3 xã"; the words themselves too where they say it. */
function asking(words: readonly string[], themselves = false): Asking {
  const phrases = words.flatMap((word) => [` ${word} nao `, ` cac ${word} `, ` nhung ${word} `]);
  if (themselves) phrases.push(...words.map((word) => ` ${word} `));
  return { phrases, counted: new RegExp(`[0-9] (?:${words.join("|")}) `) };
}

const UNIT_WORDS = asking(["xa", "phuong", "don vi", "dia phuong", "thi tran", "noi", "dia ban", "thon"]);
const FIELD_WORDS = asking(["linh vuc", "mang"]);
const PERIOD_WORDS = asking(
  ["nam ngoai", "nam truoc", "cung ky", "thang truoc", "quy truoc", "ky truoc"],
  true,
);

function asksFor(text: string, { phrases, counted }: Asking): boolean {
  return phrases.some((phrase) => text.includes(phrase)) || counted.test(text);
}
