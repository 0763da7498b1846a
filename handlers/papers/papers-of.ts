import { isOfKind } from "../../src/domain/figures";
import type { PaperCoverage, Publicity, PublicityKind, YearPaper } from "../../src/domain/paper";
import { isCommune, type Unit } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { askedCommunes } from "../../src/reports/asked-communes";
import { lastYearOf } from "../../src/reports/period";
import type { Question } from "../figures/question";
import { topUnit } from "../figures/top-unit";
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
  /** What the area's own unit has stated of its communes together, where that is more than they have recorded. */
  readonly summary?: PaperCoverage & Pick<YearPaper, "members">;
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
  const found = all.filter(
    ({ unit }) => isWithin(tree.pathOf(unit), path) && isOfKind(question.filter, unit),
  );
  const inside = found.filter(({ coverage }) => coverage === undefined);
  const asked = tree.get(topUnit(path));
  const own = inside.find(({ unit }) => unit === asked?.code);
  const communes = askedCommunes(question, tree);
  const codes = new Set(communes.map(({ code }) => code));
  const counted = inside.filter(({ unit }) => codes.has(unit));
  const have = new Set(counted.map(({ unit }) => unit));
  // What was stated is of all communes, and says nothing of some kinds of them.
  const stated =
    question.filter.ofKind === undefined
      ? found.find(({ unit, coverage }) => unit === asked?.code && coverage !== undefined)
      : undefined;
  const isMore = stated?.coverage !== undefined && stated.coverage.have > have.size;
  return {
    ofOneUnit: asked !== undefined && isCommune(asked),
    ...(own && { own }),
    communes,
    counted,
    lacking: communes.filter(({ code }) => !have.has(code)),
    besides: inside.filter(({ unit }) => !codes.has(unit)),
    ...(isMore && stated?.coverage && { summary: { ...stated.coverage, members: stated.members } }),
  };
}

/** How many communes have one, and the members of their committees. */
export function coverageOf({ communes, lacking, counted, summary }: PapersFound): CommunesCovered {
  return summary === undefined
    ? {
        have: communes.length - lacking.length,
        all: communes.length,
        members: counted.reduce((sum, paper) => sum + (paper.members ?? 0), 0),
      }
    : { ...summary, members: summary.members ?? 0 };
}

export interface CommunesCovered extends PaperCoverage {
  readonly members: number;
}

/** How much publicity there was in the period and area asked about; a year counts as its first day. */
export async function publicityOf(
  question: Question,
  services: Pick<Services, "units" | "publicity">,
): Promise<PublicityCounts> {
  return countsOf(await publicityIn(question, services));
}

type PublicityCounts = Readonly<Record<PublicityKind, number>>;

/** The same for each unit that has any, and for each commune of the area that has none. */
export async function publicityByUnit(
  question: Question,
  services: Pick<Services, "units" | "publicity">,
): Promise<readonly { readonly name: string; readonly counts: PublicityCounts }[]> {
  const tree = services.units();
  const inside = await publicityIn(question, services);
  const communes = askedCommunes(question, tree);
  const codes = new Set([...inside.map(({ unit }) => unit), ...communes.map(({ code }) => code)]);
  return [...codes].map((code) => ({
    name: tree.get(code)?.norm ?? code,
    counts: countsOf(inside.filter(({ unit }) => unit === code)),
  }));
}

function countsOf(all: readonly Publicity[]): PublicityCounts {
  const sum = (kind: PublicityKind) =>
    all.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0);
  return { report: sum("report"), article: sum("article") };
}

async function publicityIn(
  { filter }: Question,
  { units, publicity }: Pick<Services, "units" | "publicity">,
): Promise<readonly Publicity[]> {
  const tree = units();
  const years = filter.years ?? [Number((filter.to ?? filter.from ?? "").slice(0, 4))];
  const found = (await Promise.all(years.map((year) => publicity.ofYear(year)))).flat();
  return found.filter(
    ({ unit, period: of }) =>
      isWithin(tree.pathOf(unit), filter.path) && isOfKind(filter, unit) && isDuring(of, filter),
  );
}

/** A month lies in a range of days when its first day does. */
function isDuring(period: string, { from, to }: Question["filter"]): boolean {
  const day = `${period}-01-01`.slice(0, 10);
  const start = period.length === 7 ? `${period}-01` : period.length === 4 ? day : period;
  return (from === undefined || start >= from) && (to === undefined || start <= to);
}
