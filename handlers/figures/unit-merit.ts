import { asksAllNumbers } from "../../src/dialogue/read-standing";
import { readUnread } from "../../src/dialogue/read-unread";
import type { Request, Response, Services } from "../handler";
import { countRates } from "./count-rates";

const QUALITY = /chất lượng|chat luong|hiệu quả|hieu qua/giu;

/**
 * "Xã nào làm tốt nhất": no verdict, but the share of each unit's models that was recognised, and that it is no verdict.
 * @returns undefined when the message asks something else.
 */
export async function unitMerit(request: Request, services: Services): Promise<Response | undefined> {
  const { slots, extras, intent } = request.understanding;
  const isAsked = extras.otherMerit === true && intent === "ask_compare" && !asksAllNumbers(request.text);
  if (!isAsked || slots.name !== undefined || slots.code !== undefined) return undefined;
  const { say } = services;
  const text = say("merit.question");
  const understanding = {
    ...request.read(text, "ask_count"),
    slots: { ...slots, status: undefined, group_by: "unit" as const },
    extras: { ...extras, otherMerit: undefined },
  };
  // What narrows the question and was not understood is told as ever.
  const unread = readUnread(request.text.replace(QUALITY, " "), { slots, extras, gaps: {} });
  const asked = { ...request, text, understanding, unread: unread.map((words) => words.told) };
  const told = await countRates(asked, services);
  if (told === undefined) return undefined;
  const replies = told.replies.map((reply) => ({ ...reply, text: `${say("merit.none")}\n${reply.text}` }));
  return { ...told, replies };
}
