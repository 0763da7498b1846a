import { answer, type Request, type Response } from "../handler";

/** A question back about the one thing that a message leaves open: the answer is read together with the message. */
export function halfSaid(question: string, { text, understanding, state, sentAt }: Request): Response {
  return {
    ...answer(question),
    state: { ...state, half: { text, intent: understanding.intent, at: sentAt } },
  };
}
