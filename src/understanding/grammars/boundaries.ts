import { wordSet } from "../word-set";
import { WordTable } from "../word-table";
import { type DayReading, type DayResult, fixedDay, type Present } from "./day-reading";
import { civilOf, type Day, firstOfMonth } from "./days";
import { lunarEdge } from "./lunar-dates";
import { currentStretch, monthAt, type Stretch, stretchAt, weekAt } from "./period-refs";
import { accAt, foldAt, isOneOf, type Scan, valueAt } from "./scan";

type Edge = "first" | "middle" | "last";

const EDGES = new WordTable<readonly [Edge, readonly string[]]>(
  new Map([
    ["dau", ["first", ["đầu", "dau"]]],
    ["giua", ["middle", ["giữa", "giua"]]],
    ["cuoi", ["last", ["cuối", "cuoi"]]],
    ["het", ["last", ["hết", "het"]]],
  ]),
);
const REPORTS = wordSet("cao bc ket hop tong");

/**
 * Reads an edge of a stretch: "cuối tháng này", "hết quý 3", "đầu năm sau", "giữa tháng 6", "cuối tuần". Not "báo
 * cáo cuối năm", which is a kind of report.
 */
export function readBoundary(s: Scan, i: number, present: Present): DayResult {
  const edge = valueAt(s, i, EDGES);
  if (edge === undefined || !edge[1].includes(accAt(s, i)) || isOneOf(s, i - 1, REPORTS)) return undefined;
  if (isNumberBehind(s, i)) return undefined;
  if (foldAt(s, i + 1) === "ngay") return endOfDay(s, i, present);
  // "ngày cuối cùng của tháng 3"
  if (foldAt(s, i + 1) === "cung" && foldAt(s, i - 1) === "ngay") {
    const whole = stretchAt(s, i + (foldAt(s, i + 2) === "cua" ? 3 : 2), present);
    return (
      whole && { to: whole.to, future: edgeOf(whole.future, edge[0]), past: edgeOf(whole.past, edge[0]) }
    );
  }
  const lunar = monthAt(s, i + 1, present);
  if (lunar?.lunar) return lunarEdge(s, lunar, edge[0], present);
  const ref = stretchAt(s, i + 1, present) ?? weekAt(s, i + 1, present);
  if (ref) {
    const days = { to: ref.to, future: edgeOf(ref.future, edge[0]), past: edgeOf(ref.past, edge[0]) };
    if (foldAt(s, i) !== "het" || ref.future.label === "") return days;
    return { ...days, period: { future: ref.future.label, past: ref.past.label } };
  }
  const current = isStretchWord(s, i + 1) ? currentStretch(foldAt(s, i + 1), present) : undefined;
  return current && fixedDay(i + 2, edgeOf(current, edge[0]));
}

const AT_FIRST = wordSet("ban buoc luc");
const BEHIND_FIVE = wordSet("muoi tram nghin ngan trieu");

/** "ban đầu năm hộ", "quỹ lúc đầu năm mươi lăm triệu": "năm" is five, no year. */
function isNumberBehind(s: Scan, i: number): boolean {
  if (foldAt(s, i + 1) !== "nam") return false;
  return isOneOf(s, i + 2, BEHIND_FIVE) || (foldAt(s, i) === "dau" && isOneOf(s, i - 1, AT_FIRST));
}

/** The day an edge of a stretch falls on: "giữa" is the 15th, or the middle month's, or Wednesday. */
export function edgeOf(stretch: Stretch, edge: Edge): Day {
  if (edge !== "middle") return stretch[edge];
  const { year, month } = civilOf(stretch.first);
  switch (stretch.kind) {
    case "week":
      return stretch.first + 2;
    case "month":
      return stretch.first + 14;
    case "quarter":
      return firstOfMonth(year, month + 1) + 14;
    default:
      return firstOfMonth(year, month + (stretch.kind === "year" ? 6 : 3)) - 1;
  }
}

function isStretchWord(s: Scan, i: number): boolean {
  return !["thắng", "thăng", "nam", "nấm", "quỹ", "tuân", "nắm"].includes(s.plain ? "" : accAt(s, i));
}

/** "hết ngày", "cuối ngày hôm nay": today. */
function endOfDay(s: Scan, i: number, present: Present): DayReading | undefined {
  const next = foldAt(s, i + 2);
  if (next === "hom" && foldAt(s, i + 3) === "nay") return fixedDay(i + 4, present.today);
  if (next === "nay") return fixedDay(i + 3, present.today);
  const isAlone = next === "" || ["nhe", "nha", ".", ",", "a", "phai", "em", "e"].includes(next);
  return isAlone ? fixedDay(i + 2, present.today) : undefined;
}
