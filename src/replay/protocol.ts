import { z } from "zod";

/** What the replay tells the process that holds the state, one message at a time. */
export const requestSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("start"),
    dataDir: z.string(),
    clock: z.coerce.date(),
    unitsFile: z.string().optional(),
    peopleFile: z.string().optional(),
    /** False after a restart: units and people are in the store. */
    fresh: z.boolean(),
    /** Output goes on after this stamp. */
    after: z.number(),
    /** Makes message keys of this run its own. */
    run: z.string(),
  }),
  z.object({
    type: z.literal("say"),
    line: z.number(),
    as: z.string(),
    chat: z.string(),
    text: z.string(),
    message: z.string().optional(),
    edit: z.boolean(),
    replyTo: z.string().optional(),
    photo: z.string().optional(),
    sentAt: z.coerce.date().optional(),
    /** Where the file goes that is asked for. */
    saveTo: z.string().optional(),
  }),
  z.object({ type: z.literal("press"), line: z.number(), as: z.string(), label: z.string() }),
  z.object({ type: z.literal("clock"), at: z.coerce.date() }),
  z.object({ type: z.literal("stop") }),
]);
export type ReplayRequest = z.infer<typeof requestSchema>;

const sentSchema = z.object({
  to: z.string(),
  chat: z.string(),
  at: z.coerce.date(),
  text: z.string(),
  buttons: z.array(z.string()),
  kind: z.string(),
  /** Where the file that it carries stands. */
  file: z.string().optional(),
});

/** What came of it: the messages sent since, in order, or why it could not be done. */
export const answerSchema = z.object({
  sent: z.array(sentSchema),
  after: z.number(),
  warnings: z.array(z.string()),
  error: z.string().optional(),
});
export type ReplayAnswer = z.infer<typeof answerSchema>;
export type SentMessage = z.infer<typeof sentSchema>;
