import { withoutCodes } from "../../src/dialogue/read-correction";
import { readItems } from "../../src/dialogue/read-items";
import { may } from "../../src/domain/permissions";
import type { Request, Response, Services } from "../handler";
import { formValues } from "./correct-saved";
import { editModel } from "./edit-model";

/**
 * Items of the form without a code ("kết quả dự kiến: 50 bóng đèn") while the model shown last is returned for completion
 * (trả lại để bổ sung): they complete it. Nothing is reported on a model that is not approved.
 * @returns undefined when it is not, or the message says anything else
 */
export async function completeReturned(request: Request, services: Services): Promise<Response | undefined> {
  const { text, state, edited, person } = request;
  if (edited || state.about === undefined || state.draft !== undefined) return undefined;
  // A message with a code says itself which model it means, also where it is not understood.
  if (withoutCodes(text) !== text || text.includes("?")) return undefined;
  const { form, rest } = readItems(text);
  if (Object.keys(form).length === 0 || /[\p{L}\p{N}]/u.test(rest)) return undefined;
  const model = await services.figures.findByCode(state.about, person.scope);
  if (model?.state !== "returned" || !may(person.role, "edit")) return undefined;
  return editModel(model, formValues(form), request, services);
}
