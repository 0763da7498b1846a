import type { ChartWish } from "../../src/dialogue/read-chart-wish";
import type { Split } from "../../src/domain/figures";
import { askedCommunes } from "../../src/reports/asked-communes";
import { TIME_SPLITS } from "../../src/reports/time-keys";
import { fold } from "../../src/understanding/fold";
import { splitsOf } from "../figures/count-splits";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import type { ChartPlan } from "./chart-counts";

/** By what a chart is split and which kind it is: as the words say, else what shows the question best. */
export function planChart(
  question: Question,
  { kind, rest }: ChartWish,
  { units, sums }: Pick<Services, "units"> & { readonly sums: boolean },
): ChartPlan {
  const many = askedCommunes(question, units()).length > 1;
  const named = [...new Set([...splitsOf(question), ...saidIn(rest, question)])];
  const overYears = LAST_YEARS.test(wordsOf(rest));
  const splits = ordered(completed(named, { kind, many, sums, overYears, question })).slice(0, 2);
  if (splits.length > 1) return { kind: "stacked", splits };
  // Tags overlap: they are no parts of a whole.
  const unfit = kind === "stacked" || kind === "progress" || (kind === "share" && splits.includes("tag"));
  const asked = unfit ? undefined : kind;
  return { kind: asked ?? (splits.some(isTime) ? "trend" : "bar"), splits };
}

/** "Cột chồng lĩnh vực theo xã", "biểu đồ lĩnh vực và cấp": a split that is named without "theo". */
function saidIn(rest: string, { slots }: Question): Split[] {
  const words = wordsOf(rest);
  return [
    ...(slots.field === undefined && / linh vuc /.test(words) ? (["field"] as const) : []),
    ...(slots.level === undefined && / (?:theo|tung|cac|va|voi) cap /.test(words)
      ? (["level"] as const)
      : []),
    ...(UNITS.test(words) || UNITS_FIRST.test(words) ? (["unit"] as const) : []),
    ...(slots.status === undefined && / (?:trang thai|tinh trang) /.test(words) ? (["state"] as const) : []),
    ...TIMES.flatMap(([split, said]) => (said.test(words) ? [split] : [])),
  ];
}

const UNITS = / (?:theo|tung|cac|giua|giua cac) (?:xa|phuong|don vi|dia phuong|thi tran)(?! minh) /;
/** "Cột chồng xã theo lĩnh vực". */
const UNITS_FIRST =
  /^ (?:(?:so|mo hinh|so luong|cac) )*(?:xa|phuong|xa phuong|don vi|dia phuong) (?:theo|va|voi) (?:linh vuc|cap|chu the|trang thai|nam|quy|thang) /;
const LAST_YEARS = / \d{1,2} nam (?:qua|gan day|lai day|gan nhat|vua qua|tro lai day) /;

function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

const TIMES: readonly (readonly [Split, RegExp])[] = [
  ["year", / (?:cac|tung|hang|theo) nam /],
  ["quarter", / (?:cac|tung|hang|theo) quy /],
  ["month", / (?:cac|tung|hang|theo) thang /],
];

interface Wanted {
  readonly kind: ChartWish["kind"];
  /** The area has several communes. */
  readonly many: boolean;
  /** Land, money and labour are drawn, not numbers of models. */
  readonly sums: boolean;
  /** "5 năm qua". */
  readonly overYears: boolean;
  readonly question: Question;
}

function completed(
  named: readonly Split[],
  { kind, many, sums, overYears, question }: Wanted,
): readonly Split[] {
  if (overYears && named.length === 0 && kind !== "stacked") return ["year"];
  const oneField = question.filter.fields?.length === 1;
  const usual: Split = many && (oneField || sums) ? "unit" : oneField ? "level" : "field";
  if (kind === "trend" && !named.some(isTime)) return [timeSplit(question), ...named];
  if (kind === "stacked" && named.length < 2) {
    const [only = many ? "unit" : "field"] = named;
    return [only, only === "field" ? "level" : "field"];
  }
  return named.length > 0 ? named : [usual];
}

/** A year by its months, years by the year, longer stretches of days by the quarter. */
function timeSplit({ period: { label } }: Question): Split {
  if (label.kind === "year") return "month";
  if (label.kind === "years") return "year";
  return Number(label.to.slice(0, 4)) - Number(label.from.slice(0, 4)) < 2 ? "month" : "year";
}

/** Rows are times or units: there may be many of them. */
function ordered(splits: readonly Split[]): readonly Split[] {
  const rank = (split: Split) => (isTime(split) ? 0 : split === "unit" ? 1 : 2);
  return [...splits].sort((a, b) => rank(a) - rank(b));
}

function isTime(split: Split): boolean {
  return TIME_SPLITS.some((time) => time === split);
}
