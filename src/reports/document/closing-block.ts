import type { DocumentFacts } from "./document-facts";
import { type BlockContext, capitals } from "./head-block";
import type { Table } from "./load-docx";
import { lineMm } from "./writer";

/** Wide enough for "- Ban Tuyên giáo và Dân vận Tỉnh ủy (để báo cáo),". */
const RECIPIENTS_MM = 95;
/** Room for the signature and the seal, in points. */
const SIGNATURE_PT = 72;

/** To whom it goes on the left; in whose name it is signed on the right, with post, signature and name left blank. */
export function closingBlock({ issuer }: DocumentFacts, context: BlockContext): Table {
  const { name, layout, say, write } = context;
  const { sizes } = layout;
  const isParty = name === "party";
  const head = { size: sizes.recipientsHead, align: "left" as const };
  const recipients = [
    write.line(say("document.to"), {
      ...head,
      ...(isParty ? { underline: true } : { bold: true, italics: true }),
    }),
    ...issuer.recipients.map((line) => write.line(line, { size: sizes.recipients, align: "left" })),
  ];
  const signed = say(isParty ? "document.inName.party" : "document.inName.state", { body: issuer.signs });
  const signer = [
    write.line(capitals(signed), { size: sizes.signer, bold: true }),
    write.line(say("document.post"), { size: sizes.signer, bold: !isParty, afterPt: SIGNATURE_PT }),
    write.line(say("document.dots"), { size: sizes.signer, bold: true }),
  ];
  return write.halves([RECIPIENTS_MM, lineMm(layout) - RECIPIENTS_MM], [[recipients, signer]]);
}
