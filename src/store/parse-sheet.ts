import { execFile } from "node:child_process";
import { z } from "zod";

export type ParsedSheet =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly reason: "tooLarge" | "notXlsx" };

/** A sheet of 100,000 rows of ten cells takes some 100 MB while it is read. */
const HEAP_MB = 256;
/** Such a sheet takes 3 s; nothing that people send takes longer. */
const LONGEST_MS = 20_000;
/** Columns beyond are nobody's list; the widest form known has 40. */
const MOST_COLUMNS = 256;
const MOST_OUTPUT_BYTES = 128 * 1024 * 1024;

/** What runs in the other process: the workbook comes in, its rows go out. */
const CODE = `
const { default: readXlsxFile } = require(process.argv[1]);
const text = (cell) =>
  cell instanceof Date ? cell.toISOString().slice(0, 10)
  : cell === null || cell === undefined ? "" : String(cell).normalize("NFC").trim();
const parts = [];
process.stdin.on("data", (part) => parts.push(part)).on("end", () =>
  readXlsxFile(Buffer.concat(parts), { parseNumber: (digits) => digits }).then(
    ([sheet]) => {
      const rows = (sheet?.data ?? []).map((cells) => cells.slice(0, ${MOST_COLUMNS}).map(text));
      process.stdout.write(JSON.stringify(rows));
    },
    () => process.exit(3),
  ));`;
/** The workbook was read to the point where it is none. */
const NOT_XLSX = 3;

const rowsSchema = z.array(z.array(z.string()));

/**
 * Parses the first sheet of a workbook in a process of its own, whose memory and time are limited. The library fills every
 * gap with cells, so that two cells at the far ends of a sheet (or wherever a forger puts them) take all memory there is;
 * a thread that runs out of memory takes the service with it, a process does not.
 */
export async function parseSheet(bytes: Buffer): Promise<ParsedSheet> {
  const library = require.resolve("read-excel-file/node");
  const { code, output } = await runNode([`--max-old-space-size=${HEAP_MB}`, "-e", CODE, library], bytes);
  if (code === NOT_XLSX) return { ok: false, reason: "notXlsx" };
  // Out of memory, out of time, or more rows than can be handed over.
  if (code !== 0) return { ok: false, reason: "tooLarge" };
  return { ok: true, rows: rowsSchema.parse(JSON.parse(output)) };
}

function runNode(
  args: readonly string[],
  input: Buffer,
): Promise<{ readonly code: number | undefined; readonly output: string }> {
  const options = {
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
    maxBuffer: MOST_OUTPUT_BYTES,
    env: {},
  } as const;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, options, (error, output) =>
      resolve({ code: error === null ? 0 : (child.exitCode ?? undefined), output }),
    );
    // A child that ends before it has read all is known by its exit code.
    child.stdin?.on("error", () => undefined).end(input);
  });
}
