import { asksTemplate } from "../../src/dialogue/asks-template";
import { registrationTemplate } from "../../src/reports/registration-template";
import type { Request, Response, Services } from "../handler";

/**
 * The workbook to be filled in (mẫu danh sách đăng ký).
 * @returns undefined when the message asks for anything else.
 */
export async function sendTemplate({ text }: Request, services: Services): Promise<Response | undefined> {
  if (!asksTemplate(text)) return undefined;
  const { say, workbooks } = services;
  const kept = await workbooks.keep(await registrationTemplate(say));
  const file = { ...kept, name: say("template.file") };
  return { replies: [{ text: say("template.text"), buttons: [], files: [file] }] };
}
