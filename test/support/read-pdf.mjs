// Prints what a PDF on stdin shows, as JSON. A process of its own: pdfjs is an ES module, which jest does not load.
// Usage: node test/support/read-pdf.mjs <FILE.pdf
import { buffer } from "node:stream/consumers";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

const data = new Uint8Array(await buffer(process.stdin));
const pdf = await getDocument({ data, verbosity: 0, fontExtraProperties: true }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1)
  pages.push(await readPage(await pdf.getPage(number)));
process.stdout.write(JSON.stringify(pages));

async function readPage(page) {
  const [left, bottom, right, top] = page.view;
  const { items } = await page.getTextContent();
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
  const lines = items
    .filter(({ str }) => str.trim() !== "")
    .map(({ str, transform, width, fontName }) => ({
      text: str,
      x: transform[4] - left,
      y: top - transform[5],
      width,
      size: Math.hypot(transform[0], transform[1]),
      font: fontName,
    }));
  const fonts = await fontsOf(page);
  return {
    width: right - left,
    height: top - bottom,
    text,
    fonts: [...new Set(fonts.values())],
    lines: named(lines, fonts),
  };
}

/** Names of the fonts that are used, by pdfjs's keys; one whose file is not in the PDF is marked. */
async function fontsOf(page) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const keys = new Set(fnArray.flatMap((code, index) => (code === OPS.setFont ? [argsArray[index][0]] : [])));
  return new Map(
    [...keys].map((key) => {
      const { name, missingFile } = page.commonObjs.get(key);
      return [key, missingFile ? `${name} (not embedded)` : name.replace(/^[A-Z]{6}\+/, "")];
    }),
  );
}

function named(lines, fonts) {
  return lines.map((line) => ({ ...line, font: fonts.get(line.font) ?? line.font }));
}
