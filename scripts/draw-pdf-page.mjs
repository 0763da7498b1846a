// Draws the first page of a PDF on stdin as a PNG on stdout, 744 pixels wide for A4.
// Usage: node scripts/draw-pdf-page.mjs <FILE.pdf >FILE.png
import { buffer } from "node:stream/consumers";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Pixels for a point. */
const SCALE = 1.25;

const data = new Uint8Array(await buffer(process.stdin));
const pdf = await getDocument({ data, verbosity: 0 }).promise;
const page = await pdf.getPage(1);
const viewport = page.getViewport({ scale: SCALE });
const { canvas } = pdf.canvasFactory.create(viewport.width, viewport.height);
await page.render({ canvas, viewport, background: "white" }).promise;
process.stdout.write(canvas.toBuffer("image/png"));
