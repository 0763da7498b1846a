import { z } from "zod";

/** Ids are texts of digits beyond 2^53; groups have letters too. */
const ID = z.string().min(1).max(100);
/** Nothing a person can write is longer; the rest is somebody else's. */
const TEXT = z.string().max(100_000);
const URL_TEXT = z.string().max(4_000);
/** A place comes as text or as numbers. */
const degrees = z.coerce.number().min(-180).max(180);
const coordinates = z.object({ latitude: degrees, longitude: degrees });

const attachment = z.object({
  type: z.string().max(50),
  payload: z
    .object({
      url: URL_TEXT.optional().catch(undefined),
      name: z.string().max(1_000).optional().catch(undefined),
      size: z.coerce.number().nonnegative().optional().catch(undefined),
      title: TEXT.optional().catch(undefined),
      phone: z.string().max(30).optional().catch(undefined),
      coordinates: coordinates.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const message = z.object({
  msg_id: ID,
  text: TEXT.optional().catch(undefined),
  attachments: z.array(attachment).max(100).optional().catch(undefined),
  location: coordinates.optional().catch(undefined),
  quote_msg_id: ID.optional().catch(undefined),
  quote_msg: z.object({ msg_id: ID.optional() }).optional().catch(undefined),
  conversation_id: ID.optional().catch(undefined),
});

/** An event of the webhook; the documents and those who use them differ in much, so that most may be missing. */
export const oaEvent = z.object({
  event_name: z.string().min(1).max(100),
  timestamp: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{1,15}$/)),
  app_id: ID.optional().catch(undefined),
  oa_id: ID.optional().catch(undefined),
  sender: z.object({ id: ID }).optional().catch(undefined),
  recipient: z.object({ id: ID.optional(), group_id: ID.optional() }).optional().catch(undefined),
  follower: z.object({ id: ID }).optional().catch(undefined),
  message: message.optional().catch(undefined),
  info: z
    .object({ name: z.string().max(500).default(""), phone: z.coerce.string().max(30).default("") })
    .optional()
    .catch(undefined),
});

export type OaEvent = z.infer<typeof oaEvent>;
export type OaMessage = NonNullable<OaEvent["message"]>;
export type OaAttachment = NonNullable<OaMessage["attachments"]>[number];
