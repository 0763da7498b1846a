import { formatNumber } from "../format";
import type { DocumentFacts, ListedRow } from "./document-facts";
import { BLANK, type BlockContext, capitals } from "./head-block";
import type { Paragraph, Table, TableCell } from "./load-docx";
import { lineMm } from "./writer";

/** One column: its head, its width, and whether it holds figures or short words, which stand in the middle. */
interface Column {
  readonly head: string;
  readonly widthMm: number;
  readonly centred?: boolean;
}

const ORDER_MM = 12;
const COUNT_MM = 19;

/** The first annex (Phụ lục I): how many each unit has in each field, with what they come to. */
export function summaryAnnex(facts: DocumentFacts, context: BlockContext): (Table | Paragraph)[] {
  const { say, layout } = context;
  const { fields, summary } = facts;
  const counts = [...fields, say("document.total")];
  const unitMm = lineMm(layout) - ORDER_MM - COUNT_MM * counts.length;
  const columns: Column[] = [
    { head: say("document.column.order"), widthMm: ORDER_MM, centred: true },
    { head: say("document.column.unit"), widthMm: unitMm },
    ...counts.map((head) => ({ head, widthMm: COUNT_MM, centred: true })),
  ];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const numbers = (values: readonly number[]) => [...values, sum(values)].map(formatNumber);
  const rows = summary.map(({ unit, counts: own }, at) => [String(at + 1), unit, ...numbers(own)]);
  const totals = fields.map((_, at) => sum(summary.map(({ counts: own }) => own[at] ?? 0)));
  const last = ["", say("document.total"), ...numbers(totals)];
  return [
    ...annexHead(say("document.annex.first"), say("document.annex.summary"), facts, context),
    table(columns, rows, context, last),
  ];
}

/** Columns of the second annex behind the number; with it, they fill the line of a page on its side. */
const LISTED: readonly (Omit<Column, "head"> & { readonly key: keyof ListedRow })[] = [
  { key: "name", widthMm: 50 },
  { key: "field", widthMm: 27 },
  { key: "place", widthMm: 38 },
  { key: "person", widthMm: 30 },
  { key: "subject", widthMm: 17, centred: true },
  { key: "novelty", widthMm: 17, centred: true },
  { key: "result", widthMm: 35 },
  { key: "merit", widthMm: 26 },
];

/** The second annex (Phụ lục II): the records themselves, on a page on its side. */
export function listAnnex(facts: DocumentFacts, context: BlockContext): (Table | Paragraph)[] {
  const { say, layout, write } = context;
  const columns: Column[] = [
    { head: say("document.column.order"), widthMm: ORDER_MM, centred: true },
    ...LISTED.map(({ key, ...column }) => ({ head: say(`document.column.${key}`), ...column })),
  ];
  const rows = facts.list.map((row, at) => [String(at + 1), ...LISTED.map(({ key }) => row[key])]);
  const rest =
    facts.unlisted === 0
      ? []
      : [
          write.line(say("document.unlisted", { count: facts.unlisted }), {
            ...{ size: layout.sizes.table, italics: true, align: "left", beforePt: 6 },
          }),
        ];
  return [
    ...annexHead(say("document.annex.second"), say("document.annex.list"), facts, context),
    table(columns, rows, context),
    ...rest,
  ];
}

function annexHead(
  annex: string,
  title: string,
  { subject, year, issuer }: DocumentFacts,
  { name, layout: { sizes }, say, write }: BlockContext,
): Paragraph[] {
  const key = name === "party" ? "document.annex.with.party" : "document.annex.with.state";
  const heading = { size: sizes.annexTitle, bold: true, keepNext: true };
  return [
    write.line(name === "party" ? capitals(annex) : annex, heading),
    write.line(capitals(title), heading),
    write.line(subject, { ...heading, bold: false }),
    write.line(say(key, { sign: issuer.sign, year, issuer: issuer.inText, blank: BLANK }), {
      ...{ size: sizes.annexTitle, italics: true, afterPt: 8, keepNext: true },
    }),
  ];
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  context: BlockContext,
  last?: readonly string[],
): Table {
  const { docx, write } = context;
  const row = (texts: readonly string[], bold: boolean, tableHeader = false) =>
    new docx.TableRow({
      tableHeader,
      cantSplit: true,
      children: columns.map((column, at) => cell(texts[at] ?? "", column, bold, context)),
    });
  const heads = columns.map(({ head }) => head);
  return write.table(
    columns.map(({ widthMm }) => widthMm),
    [
      row(heads, true, true),
      ...rows.map((texts) => row(texts, false)),
      ...(last === undefined ? [] : [row(last, true)]),
    ],
    true,
  );
}

function cell(
  text: string,
  { widthMm, centred, head }: Column,
  bold: boolean,
  context: BlockContext,
): TableCell {
  const { layout, write } = context;
  const align = centred === true || text === head ? "center" : "left";
  return write.cell([write.line(text, { size: layout.sizes.table, bold, align })], widthMm, true);
}
