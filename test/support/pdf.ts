import { execFile } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** A run of text as it stands on the page, in points from its left upper corner; `y` is the base line. */
const runSchema = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  size: z.number(),
  font: z.string(),
});
const pageSchema = z.object({
  width: z.number(),
  height: z.number(),
  text: z.string().normalize("NFC"),
  /** The fonts its text is shown in, without the prefix of a subset: "LiberationSerif-Bold". */
  fonts: z.array(z.string()),
  lines: z.array(runSchema),
});
export type PdfPage = z.infer<typeof pageSchema>;

/** What the pages of a PDF show. */
export async function readPdf(pdf: Buffer): Promise<readonly PdfPage[]> {
  const output = await new Promise<string>((resolve, reject) => {
    const program = join(__dirname, "read-pdf.mjs");
    const options = { maxBuffer: 256 * 1024 * 1024 };
    const child = execFile(process.execPath, [program], options, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(pdf);
  });
  return z.array(pageSchema).parse(JSON.parse(output));
}

/** Fonts whose letters are as wide as those of Times New Roman, and itself. */
const TIMES = /^(?:LiberationSerif|TimesNewRoman|Tinos)(?:PSMT|PS)?(?:[-,].*)?$/;

export interface GlyphProblems {
  /** Fonts on the pages that are not the wanted one: another stands in for letters that it lacks. */
  readonly otherFonts: readonly string[];
  /** Letters of the source that the pages show less often: an empty box stands in their place. */
  readonly lost: readonly string[];
}

/**
 * What of a text the pages do not show in its own letters. A font that lacks a letter is helped out by another one, which
 * is then among the fonts; where no font has it all such letters become one box, which reads as only one of them.
 * @param source text that must be there, e.g. everything the document says
 * @param wanted names of the font that all of it must be in: Times New Roman or its like
 */
export function glyphProblems(pages: readonly PdfPage[], source: string, wanted = TIMES): GlyphProblems {
  const fonts = new Set(pages.flatMap((page) => page.fonts));
  const shown = countLetters(pages.map(({ text }) => text).join("\n"));
  const lost = [...countLetters(source)].filter(([letter, count]) => (shown.get(letter) ?? 0) < count);
  return {
    otherFonts: [...fonts].filter((font) => !wanted.test(font)),
    lost: lost.map(([letter]) => letter).sort(),
  };
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize("NFC").match(/[\p{L}\p{N}]/gu) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}
