import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { playSeason, type Registered, readSeason, type Season, type Sent } from "./play-season";
import { plain, readFigure } from "./read-figures";
import { fileRequests, filesOf, readDocument, readList, readPicture } from "./season-files";

/** Figures of a season as the place reported them: what is registered must add up to exactly these. */
export interface Reported {
  readonly place: string;
  readonly folder: string;
  /** Whose the whole area is. */
  readonly leader: string;
  readonly models: number;
  readonly exemplars?: number;
  /** Of models and exemplars together. */
  readonly fields: Readonly<Record<string, number>>;
  readonly levels?: Readonly<Record<string, number>>;
  readonly novelty?: Readonly<Record<string, number>>;
  /** Codes handed out in each year. */
  readonly years: Readonly<Record<string, number>>;
}

/** The longest season: 400 lines and several cold starts. */
const SEASON_MS = 600_000;

/** Plays a season and compares every reply with what was registered and asked. */
export function describeSeason(reported: Reported): void {
  describe(`The season of ${reported.place}`, () => seasonTests(reported));
}

function seasonTests(reported: Reported): void {
  let season: Season;
  let sent: readonly Sent[];
  let data: string;
  const total = reported.models + (reported.exemplars ?? 0);

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), "dvk-season-"));
    season = await readSeason(reported.folder);
    sent = await playSeason(reported.folder, fileRequests(reported.leader, periodOf(reported)), data);
  }, SEASON_MS);
  afterAll(() => rm(data, { recursive: true, force: true }));

  it("is what the place reported", () => {
    const { registered } = season;
    expect(tally(registered, "kind")).toEqual({
      mo_hinh: reported.models,
      ...(reported.exemplars && { dien_hinh: reported.exemplars }),
    });
    expect(tally(registered, "field")).toEqual(reported.fields);
    if (reported.levels) expect(tally(registered, "level")).toEqual(reported.levels);
    if (reported.novelty) expect(tally(registered, "novelty")).toEqual(reported.novelty);
  });

  it("kills the process several times", () => {
    expect(season.kills).toBeGreaterThanOrEqual(3);
  });

  it("plays every line without an error", () => {
    expect(sent.filter((line) => line.error !== undefined)).toEqual([]);
  });

  it("saves every registration exactly once, under its own name", () => {
    const wrong = [...groupByLine(season.registered)].flatMap(([line, records]) => {
      const reply = repliesTo(line, sent);
      const unnamed = records.filter(({ name }) => !bare(reply).includes(bare(name)));
      const saved = codesIn(reply).length;
      return saved === records.length && unnamed.length === 0
        ? []
        : [{ line, reply, expected: records.map(({ name }) => name) }];
    });
    expect(wrong).toEqual([]);
  });

  it("hands out the codes of a year without gaps or repeats", () => {
    const lines = new Set(season.registered.map(({ line }) => line));
    const codes = [...lines].flatMap((line) => codesIn(repliesTo(line, sent)));
    const expected = Object.entries(reported.years).flatMap(([year, count]) =>
      Array.from({ length: count }, (_, index) => `DVK-${year}-${String(index + 1).padStart(4, "0")}`),
    );
    expect([...codes].sort()).toEqual(expected);
  });

  it("answers every question with the figures and facts of the season", () => {
    const wrong = season.answers.flatMap((answer) => {
      const line = season.script.findIndex(({ as, text }) => as === answer.as && text === answer.ask) + 1;
      const reply = repliesTo(line, sent);
      const read = Object.fromEntries(
        Object.keys(answer.reads ?? {}).map((what) => [what, readFigure(reply, what)]),
      );
      const unsaid = (answer.says ?? []).filter((words) => !plain(reply).includes(plain(words)));
      const right = JSON.stringify(read) === JSON.stringify(answer.reads ?? {}) && unsaid.length === 0;
      return right ? [] : [{ question: answer.ask, expected: answer.reads, read, unsaid, reply }];
    });
    expect(wrong).toEqual([]);
  });

  it("draws the figures that the place published", async () => {
    const line = season.script.length + 1;
    const [picture = ""] = filesOf(line, sent);
    expect(await readPicture(picture)).toMatchObject({ width: 1080 });
    const reply = repliesTo(line, sent);
    const read = Object.keys(reported.fields).map((field) => [field, readFigure(reply, field)]);
    expect(Object.fromEntries(read)).toEqual(reported.fields);
    expect(readFigure(reply, "*")).toBe(total);
  });

  it("lists every record in the workbook, once", async () => {
    const [workbook = ""] = filesOf(season.script.length + 2, sent);
    const names = (await readList(workbook)).map(bare).sort();
    expect(names).toEqual(season.registered.map(({ name }) => bare(name)).sort());
  });

  it("says the figures that the place published in the document", async () => {
    const [document = ""] = filesOf(season.script.length + 3, sent);
    const said = await readDocument(document);
    expect(said).toContain(`${reported.models} mo hinh`);
    const read = Object.keys(reported.fields).map((field) => [field, readFigure(said, field)]);
    expect(Object.fromEntries(read)).toEqual(reported.fields);
  });
}

/** "năm 2022", "giai đoạn 2016-2018". */
function periodOf({ years }: Reported): string {
  const all = Object.keys(years);
  return all.length === 1 ? `năm ${all[0]}` : `giai đoạn ${all[0]}-${all.at(-1)}`;
}

function repliesTo(line: number, sent: readonly Sent[]): string {
  const replies = sent.filter((entry) => entry.line === line);
  return replies.map(({ text, error }) => text ?? error ?? "").join("\n");
}

function codesIn(text: string): readonly string[] {
  return text.match(/DVK-\d{4}-\d{4,}/g) ?? [];
}

/** Letters and digits only: a name counts as kept however it was punctuated or accented. */
function bare(text: string): string {
  return plain(text).replace(/[^a-z0-9]+/g, " ");
}

function groupByLine(registered: readonly Registered[]): Map<number, Registered[]> {
  const lines = new Map<number, Registered[]>();
  for (const record of registered) lines.set(record.line, [...(lines.get(record.line) ?? []), record]);
  return lines;
}

function tally(
  registered: readonly Registered[],
  by: "kind" | "field" | "level" | "novelty",
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of registered) counts[record[by]] = (counts[record[by]] ?? 0) + 1;
  return counts;
}
