import type { UnreadRequest } from "../../handlers/handler";
import { asksFigure } from "../dialogue/asks-figure";
import { isCardChoice } from "../dialogue/is-card-choice";
import { fold } from "../understanding/fold";

type Offering = Pick<UnreadRequest["state"], "draft" | "offered">;

/** The label of a button just offered, or its number, typed instead of pressed ("Lưu", "1", "số 1", "chọn 1"). */
export function typedButton({
  text,
  state,
}: {
  readonly text: string;
  readonly state: Offering;
}): string | undefined {
  const number = typedNumber(text);
  if (number !== undefined) return numberedCard(state, number) ?? numberedChoice(state, number);
  const typed = wordsOf(text);
  if (GOES_ON.test(typed)) return state.offered.find(({ action }) => action.startsWith("more:"))?.action;
  const action = state.offered.find(({ label }) => wordsOf(label) === typed)?.action;
  return isOneOfSeveral(action, typed, state) ? undefined : action;
}

/** "Liệt kê tiếp", "còn nữa không": the next page of a list, where there is one. */
const GOES_ON =
  /^(?:(?:liet ke|ke|xem|cho xem|doc|gui) )?(?:tiep(?: tuc)?|them|nua|tiep theo|phan con lai|cac dong con lai)(?: (?:di|nhe|a|giup|em|anh|cho toi|nua))*$|^con nua (?:khong|ko|k)(?: em)?$/;

/** The number of a choice, when the text is nothing else. */
export function typedNumber(text: string): number | undefined {
  const digits = /^(?:(?:em |toi )?(?:chon|bam) )?(?:so |so thu )?(\d{1,2})(?: a| nhe)?$/.exec(
    wordsOf(text),
  )?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "Huỷ" always leaves the whole conversation, whichever of several cards has a button of that word. */
function isOneOfSeveral(action: string | undefined, typed: string, { draft }: Offering): boolean {
  const isCancel = action?.startsWith("cancel:") === true && !/\d/.test(typed);
  return isCancel && draft !== undefined && draft.records.length > 1;
}

/** What is done with cards has no number: it would be one of a card. */
function numberedChoice({ offered }: Offering, number: number): string | undefined {
  if (asksFigure(offered)) return undefined;
  const choice = offered[number - 1];
  const isOfCard = choice !== undefined && isSeveral(offered) && isCardChoice(choice);
  return isOfCard ? undefined : choice?.action;
}

function isSeveral(offered: Offering["offered"]): boolean {
  return offered.some(({ action }) => action.startsWith("saveAll:"));
}

/** Under several cards, a bare number shows the card of that number again: it saves nothing by accident. */
function numberedCard({ draft, offered }: Offering, number: number): string | undefined {
  if (
    !isSeveral(offered) ||
    draft === undefined ||
    (draft.asking !== undefined && draft.asking.slot !== "edit")
  )
    return undefined;
  const card = draft.records.find((record) => record.number === number)?.card;
  return card === undefined ? undefined : `card:${encodeURIComponent(card)}`;
}
