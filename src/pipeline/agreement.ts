import type { Handler, UnreadRequest } from "../../handlers/handler";
import { confirmVisit } from "../../handlers/inspections/confirm-visit";
import { answersVisit } from "../../handlers/inspections/continue-visit";
import { confirmAct } from "../../handlers/models/confirm-act";
import { answersPaper, savePaper } from "../../handlers/papers/record-paper";
import { saveDraft } from "../../handlers/registration/save-draft";

/** A thumb up alone says yes, while a card waits for it. */
export function agreesBySign({ text, state }: UnreadRequest): boolean {
  const signs = text.replace(/[\s\p{Emoji_Modifier}\p{Variation_Selector}]/gu, "");
  return waits(state) && /^(?:👍|👌|✅|✔|🆗|💯)+$/u.test(signs);
}

/** Of an act and a card that both wait, the one shown last is meant. */
export function answersAct({ pending, draft }: UnreadRequest["state"]): boolean {
  return pending !== undefined && (draft === undefined || draft.updatedAt < pending.at);
}

function waits({ pending, draft, visit, paper }: UnreadRequest["state"]): boolean {
  return (
    paper !== undefined ||
    pending !== undefined ||
    draft !== undefined ||
    (visit !== undefined && visit.asking === undefined)
  );
}

/** What a yes agrees to: the thing shown last. */
export function agree({ state, sentAt }: UnreadRequest): Handler {
  if (answersPaper(state)) return savePaper;
  if (answersVisit(state, sentAt) && state.visit?.asking === undefined) return confirmVisit;
  return answersAct(state) ? confirmAct : saveDraft;
}
