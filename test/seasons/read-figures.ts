/**
 * A reader of replies that knows nothing of the program: it finds figures the way a person's eye does, a number
 * beside its word.
 */

const FIELD_WORDS: Readonly<Record<string, string>> = {
  KT: "kinh te",
  VHXH: "van hoa xa hoi",
  ANQP: "quoc phong an ninh",
  HTCT: "xay dung he thong chinh tri",
  NTM: "nong thon moi, do thi van minh",
};

/** Lower case, no accents, one blank between words: `.` `,` `/` and digits stay. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .toLowerCase()
    .replace(/²/g, "2")
    .replace(/[^a-z0-9.,/:;()\n]+/g, " ")
    .replace(/ +/g, " ");
}

/**
 * @param what "mô hình", "điển hình" (the number stands before), "tổng cộng", "vượt" (after), "*" (models and
 * exemplars together), or the name of a part of a split: a field's code, a level, a unit, a year.
 */
export function readFigure(text: string, what: string): number | undefined {
  const reply = plain(text);
  if (what === "mô hình" || what === "điển hình") return toNumber(numberBefore(reply, plain(what)));
  if (what === "tổng cộng" || what === "vượt") return toNumber(numberAfter(reply, plain(what)));
  if (what === "*") {
    const parts = [readFigure(text, "mô hình"), readFigure(text, "điển hình")];
    const together = readFigure(text, "tổng cộng");
    return together ?? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  }
  return partOfSplit(reply, FIELD_WORDS[what] ?? plain(what));
}

function numberBefore(reply: string, word: string): string | undefined {
  return new RegExp(`(\\d[\\d.]*) ${word}`).exec(reply)?.[1];
}

function numberAfter(reply: string, word: string): string | undefined {
  return new RegExp(`${word}:? (\\d[\\d.]*)`).exec(reply)?.[1];
}

/** "…; cap xa tu 37/37 xa, thi tran 232; …" -> 232. */
function partOfSplit(reply: string, word: string): number | undefined {
  for (const line of reply.split("\n")) {
    for (const part of line.split(/[:;]/)) {
      const words = part.trim().replace(/^nam (?=\d)/, "");
      if (!words.startsWith(`${word} `)) continue;
      const last = /(\d[\d.]*)\.?$/.exec(words.slice(word.length))?.[1];
      if (last !== undefined) return toNumber(last);
    }
  }
  return undefined;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.replaceAll(".", ""));
}
