import type { Say } from "../../locales/say";
import { type Cell, type Split, sumByKey } from "../domain/figures";
import { LIFE_STATES } from "../domain/life-cycle";
import type { UnitTree } from "../domain/unit";
import { FIELDS, LEVELS } from "../understanding/understanding";
import { levelName } from "./level-name";

export interface SplitContext {
  readonly say: Say;
  readonly tree: UnitTree;
  /** Unit at the top of the area asked about: "cấp thị xã" is said inside a thị xã. */
  readonly topUnit: string;
}

/** One part of a split with its name as it is said. */
export interface NamedPart {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const UNITS_SHOWN = 40;

/** Parts in the order reports use: fields and levels as decreed, time ascending, units by size. */
export function namedParts(
  cells: readonly Cell[],
  split: Split,
  position: number,
  context: SplitContext,
): NamedPart[] {
  const sums = sumByKey(cells, position);
  const parts = [...sums].map(([key, count]) => ({ key, count, name: nameOf(split, key, context) }));
  return parts.sort((a, b) => rank(split, a) - rank(split, b) || a.name.localeCompare(b.name, "vi"));
}

/** "Theo lĩnh vực: Kinh tế 26; Văn hóa - xã hội 85." A long list of units ends with what the rest sums to. */
export function splitLine(split: Split, parts: readonly NamedPart[], say: Say): string {
  const shown = parts.slice(0, UNITS_SHOWN).map(({ name, count }) => say("count.part", { name, count }));
  const rest = parts.slice(UNITS_SHOWN);
  const sum = rest.reduce((total, part) => total + part.count, 0);
  const more = rest.length === 0 ? [] : [say("count.unitsMore", { count: rest.length, sum })];
  return say("count.by", { split: say(`split.${split}`), parts: [...shown, ...more].join("; ") });
}

function nameOf(split: Split, key: string, { say, tree, topUnit }: SplitContext): string {
  const field = FIELDS.find((value) => value === key);
  if (split === "field" && field !== undefined) return say(`field.${field}`);
  const level = LEVELS.find((value) => value === key);
  if (split === "level" && level !== undefined) return levelName(level, topUnit, { say, tree });
  if (split === "unit") return tree.get(key)?.norm ?? key;
  if (split === "kind" && (key === "mo_hinh" || key === "dien_hinh")) return say(`kind.${key}`);
  if (split === "subject" && (key === "tap_the" || key === "ca_nhan")) return say(`subject.${key}`);
  if (split === "novelty" && (key === "moi" || key === "duy_tri")) return say(`novelty.${key}`);
  if (split === "tag") return key === "" ? say("tag.none") : key;
  const state = LIFE_STATES.find((value) => value === key);
  if (split === "state" && state !== undefined) return say(`state.${state}`);
  if (split === "month") return `${key.slice(5)}/${key.slice(0, 4)}`;
  if (split === "quarter") return `${key.slice(5)}/${key.slice(0, 4)}`;
  return key;
}

const ORDER: Partial<Record<Split, readonly string[]>> = {
  field: ["KT", "VHXH", "ANQP", "HTCT", "NTM"],
  level: ["tinh", "huyen", "xa"],
  kind: ["mo_hinh", "dien_hinh"],
  subject: ["tap_the", "ca_nhan"],
  novelty: ["moi", "duy_tri"],
  state: LIFE_STATES,
};

function rank(split: Split, part: NamedPart): number {
  // What carries no tag comes last.
  if (split === "tag") return part.key === "" ? 1 : -part.count;
  if (split === "unit") return -part.count;
  const order = ORDER[split];
  return order === undefined ? 0 : order.indexOf(part.key);
}
