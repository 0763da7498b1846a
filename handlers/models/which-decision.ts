import type { Decision } from "../../src/domain/decision";
import type { Model } from "../../src/domain/model";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { Response, Services } from "../handler";
import { decisionText } from "./decision-text";
import { capital } from "./model-notices";

/** A decision as it was issued, entered by one message or several, and what it stands for still. */
export interface IssuedDecision {
  readonly paper: Decision;
  /** Models on which nothing was decided since. */
  readonly models: readonly Model[];
  /** A model on which something was, with that. */
  readonly superseded: readonly { readonly model: Model; readonly by: Decision }[];
}

/** Decisions that are listed, and codes named of each. */
const MOST = 8;
const MOST_CODES = 3;

/** The day the decision was signed, or, where that was not said, entered: YYYY-MM-DD. */
export function dayOfDecision({ date, at }: Pick<Decision, "date" | "at">): string {
  return date ?? vietnamDay(at);
}

/** Several decisions have the number: pressing one says it in full, unless even its day is another's too. */
export function whichDecision(
  decisions: readonly IssuedDecision[],
  number: string,
  { say }: Pick<Services, "say">,
): Response {
  const shown = decisions.slice(0, MOST);
  const named = shown.map(({ paper }) => {
    const date = formatDay(dayOfDecision(paper));
    return say("say.revoke", { number: paper.number ?? number, date });
  });
  const buttons = shown.flatMap(({ paper }, index) => {
    const said = named[index] ?? "";
    const isOnly = named.filter((other) => other === said).length === 1;
    const label = say("revoke.button", {
      number: paper.number ?? number,
      date: formatDay(dayOfDecision(paper)),
    });
    return isOnly ? [[{ label, action: `say:${said}` }]] : [];
  });
  const lines = shown.map((decision, index) => choiceLine(index + 1, decision, say));
  const title = say("revoke.several", { number, count: decisions.length });
  return { replies: [{ text: [title, ...lines, say("revoke.how")].join("\n"), buttons }] };
}

function choiceLine(index: number, { paper, models }: IssuedDecision, say: Services["say"]): string {
  const codes = models.map(({ code }) => code);
  const shown = codes.slice(0, MOST_CODES).join(", ");
  return say("revoke.choice", {
    index,
    decision: capital(decisionText({ ...paper, date: dayOfDecision(paper) }, say)),
    step: say(`step.${paper.type}`),
    count: codes.length,
    codes: codes.length > MOST_CODES ? `${shown}, …` : shown,
  });
}

/** The decision stands, but another came after it on the same model, and that is the one to take back first. */
export function supersededText(
  number: string,
  { model, by }: IssuedDecision["superseded"][number],
  { say }: Pick<Services, "say">,
): string {
  const { name, code, kind } = model;
  const paper = decisionText(by, say);
  return say("revoke.superseded", {
    ...{ number, name, code, kind: say(`kind.${kind}`), step: say(`step.${by.type}`) },
    by: paper === "" ? "" : say("revoke.superseded.by", { decision: paper }),
  });
}
