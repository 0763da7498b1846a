import type { MeasureMatch } from "../understanding/grammars/match";
import { readGrammars } from "../understanding/grammars/read-grammars";
import { tokenise } from "../understanding/tokenise";
import type { Slots } from "../understanding/understanding";

/** A figure of a text, with the words of its own clause before and after it. */
export interface Figure {
  readonly kind: MeasureMatch["kind"];
  readonly value: number;
  readonly clause: string;
}

export interface ReadFigures {
  readonly codes: readonly string[];
  readonly figures: readonly Figure[];
  /** Some figure is for each one ("mỗi hộ 2 triệu") and so none of the figures. */
  readonly hasEach: boolean;
}

/** Marks and words at which one figure's words end and another's begin. */
const BREAKS = new Set([",", ";", "\n", "(", ")", ".", ":", "va"]);

/**
 * Codes and figures of a text, whatever it wants: understanding gives them only where it is sure of the intent.
 * @param now the message's own time: a short code ("mã 12") is of its year
 */
export function readFigures(text: string, now: Date): ReadFigures {
  const { tokens } = tokenise(text);
  const found = readGrammars(tokens, { now, blocked: () => false });
  const clauseOf = ({ from, to }: MeasureMatch): string => {
    let [start, end] = [from, to];
    // "500 m2 trong đó 40 m2 đất ở": what is said of the part is not said of the whole.
    const breaks = (at: number): boolean =>
      BREAKS.has(tokens[at]?.fold ?? "") ||
      (tokens[at]?.fold === "do" && tokens[at - 1]?.fold === "trong") ||
      (tokens[at]?.fold === "trong" && tokens[at + 1]?.fold === "do");
    while (start > 0 && !breaks(start - 1)) start -= 1;
    while (end < tokens.length && !breaks(end)) end += 1;
    return tokens
      .slice(start, end)
      .map(({ raw }) => raw)
      .join(" ");
  };
  return {
    codes: [...new Set(found.flatMap((match) => (match.kind === "code" ? [match.value] : [])))],
    figures: found.flatMap((match) =>
      isMeasure(match) && match.perItem !== true
        ? [{ kind: match.kind, value: match.value, clause: clauseOf(match) }]
        : [],
    ),
    hasEach: found.some((match) => isMeasure(match) && match.perItem === true),
  };
}

const SLOT_OF = {
  money: "amount_vnd",
  area: "land_m2",
  length: "length_m",
  labour: "labour_days",
  households: "households",
  people: "people",
  percent: "percent",
} as const satisfies Record<MeasureMatch["kind"], keyof Slots>;

function isMeasure(match: { readonly kind: string }): match is MeasureMatch {
  return Object.hasOwn(SLOT_OF, match.kind);
}

/** The slots with the codes and figures that they lack. */
export function withFigures(slots: Slots, { codes, figures }: Omit<ReadFigures, "hasEach">): Slots {
  const values: Partial<Record<(typeof SLOT_OF)[MeasureMatch["kind"]], number[]>> = {};
  for (const { kind, value } of figures) {
    const slot = SLOT_OF[kind];
    if (slots[slot] === undefined) values[slot] = [...(values[slot] ?? []), value];
  }
  return { ...values, ...(slots.code === undefined && codes.length > 0 && { code: codes }), ...slots };
}
