import type { Say } from "../../../locales/say";
import { listAnnex, summaryAnnex } from "./annexes";
import { closingBlock } from "./closing-block";
import type { DocumentFacts } from "./document-facts";
import { type BlockContext, capitals, headBlock } from "./head-block";
import { LAYOUTS, type LayoutName } from "./layouts";
import { type Header, loadDocx, type Section } from "./load-docx";
import { createWriter } from "./writer";

/** A4 in millimetres. */
const [WIDTH_MM, HEIGHT_MM] = [210, 297];

/**
 * The report (báo cáo) as a Word document in the layout of Party or state bodies: a draft, whose number, date and
 * signature are left blank.
 */
export async function reportDocument(facts: DocumentFacts, name: LayoutName, say: Say): Promise<Buffer> {
  const docx = await loadDocx();
  const layout = LAYOUTS[name];
  const context = { name, say, layout, docx, write: createWriter(docx, layout) };
  const { font, sizes } = layout;
  const document = new docx.Document({
    styles: { default: { document: { run: { font, size: sizes.body * 2, language: { value: "vi-VN" } } } } },
    sections: [
      { ...section(context, "first"), children: body(facts, context) },
      ...(facts.summary.length === 0
        ? []
        : [{ ...section(context, "upright"), children: summaryAnnex(facts, context) }]),
      ...(facts.list.length === 0
        ? []
        : [{ ...section(context, "lying"), children: listAnnex(facts, context) }]),
    ],
  });
  return docx.Packer.toBuffer(document);
}

function body(facts: DocumentFacts, context: BlockContext): Section["children"] {
  const { name, layout, say, write } = context;
  const parts = facts.sections.flatMap(({ heading, paragraphs }, at) => {
    const number = ROMAN[at] ?? String(at + 1);
    const key = name === "party" ? "document.heading.party" : "document.heading.state";
    const last = at === facts.sections.length - 1 ? paragraphs.length - 1 : -1;
    return [
      write.body(capitals(say(key, { number, heading })), { heading: true }),
      ...paragraphs.map((text, index) => {
        // The signature never stands alone on a page.
        if (index === last)
          return write.body(name === "state" ? closed(text, say) : text, { keepNext: true });
        return write.body(text);
      }),
    ];
  });
  const space = write.line("", { size: layout.sizes.body, keepNext: true });
  return [...headBlock(facts, context), ...parts, space, closingBlock(facts, context)];
}

/** A state body's text closes with "./."; a Party body's does not. */
function closed(text: string, say: Say): string {
  return say("document.closed", { text: text.replace(/\.$/, "") });
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"] as const;

type SectionKind = "first" | "upright" | "lying";

/** Pages are numbered at the top in the middle; the first has no number. */
function section(context: BlockContext, kind: SectionKind): Pick<Section, "properties" | "headers"> {
  const { docx, layout } = context;
  const { top, bottom, left, right } = layout.marginsMm;
  const twips = docx.convertMillimetersToTwip;
  return {
    properties: {
      type: docx.SectionType.NEXT_PAGE,
      titlePage: kind === "first",
      page: {
        margin: {
          ...{ top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) },
          header: twips(top / 2),
        },
        size: {
          width: twips(WIDTH_MM),
          height: twips(HEIGHT_MM),
          orientation: kind === "lying" ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
        },
      },
    },
    headers: {
      default: pageNumber(context),
      first: new docx.Header({ children: [new docx.Paragraph({})] }),
    },
  };
}

function pageNumber({ docx, layout }: BlockContext): Header {
  const number = new docx.TextRun({
    children: [docx.PageNumber.CURRENT],
    size: layout.sizes.pageNumber * 2,
  });
  const centred = docx.AlignmentType.CENTER;
  return new docx.Header({ children: [new docx.Paragraph({ alignment: centred, children: [number] })] });
}
