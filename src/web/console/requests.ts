import { z } from "zod";

/** Ids go into keys that are joined by ":", hence none in them; no character of an operator or a path. */
const id = z.string().regex(/^[A-Za-z0-9_.-]{1,128}$/);
/** Made by the page, new for each thing the person does, the same when it is tried again. */
const clientKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
/** Half a surrogate pair is not text and cannot be stored as UTF-8; what remains is the bot's to judge. */
const text = z.string().transform((raw) => Buffer.from(raw, "utf8").toString("utf8"));

export const personParams = z.object({ id });

export const transcriptQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,16}$/)
    .default("0")
    .transform(Number)
    .refine(Number.isSafeInteger),
});

/** A page listens for all its columns on one connection: a browser opens six to a host, no more. */
export const eventsQuery = z.object({
  person: z.union([id.transform((one) => [one]), z.array(id).min(1).max(20)]),
});

export const textBody = z
  .object({
    clientKey,
    text,
    messageId: id.optional(),
    edit: z.boolean().optional(),
    replyTo: id.optional(),
  })
  .refine((body) => body.edit !== true || body.messageId !== undefined, "an edit names the message it edits");

export const pressBody = z.object({
  clientKey,
  /** Any text: it is only looked up, and belongs to the chat or is nobody's. */
  delivery: z.string().min(1).max(512),
  button: z.number().int().min(0).max(99),
});

export const uploadQuery = z.object({
  clientKey,
  messageId: id.optional(),
  name: text.pipe(z.string().max(1_000)).default(""),
  caption: text.pipe(z.string().max(4_096)).default(""),
});

export const fileParams = z.object({ ref: z.string().max(100) });
export const fileQuery = z.object({ person: id, name: z.string().max(1_000).default("") });

/** A request of the wrong form; becomes 400 without a word on why, which only a probing stranger would read. */
export class BadRequest extends Error {
  readonly statusCode = 400;
}

/** @throws BadRequest when `input` is not what the schema says. */
export function parseRequest<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new BadRequest("request of the wrong form");
  return parsed.data;
}
