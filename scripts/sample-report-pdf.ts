import { reportDocument } from "../src/reports/document/report-document";
import { sampleReport, say } from "../test/reports/document/support/sample-report";
import { toPdf } from "../test/support/office";

/**
 * Prints the sample report of the tests as a PDF, laid out by LibreOffice (OFFICE_PATH, or soffice on PATH). The
 * picture in the README is its first page:
 * node --import tsx scripts/sample-report-pdf.ts | node scripts/draw-pdf-page.mjs >docs/images/bao-cao-trang-1.png
 */
async function main(): Promise<void> {
  const docx = await reportDocument(sampleReport("party", 64), "party", say);
  process.stdout.write(await toPdf(docx, { extension: "docx" }));
}

void main();
