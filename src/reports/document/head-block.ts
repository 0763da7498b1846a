import type { Say } from "../../../locales/say";
import type { DocumentFacts } from "./document-facts";
import type { DocumentLayout, LayoutName } from "./layouts";
import type { Docx, Paragraph, Table } from "./load-docx";
import { lineMm, type Writer } from "./writer";

/** Room for a number that is written by hand. */
export const BLANK = " ".repeat(8);

export interface BlockContext {
  readonly name: LayoutName;
  readonly layout: DocumentLayout;
  readonly say: Say;
  readonly docx: Docx;
  readonly write: Writer;
}

/** Issuer and number on the left, title, place and date on the right; then kind and subject. */
export function headBlock(facts: DocumentFacts, context: BlockContext): (Table | Paragraph)[] {
  const { layout } = context;
  const [left, right] = [layout.headLeftMm, lineMm(layout) - layout.headLeftMm];
  const table = context.write.halves(
    [left, right],
    [
      [issuerLines(facts, context), titleLines(context, right)],
      [numberLines(facts, context), dateLines(facts, context)],
    ],
  );
  return [table, ...kindLines(facts, context)];
}

function issuerLines({ issuer }: DocumentFacts, { name, layout, say, write }: BlockContext): Paragraph[] {
  const { sizes, rulesMm, headLeftMm } = layout;
  const above = issuer.above === "" ? [] : [issuer.above];
  return [
    // A people's committee is one name in two lines; a Party body stands below the body above it.
    ...above.map((text) => write.line(capitals(text), { size: sizes.parent, bold: name === "state" })),
    write.line(capitals(issuer.name), { size: sizes.issuer, bold: true }),
    name === "party"
      ? write.line(say("document.star"), { size: sizes.issuer })
      : write.rule(rulesMm.issuer, headLeftMm),
  ];
}

function titleLines({ name, layout, say, write }: BlockContext, columnMm: number): Paragraph[] {
  const { sizes, rulesMm } = layout;
  const bold = true;
  const lines =
    name === "party"
      ? [write.line(say("document.title.party"), { size: sizes.title, bold })]
      : [
          write.line(say("document.title.state"), { size: sizes.title, bold }),
          write.line(say("document.title.motto"), { size: sizes.motto, bold }),
        ];
  return [...lines, write.rule(rulesMm.title, columnMm)];
}

/** Number and date are left to the office; the draft says that it is one. */
function numberLines(
  { issuer }: DocumentFacts,
  { name, layout: { sizes }, say, write }: BlockContext,
): Paragraph[] {
  const key = name === "party" ? "document.number.party" : "document.number.state";
  return [
    write.line(say(key, { sign: issuer.sign, blank: BLANK }), { size: sizes.number, beforePt: 4 }),
    write.line(say("document.draft"), { size: sizes.number - 1, italics: true }),
  ];
}

function dateLines(
  { issuer, year }: DocumentFacts,
  { layout: { sizes }, say, write }: BlockContext,
): Paragraph[] {
  const text = say("document.date", { place: issuer.place, year, blank: BLANK });
  return [write.line(text, { size: sizes.date, italics: true, beforePt: 4 })];
}

function kindLines({ subject }: DocumentFacts, { name, layout, say, write }: BlockContext): Paragraph[] {
  const { sizes, rulesMm } = layout;
  return [
    write.line(say("document.kind"), { size: sizes.kind, bold: true, beforePt: 14 }),
    write.line(subject, { size: sizes.subject, bold: true }),
    name === "party"
      ? write.line(say("document.dashes"), { size: sizes.subject, afterPt: 6 })
      : write.rule(rulesMm.subject, lineMm(layout)),
  ];
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}
