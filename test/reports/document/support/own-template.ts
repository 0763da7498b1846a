import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

/** A template as an office would write it: text with fields, and a table whose row repeats. */
export function ownTemplate(lines: readonly string[], row: readonly string[] = []): Promise<Buffer> {
  const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const cells = row.map((text) => new TableCell({ children: [paragraph(text)] }));
  const table = row.length === 0 ? [] : [new Table({ rows: [new TableRow({ children: cells })] })];
  const styles = { default: { document: { run: { font: "Times New Roman", size: 28 } } } };
  return Packer.toBuffer(
    new Document({ styles, sections: [{ children: [...lines.map(paragraph), ...table] }] }),
  );
}
