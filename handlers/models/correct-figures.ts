import { factsOf } from "../../src/dialogue/draft-record";
import { standingReports } from "../../src/domain/amounts";
import { mayStep } from "../../src/domain/life-cycle";
import { FACTS, type Model, type ModelFacts } from "../../src/domain/model";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { correctReport } from "./correct-report";
import { factValues } from "./correct-saved";
import { editModel } from "./edit-model";
import { roleText } from "./refusal-text";

/**
 * Correcting amounts (sửa số liệu): those of the newest report that states them, else those that the registration gave.
 * Which of both can be said: "sửa báo cáo ...", "sửa số hộ đăng ký thành 25".
 */
export function correctFigures(
  model: Model,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const facts = factsOf(request.understanding.slots);
  if (!isOfRegistration(model, facts, request.text))
    return correctReport(model, { keepsRest: true }, request, services);
  const { role } = request.person;
  if (!mayStep(role, "edit")) return answer(roleText("edit", role, services));
  return editModel(model, factValues(facts), request, services);
}

function isOfRegistration({ reports, facts }: Model, said: ModelFacts, text: string): boolean {
  const names = FACTS.filter((fact) => said[fact] !== undefined);
  const words = fold(text);
  if (names.length === 0 || REPORT.test(words)) return false;
  if (REGISTRATION.test(words)) return true;
  const standing = standingReports(reports);
  const isReported = standing.some(({ amounts }) => names.some((name) => amounts[name] !== undefined));
  return !isReported && (standing.length === 0 || names.every((name) => facts[name] !== undefined));
}

const REPORT = /\b(?:bao cao|tien do)\b/;
const REGISTRATION = /\b(?:dang ky|quy mo|du kien)\b/;
