import { withAct } from "../../src/dialogue/acts";
import { factsOf } from "../../src/dialogue/draft-record";
import { AMOUNTS, type AmountName, type Report, standingReports } from "../../src/domain/amounts";
import { correctAmounts } from "../../src/domain/correct-amounts";
import { mayStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { changeModel, type Refusal } from "../../src/domain/model-change";
import { formatDay } from "../../src/reports/format";
import type { Slots } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { commandFor } from "./act-on-models";
import { refusalText, roleText } from "./refusal-text";
import { readReport, reportText, totalsText } from "./report-work";
import { undoButton } from "./undo-button";

/** Which report is corrected, and whether what the message leaves out stays as it was. */
export interface Which {
  /** Keys of the messages that made it; the person's own newest report when absent. */
  readonly of?: readonly string[];
  readonly keepsRest: boolean;
}

type CorrectionRefusal = Refusal | { readonly reason: "noReport" };

/** Correcting a report (sửa báo cáo): the new figures stand in the place of the old, they are not added. */
export async function correctReport(
  model: Model,
  which: Which,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { person, understanding } = request;
  if (!mayStep(person.role, "edit")) return answer(roleText("edit", person.role, services));
  const names = amountNames(understanding.slots);
  const old = reportToCorrect(model, person.id, { ...which, names });
  if (old === undefined) return answer(say("report.none", { code: model.code }));
  const said = { ...request, text: withoutOldFigures(request.text) };
  const read = readReport(
    old.kind,
    understanding.slots,
    { model, several: false },
    { request: said, services },
  );
  if (!read.ok) return answer(read.text);
  const target = { code: model.code, scope: person.scope, message: request.key };
  const result = await services.change<CorrectionRefusal>(target, (now) => {
    const replaced = reportToCorrect(now, person.id, { ...which, names });
    if (replaced === undefined) return { ok: false, refusal: { reason: "noReport" } };
    const report = corrected(replaced, read.report, which);
    return changeModel(now, {
      ...commandFor(model.code, { step: "edit", codes: [] }, request, services),
      report,
    });
  });
  if (result.status === "changed") return correctedResponse(result.model, old, request, services);
  const { code } = model;
  if (result.status !== "refused")
    return answer(await refusalText({ code, step: "edit", result }, request, services));
  const { refusal } = result;
  if (refusal.reason === "noReport") return answer(say("report.none", { code }));
  const refused = { ...result, refusal };
  return answer(await refusalText({ code, step: "edit", result: refused }, request, services));
}

/** "450 m2 thành 480 m2", "480 m2 chứ không phải 450 m2", "không phải 450 mà 480 m2" all say 480. */
function withoutOldFigures(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\d[^,;:\n]{0,40}?\s(?:thành|thanh|sang)\s+(?=\d)/giu, "")
    .replace(OLD_AHEAD, "")
    .replace(OLD_BEHIND, "");
}

const NOT = "(?:không|khong|ko|k|hông|hong|hok)\\s+(?:phải|phai)(?:\\s+(?:là|la))?";
const OLD_AHEAD = new RegExp(
  `(?<!\\p{L})${NOT}\\s+\\d[^,;\\n]{0,40}?,?\\s(?:mà|ma)(?:\\s+(?:là|la))?\\s+(?=\\d)`,
  "giu",
);
const OLD_BEHIND = new RegExp(`,?\\s+(?:chứ|chu|mà|ma)?\\s*(?<!\\p{L})${NOT}\\s+\\d[^,;\\n]{0,40}`, "giu");

/** The newest one that states what is corrected: put into another, the amount would count twice. */
function reportToCorrect(
  { reports }: Model,
  person: string,
  { of, names }: Which & { readonly names: readonly AmountName[] },
): Report | undefined {
  const standing = standingReports(reports);
  if (of !== undefined) return standing.findLast(({ id }) => of.includes(id));
  const stating = standing.filter(({ amounts }) => names.some((name) => amounts[name] !== undefined));
  const from = stating.length > 0 ? stating : standing;
  return from.findLast(({ by }) => by === person) ?? from.at(-1);
}

function amountNames(slots: Slots): readonly AmountName[] {
  const facts = factsOf(slots);
  return AMOUNTS.filter((name) => Object.hasOwn(facts, name));
}

function corrected(
  old: Report,
  next: Omit<Report, "id" | "by">,
  { keepsRest }: Which,
): Omit<Report, "id" | "by"> {
  const percent = keepsRest ? (next.percent ?? old.percent) : next.percent;
  return {
    ...next,
    kind: old.kind,
    on: old.on,
    ...(percent !== undefined && { percent }),
    amounts: keepsRest ? correctAmounts(old.amounts, next.amounts) : next.amounts,
    replaces: old.id,
  };
}

function correctedResponse(model: Model, old: Report, request: Request, services: Services): Response {
  const { say } = services;
  const now = model.reports.at(-1);
  const [from, to] = [reportText(old, say), now === undefined ? "" : reportText(now, say)];
  const none = say("change.none");
  const values = { date: formatDay(old.on), code: model.code, from: from || none, to: to || none };
  const text = [say("report.corrected", values), totalsText(model, say)]
    .filter((part) => part !== "")
    .join(" ");
  const items = [{ source: request.messageId, code: model.code }];
  const state = { ...withAct(request.state, { key: request.key, step: "edit", items }), about: model.code };
  return { replies: [{ text, buttons: [[undoButton(services)]] }], state };
}
