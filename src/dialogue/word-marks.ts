import type { Token } from "../understanding/tokens";

/** A stretch of tokens, or of letters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which words of a text were read, as readers go over it one after the other. */
export class WordMarks {
  readonly #known: boolean[];
  /** Words that belong to nothing beside them. */
  readonly #fixed: boolean[];
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[], isKnown: (token: Token) => boolean) {
    this.#tokens = tokens;
    this.#known = tokens.map(isKnown);
    this.#fixed = this.#known.slice();
  }

  /** A single word that was read may still belong to one beside it that was not. */
  mark(span: Span): void {
    this.#known.fill(true, span.from, span.to);
    if (span.to - span.from > 1) this.fix(span);
  }

  fix({ from, to }: Span): void {
    this.#known.fill(true, from, to);
    this.#fixed.fill(true, from, to);
  }

  /** The words of these letters were read. */
  fixText(span: Span | undefined): void {
    this.#within(span, (at) => this.fix({ from: at, to: at + 1 }));
  }

  /** The words of these letters say something that was not taken up, whatever each of them means; those beside them were read. */
  drop(span: Span | undefined): void {
    if (span === undefined) return;
    this.#within({ from: span.from - 2, to: span.to + 2 }, (at) => {
      this.#fixed[at] = true;
    });
    this.#within(span, (at) => {
      this.#known[at] = false;
    });
  }

  /** Unread words side by side, or with one other word between them. */
  unread(): readonly Span[] {
    const found: Span[] = [];
    this.#tokens.forEach((_, index) => {
      if (this.#known[index] === true) return;
      const before = found.at(-1);
      const between = this.#tokens[index - 1]?.kind;
      const joins = before !== undefined && index - before.to <= 1 && JOINING.has(between ?? "punct");
      if (joins) found[found.length - 1] = { from: before.from, to: index + 1 };
      else found.push({ from: index, to: index + 1 });
    });
    return found;
  }

  /** With the neighbours that belong to it. */
  widened({ from, to }: Span, belongs: (at: number) => boolean): Span {
    const isOwn = (at: number) => this.#fixed[at] === false && belongs(at);
    let [first, last] = [from, to];
    while (isOwn(first - 1)) first -= 1;
    while (isOwn(last)) last += 1;
    return { from: first, to: last };
  }

  /** Tokens of which a letter lies in a span. */
  #within(span: Span | undefined, each: (at: number) => void): void {
    if (span === undefined) return;
    this.#tokens.forEach(({ start, end }, at) => {
      if (end > span.from && start < span.to) each(at);
    });
  }
}

const JOINING: ReadonlySet<string> = new Set(["word", "number"]);
