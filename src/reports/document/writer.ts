import type { DocumentLayout } from "./layouts";
import type { Docx, Paragraph, Table, TableCell, TableRow, TextRun } from "./load-docx";

/** Twentieths of a point in a point. */
const TWIPS = 20;
/** Word counts letters in half points, and lines of one font height as 240. */
const HALF_POINTS = 2;
const ONE_LINE = 240;

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly align?: "left" | "center";
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

export type BodyStyle = Pick<TextStyle, "keepNext"> & { readonly heading?: boolean };

/** What the parts of a document are written with. */
export interface Writer {
  /** One line, or several of one style, in single spacing. */
  line(text: string, style: TextStyle): Paragraph;
  /** A paragraph of running text as the layout has it; a heading stays with what follows. */
  body(text: string, style?: BodyStyle): Paragraph;
  /** A line in the middle of a column: nothing but a border, since a drawing would move in some programs. */
  rule(lengthMm: number, columnMm: number): Paragraph;
  /** A table without borders that only divides the line into two columns. */
  halves(widthsMm: readonly [number, number], rows: readonly Halves[]): Table;
  cell(children: readonly Paragraph[], widthMm: number, framed?: boolean): TableCell;
  /** A table of cells whose widths are fixed. */
  table(widthsMm: readonly number[], rows: readonly TableRow[], framed?: boolean): Table;
}

export type Halves = readonly [readonly Paragraph[], readonly Paragraph[]];

export function createWriter(docx: Docx, layout: DocumentLayout): Writer {
  const { line, cell, table } = boundTo(docx);
  return {
    line,
    cell,
    table,
    body: (text, style) => bodyParagraph(text, style ?? {}, { docx, layout }),
    rule: (lengthMm, columnMm) => rule((columnMm - lengthMm) / 2, docx),
    halves(widthsMm, rows) {
      const halfOf = (half: readonly Paragraph[], at: number) => cell(half, widthsMm[at] ?? 0);
      const pairs = rows.map((pair) => new docx.TableRow({ cantSplit: true, children: pair.map(halfOf) }));
      return table(widthsMm, pairs);
    },
  };
}

/** What does not hang on the layout. */
function boundTo(docx: Docx): Pick<Writer, "line" | "cell" | "table"> {
  const twips = docx.convertMillimetersToTwip;
  return {
    line: (text, style) =>
      new docx.Paragraph({
        alignment: style.align === "left" ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
        spacing: {
          ...{ before: (style.beforePt ?? 0) * TWIPS, after: (style.afterPt ?? 0) * TWIPS },
          ...{ line: ONE_LINE, lineRule: docx.LineRuleType.AUTO },
        },
        keepNext: style.keepNext,
        children: [textRun(text, style, docx)],
      }),
    cell: (children, widthMm, framed = false) =>
      new docx.TableCell({
        children: [...children],
        width: { size: twips(widthMm), type: docx.WidthType.DXA },
        verticalAlign: framed ? docx.VerticalAlignTable.CENTER : docx.VerticalAlignTable.TOP,
        margins: framed ? { left: 60, right: 60, top: 30, bottom: 30 } : { left: 0, right: 0 },
      }),
    table: (widthsMm, rows, framed = false) =>
      new docx.Table({
        layout: docx.TableLayoutType.FIXED,
        alignment: docx.AlignmentType.CENTER,
        width: { size: twips(widthsMm.reduce((sum, width) => sum + width, 0)), type: docx.WidthType.DXA },
        columnWidths: widthsMm.map((width) => twips(width)),
        ...(!framed && { borders: docx.TableBorders.NONE }),
        rows: [...rows],
      }),
  };
}

function textRun(text: string, { size, bold, italics, underline }: TextStyle, docx: Docx): TextRun {
  return new docx.TextRun({
    ...{ text: text.normalize("NFC"), size: size * HALF_POINTS, bold, italics },
    ...(underline && { underline: {} }),
  });
}

function bodyParagraph(
  text: string,
  { heading = false, keepNext = false }: BodyStyle,
  { docx, layout }: { readonly docx: Docx; readonly layout: DocumentLayout },
): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: { firstLine: docx.convertMillimetersToTwip(layout.body.firstLineMm) },
    spacing: { before: layout.body.beforePt * TWIPS, ...lineHeight(layout, docx) },
    keepNext: heading || keepNext,
    children: [textRun(text, { size: layout.sizes.body, bold: heading }, docx)],
  });
}

function rule(indentMm: number, docx: Docx): Paragraph {
  const indent = docx.convertMillimetersToTwip(indentMm);
  return new docx.Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: docx.BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    spacing: { before: TWIPS * 2, after: 0, line: TWIPS * 2, lineRule: docx.LineRuleType.EXACT },
    children: [],
  });
}

function lineHeight({ body: { line } }: DocumentLayout, { LineRuleType }: Docx) {
  return "exactPt" in line
    ? { line: line.exactPt * TWIPS, lineRule: LineRuleType.EXACT }
    : { line: line.times * ONE_LINE, lineRule: LineRuleType.AUTO };
}

/** Between the margins of an upright A4 page. */
export function lineMm({ marginsMm: { left, right } }: DocumentLayout): number {
  return 210 - left - right;
}
