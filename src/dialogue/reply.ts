import { z } from "zod";

const replySchema = z.object({
  text: z.string(),
  buttons: z.array(z.array(z.object({ label: z.string(), action: z.string() }))),
  /** In a group: to the person alone, not into the group. */
  private: z.boolean().optional(),
  /** Files that go with it, each as a message of its own; `code`: the model whose evidence one is. */
  files: z
    .array(z.object({ ref: z.string(), name: z.string(), mime: z.string(), code: z.string().optional() }))
    .optional(),
});

/** One message the bot answers with; a button carries the action that pressing it means. */
export type Reply = z.infer<typeof replySchema>;

/** What somebody else is to be told because of a message, in a chat of theirs. */
const noticeSchema = z.object({
  to: z.object({ channel: z.string(), bot: z.string(), chat: z.string() }),
  text: z.string(),
  buttons: z.array(z.array(z.object({ label: z.string(), action: z.string() }))),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What handling a message led to; stored with the state it produced. */
export const outcomeSchema = z.object({
  replies: z.array(replySchema),
  notices: z.array(noticeSchema).optional(),
  /** The message found nothing to act on, yet. */
  orphan: z.boolean(),
  /** It arrived after messages that were sent later: those that found nothing are handled again. */
  late: z.boolean(),
});
export type Outcome = z.infer<typeof outcomeSchema>;
