/** A photo or file that shows the work (minh chứng) of a model; the bytes are in the file store. */
export interface Evidence extends NewEvidence {
  /** Key of the message whose change added it: taking that change back takes it away. */
  readonly message: string;
  readonly by: string;
  /** Day it was added, YYYY-MM-DD in Vietnam. */
  readonly on: string;
}

export interface NewEvidence {
  /** Ref in the file store: SHA-256 of the content, and the extension. One content is one evidence. */
  readonly file: string;
  readonly kind: "photo" | "file";
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  /** Id of the report that it belongs to. */
  readonly report?: string;
}

/** Whether a question is about models that have evidence or that lack it. */
export const EVIDENCE_STANDINGS = ["some", "none"] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];

/** Those of the files that are not there yet, each content once. */
export function newEvidence(
  there: readonly Pick<NewEvidence, "file">[],
  coming: readonly NewEvidence[],
): readonly NewEvidence[] {
  const known = new Set(there.map(({ file }) => file));
  return coming.filter(({ file }) => {
    const isNew = !known.has(file);
    known.add(file);
    return isNew;
  });
}
