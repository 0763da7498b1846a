import type { Reply } from "../../src/dialogue/reply";
import type { Button } from "../../src/dialogue/state";
import { kindsText, lowered, periodText, placeText } from "../../src/reports/figures-text";
import type { Period } from "../../src/reports/period";
import type { Request, Services } from "../handler";
import { districtText } from "./districts";
import { schemeOf } from "./field-scheme";
import { mergedText } from "./merged-units";
import { type Question, unreadText } from "./question";

/** What can be asked next. */
export type NextQuestion = "byUnit" | "byField" | "list" | "lastYear";

export interface Closing {
  readonly request: Pick<Request, "person">;
  readonly nexts: readonly NextQuestion[];
  /** Set side by side, where that is not the one period of the question. */
  readonly periods?: readonly Period[];
  /** The time in words, where it is none of a question. */
  readonly period?: string;
  /** Only communes are counted, none of the units above them. */
  readonly communesOnly?: boolean;
  /** Fields are among the figures: by how many is said. */
  readonly fields?: boolean;
}

/**
 * A reply of figures: first what was asked, then, behind it, what it covers (period, scope, field scheme, mergers) and what
 * can be asked next, in a line and as buttons.
 * @param lines the figure, and its split
 */
export async function closed(
  lines: readonly string[],
  question: Question,
  closing: Closing,
  services: Services,
): Promise<Reply> {
  const { request, nexts, periods = [question.period], period: said, fields = false } = closing;
  const { say } = services;
  const place = scopePlace(question, say);
  const period = said ?? periods.map((one) => periodText(one, say)).join(", ");
  const schemes = fields ? await Promise.all(periods.map((one) => schemeOf(one, services))) : [];
  const told = [
    ...lines,
    unreadText(question, say),
    schemes.length === 0
      ? say("closing.scope", { place, period })
      : say("closing.scheme", { place, period, fields: Math.min(...schemes) }),
    kindsAlsoText(question, say, closing.communesOnly),
    question.narrowed ? say("count.scopeNote", { own: request.person.unitName }) : "",
    mergedText(question, services),
    districtText(question, services),
    nexts.length === 0
      ? ""
      : say("closing.next", { nexts: nexts.map((next) => say(`say.${next}`)).join("; ") }),
  ];
  const buttons = nexts.length === 0 ? [] : [nexts.map((next) => nextButton(next, say))];
  return { text: told.filter((line) => line !== "").join("\n"), buttons };
}

/** "toàn tỉnh Quảng Trị, tính riêng phường". */
export function scopePlace(question: Question, say: Services["say"]): string {
  return [lowered(placeText(question, say)), ...kindsText(question.filter, say)].join(", ");
}

/** "Các xã" narrowed nothing: which others are counted too, and how to ask for them alone. */
export function kindsAlsoText(
  { kindsAlso }: Pick<Question, "kindsAlso">,
  say: Services["say"],
  communesOnly = false,
): string {
  if (kindsAlso === undefined) return "";
  return say(communesOnly ? "unitKind.also.communes" : "unitKind.also", { kinds: kindsAlso.join(", ") });
}

/** What can be asked next, as a button that says it. */
function nextButton(next: NextQuestion, say: Services["say"]): Button {
  return { label: say(`button.${next}`), action: `say:${say(`say.${next}`)}` };
}
