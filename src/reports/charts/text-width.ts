/** Widths of letters in hundredths of the font size, the widest first that fits; Be Vietnam Pro 400, rounded up. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [25, " '"],
  [31, "ilIj.,:;|·"],
  [45, 'frt1()"“”²[]!-J'],
  [56, "zskx/ỷ"],
  [62, "hvyunceEL7?×+–"],
  [68, "agobdpqTFPSRBKYZ0235689đ"],
  [79, "4HVXDNUACG=Đ&#_"],
  [88, "OQM%wm…"],
  [106, "W@"],
];
const BY_LETTER: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
/** Of a letter that the table does not have. */
const WIDEST = 106;
/** Heavier letters are wider. */
const BOLD = 1.07;

/** About how wide a line of text is drawn, rather too wide than too narrow; in the unit of `size`. Pure. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  // Accents take no room of their own.
  for (const letter of text.normalize("NFD"))
    hundredths += BY_LETTER.get(letter) ?? (/\p{M}/u.test(letter) ? 0 : WIDEST);
  return (hundredths / 100) * size * (bold ? BOLD : 1);
}
