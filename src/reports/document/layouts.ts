/** Which rules a document is laid out by: those of the Party, or those of state bodies. */
export const LAYOUT_NAMES = ["party", "state"] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** Distances between lines of running text: exactly so many points, or a multiple of the font's own. */
export type LineHeight = { readonly exactPt: number } | { readonly times: number };

/** Every number of a layout (thể thức), so that a new instruction changes nothing but this file. */
export interface DocumentLayout {
  readonly font: string;
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Left half of the table that holds issuer and title; the right half has the rest of the line. */
  readonly headLeftMm: number;
  /** Sizes of letters in points. */
  readonly sizes: {
    /** ĐẢNG CỘNG SẢN VIỆT NAM, or Quốc hiệu. */
    readonly title: number;
    /** Tiêu ngữ; unused where there is none. */
    readonly motto: number;
    readonly parent: number;
    readonly issuer: number;
    readonly number: number;
    readonly date: number;
    readonly kind: number;
    readonly subject: number;
    readonly body: number;
    readonly signer: number;
    readonly recipientsHead: number;
    readonly recipients: number;
    readonly pageNumber: number;
    readonly annexTitle: number;
    readonly table: number;
  };
  /** Lengths of the lines below the title, the issuer and the subject; 0: none. */
  readonly rulesMm: { readonly title: number; readonly issuer: number; readonly subject: number };
  readonly body: { readonly line: LineHeight; readonly firstLineMm: number; readonly beforePt: number };
}

const COMMON = {
  font: "Times New Roman",
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
} as const;

export const LAYOUTS: Readonly<Record<LayoutName, DocumentLayout>> = {
  // Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW. The text of the latter was not at hand: sizes by the offices that
  // follow it and by 36-HD/VPTW, which it replaces.
  party: {
    ...COMMON,
    headLeftMm: 78,
    sizes: {
      ...{ title: 14, motto: 14, parent: 14, issuer: 14, number: 14, date: 14, kind: 16, subject: 14 },
      ...{ body: 14, signer: 14, recipientsHead: 14, recipients: 12, pageNumber: 14 },
      ...{ annexTitle: 14, table: 12 },
    },
    rulesMm: { title: 68, issuer: 0, subject: 0 },
    body: { line: { exactPt: 18 }, firstLineMm: 10, beforePt: 6 },
  },
  // Nghị định 30/2020/NĐ-CP, Phụ lục I.
  state: {
    ...COMMON,
    headLeftMm: 66,
    sizes: {
      ...{ title: 13, motto: 14, parent: 13, issuer: 13, number: 13, date: 14, kind: 14, subject: 14 },
      ...{ body: 14, signer: 14, recipientsHead: 12, recipients: 11, pageNumber: 14 },
      ...{ annexTitle: 14, table: 12 },
    },
    rulesMm: { title: 60, issuer: 25, subject: 35 },
    body: { line: { times: 1.15 }, firstLineMm: 10, beforePt: 6 },
  },
};
