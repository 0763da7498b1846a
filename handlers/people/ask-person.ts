import { asksPerson } from "../../src/dialogue/asks-person";
import { readFigures } from "../../src/dialogue/read-figures";
import type { Request, Response, Services } from "../handler";
import { status } from "../models/status";

/**
 * A question about the people of one model in words that were not understood: its card says who registered it, who is in
 * charge and who follows it.
 * @returns undefined when the message is about anything else
 */
export async function askPerson(request: Request, services: Services): Promise<Response | undefined> {
  const { text, understanding, sentAt, edited } = request;
  if (understanding.intent !== "unknown" || edited || !asksPerson(text)) return undefined;
  const [code, other] = readFigures(text, sentAt).codes;
  if (code === undefined || other !== undefined) return undefined;
  return status({ ...request, understanding: { ...understanding, slots: { code } } }, services);
}
