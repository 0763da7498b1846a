import type { Request, Response, Services } from "../handler";

type Step = (request: Request, services: Services) => Promise<Response | undefined>;

/**
 * The acts of one message one after the other ("duyệt mã 2; trả lại mã 1 vì trùng"), each as if it had been sent by itself.
 * Behind one that waits for "Đồng ý" nothing more is done: what is left is said.
 * @returns undefined when the first is about something else
 */
export async function actsInTurn(
  acts: readonly string[],
  request: Request,
  services: Services,
  step: Step,
): Promise<Response | undefined> {
  let together: Response | undefined;
  for (const [index, text] of acts.entries()) {
    const key = index === 0 ? request.key : `${request.key}&${index}`;
    const state = together?.state ?? request.state;
    const understanding = request.read(text);
    const done = await step({ ...request, key, text, state, understanding }, services);
    if (done === undefined) return together && withLater(together, acts.slice(index), services);
    together = together === undefined ? done : joined(together, done);
    const waits = done.state?.pending?.id === key;
    if (waits) return withLater(together, acts.slice(index + 1), services);
  }
  return together;
}

function joined(one: Response, other: Response): Response {
  const notices = [...(one.notices ?? []), ...(other.notices ?? [])];
  return {
    ...one,
    replies: [...one.replies, ...other.replies],
    state: other.state ?? one.state,
    ...(notices.length > 0 && { notices }),
  };
}

function withLater(response: Response, later: readonly string[], { say }: Services): Response {
  const last = response.replies.at(-1);
  if (last === undefined || later.length === 0) return response;
  const text = `${last.text}\n${say("acts.later", { rest: later.join("; ") })}`;
  return { ...response, replies: [...response.replies.slice(0, -1), { ...last, text }] };
}
