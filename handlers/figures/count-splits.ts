import { listOf } from "../../src/dialogue/first";
import type { Cell, Split } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import { periodFields } from "../../src/domain/period-fields";
import type { UnitTree } from "../../src/domain/unit";
import { askedCommunes } from "../../src/reports/asked-communes";
import { timeKeys } from "../../src/reports/time-keys";
import type { GroupBy } from "../../src/understanding/understanding";
import type { Question } from "./question";

const SPLIT_OF: Record<GroupBy | "novelty" | "tag", Split | undefined> = {
  field: "field",
  level: "level",
  unit: "unit",
  kind: "subject",
  novelty: "novelty",
  period: "year",
  month: "month",
  quarter: "quarter",
  status: "state",
  tag: "tag",
};

/** The splits a question asks for; two values of one kind ("cấp tỉnh bao nhiêu, cấp xã bao nhiêu") ask for one too. */
export function splitsOf({ slots, extras, kindsBeside }: Question): Split[] {
  const several: Split[] = [
    ...(listOf(slots.level).length > 1 ? (["level"] as const) : []),
    ...(listOf(slots.field).length > 1 ? (["field"] as const) : []),
    ...(listOf(slots.kind).length > 1 ? (["subject"] as const) : []),
  ];
  const others = extras.groupBy ?? [];
  // "Mới với duy trì, mỗi loại bao nhiêu": these are the kinds that are meant.
  const kinds = others.includes("novelty") && slots.kind === undefined;
  const named = listOf(slots.group_by).filter((by) => !(kinds && by === "kind"));
  const asked = [...named, ...others].map((by) => SPLIT_OF[by]);
  const all = new Set([...several, ...asked.filter((split) => split !== undefined)]);
  // "Theo loại hình đơn vị": the kinds are those of the units.
  if (kindsBeside !== undefined && listOf(slots.kind).length === 0) all.delete("subject");
  return [...all];
}

export interface ZeroContext {
  readonly counted: readonly Split[];
  readonly scheme: FieldScheme;
  readonly tree: UnitTree;
  /** Compared: everything that could be named is, not only what the question names. */
  readonly compared: boolean;
}

/** Cells of nothing, so that "cấp tỉnh 0" is said where it was asked for. */
export function zeroCells(question: Question, splits: readonly Split[], context: ZeroContext): Cell[] {
  const [split, second] = splits;
  if (split === undefined || second !== undefined) return [];
  const at = context.counted.indexOf(split);
  return keysOf(split, question, context).map((key) => ({
    keys: context.counted.map((_, index) => (index === at ? key : "")),
    kind: question.filter.kind ?? "mo_hinh",
    count: 0,
  }));
}

function keysOf(
  split: Split,
  { slots, extras, filter, period, day }: Question,
  context: ZeroContext,
): readonly string[] {
  if (split === "level") return listOf(slots.level);
  if (split === "subject") return listOf(slots.kind);
  if (split === "novelty" && extras.groupBy?.includes("novelty") === true) return ["moi", "duy_tri"];
  if (split === "field") {
    const named = listOf(slots.field);
    if (named.length > 1) return named;
    return context.compared && named.length === 0 ? periodFields(context.scheme) : [];
  }
  if ((split === "month" || split === "quarter") && context.compared)
    return timeKeys(split, [], { period, day });
  if (split === "tag") return (extras.tags ?? []).map((tag) => `|${tag}`);
  if (split !== "unit" || !context.compared) return [];
  return askedCommunes({ filter, period }, context.tree).map((unit) => unit.code);
}
