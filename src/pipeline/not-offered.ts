import type { UnreadRequest } from "../../handlers/handler";
import { asksFigure } from "../dialogue/asks-figure";
import { typedNumber } from "./typed-button";

/**
 * A bare number beyond the choices that stand open is a slip of the finger, and nothing to be guessed at.
 * @returns how many there are to choose from; undefined when it is none, or when something else asks for a number.
 */
export function notOffered({ text, state }: Pick<UnreadRequest, "text" | "state">): number | undefined {
  const { offered, draft, asked, visit, half, paper } = state;
  const asks = draft?.asking ?? asked ?? visit ?? half ?? paper;
  const number = typedNumber(text);
  if (number === undefined || asks !== undefined || offered.length === 0 || asksFigure(offered))
    return undefined;
  return number === 0 || number > offered.length ? offered.length : undefined;
}
