import type { PublicityKind, YearPaper } from "../../src/domain/paper";
import { isCommune, type Unit } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { lastYearOf } from "../../src/reports/period";
import { type Question, topUnit } from "../figures/question";
import type { Services } from "../handler";

export interface PapersFound {
  /** The area asked about is one commune. */
  readonly ofOneUnit: boolean;
  /** That of the commune asked about. */
  readonly own?: YearPaper;
  readonly communes: readonly Unit[];
  /** Those of communes, and communes that have none. */
  readonly counted: readonly YearPaper[];
  readonly lacking: readonly Unit[];
  /** Those of other units of the area: the district's own. */
  readonly besides: readonly YearPaper[];
}

/** Committees or plans of the year and area asked about. */
export async function papersOf(
  kind: "committee" | "plan",
  question: Question,
  { units, committees, plans }: Pick<Services, "units" | "committees" | "plans">,
): Promise<PapersFound> {
  const tree = units();
  const { path } = question.filter;
  const year = lastYearOf(question.period);
  const all = await (kind === "committee" ? committees : plans).ofYear(year);
  const inside = all.filter(({ unit }) => isWithin(tree.pathOf(unit), path));
  const asked = tree.get(topUnit(path));
  const own = inside.find(({ unit }) => unit === asked?.code);
  const communes = tree.communesUnder(path, year);
  const codes = new Set(communes.map(({ code }) => code));
  const counted = inside.filter(({ unit }) => codes.has(unit));
  const have = new Set(counted.map(({ unit }) => unit));
  return {
    ofOneUnit: asked !== undefined && isCommune(asked),
    ...(own && { own }),
    communes,
    counted,
    lacking: communes.filter(({ code }) => !have.has(code)),
    besides: inside.filter(({ unit }) => !codes.has(unit)),
  };
}

/** How much publicity there was in the period and area asked about; a year counts as its first day. */
export async function publicityOf(
  { filter }: Question,
  { units, publicity }: Pick<Services, "units" | "publicity">,
): Promise<Readonly<Record<PublicityKind, number>>> {
  const tree = units();
  const years = filter.years ?? [Number((filter.to ?? filter.from ?? "").slice(0, 4))];
  const found = (await Promise.all(years.map((year) => publicity.ofYear(year)))).flat();
  const inside = found.filter(
    ({ unit, period: of }) => isWithin(tree.pathOf(unit), filter.path) && isDuring(of, filter),
  );
  const sum = (kind: PublicityKind) =>
    inside.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0);
  return { report: sum("report"), article: sum("article") };
}

/** A month lies in a range of days when its first day does. */
function isDuring(period: string, { from, to }: Question["filter"]): boolean {
  const day = `${period}-01-01`.slice(0, 10);
  const start = period.length === 7 ? `${period}-01` : period.length === 4 ? day : period;
  return (from === undefined || start >= from) && (to === undefined || start <= to);
}
