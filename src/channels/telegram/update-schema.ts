import { z } from "zod";

/** Telegram's ids have at most 52 significant bits. */
const id = z.number().int().safe();
const person = z.object({ id, is_bot: z.boolean().optional() });
const chat = z.object({ id, type: z.string() });
const entity = z.object({
  type: z.string(),
  offset: z.number().int().min(0),
  length: z.number().int().min(0),
  user: person.optional(),
});
const file = z.object({
  file_id: z.string().min(1),
  file_size: z.number().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
});

/** Content of another form than is known is content that cannot be read, not an update that cannot. */
const soft = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const message = z.object({
  message_id: id,
  from: person.optional(),
  chat,
  date: z.number().int(),
  edit_date: z.number().int().optional(),
  text: soft(z.string()),
  entities: soft(z.array(entity)),
  caption: soft(z.string()),
  caption_entities: soft(z.array(entity)),
  media_group_id: soft(z.string()),
  photo: soft(z.array(file)),
  document: soft(file),
  location: soft(z.object({ latitude: z.number(), longitude: z.number() })),
  venue: soft(z.object({ title: z.string(), address: z.string() })),
  contact: soft(
    z.object({ phone_number: z.string(), first_name: z.string(), last_name: z.string().optional() }),
  ),
  reply_to_message: soft(z.object({ message_id: id, from: person.optional() })),
  // What the platform says about a chat is nobody's message.
  migrate_to_chat_id: z.unknown().optional(),
  migrate_from_chat_id: z.unknown().optional(),
  new_chat_members: z.unknown().optional(),
  left_chat_member: z.unknown().optional(),
  new_chat_title: z.unknown().optional(),
  new_chat_photo: z.unknown().optional(),
  delete_chat_photo: z.unknown().optional(),
  group_chat_created: z.unknown().optional(),
  supergroup_chat_created: z.unknown().optional(),
  message_auto_delete_timer_changed: z.unknown().optional(),
  pinned_message: z.unknown().optional(),
  write_access_allowed: z.unknown().optional(),
});

/** The fields by which such a message is known. */
export const SERVICE_FIELDS = [
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "new_chat_photo",
  "delete_chat_photo",
  "group_chat_created",
  "supergroup_chat_created",
  "message_auto_delete_timer_changed",
  "pinned_message",
  "write_access_allowed",
] as const satisfies readonly (keyof z.infer<typeof message>)[];

const callbackQuery = z.object({
  id: z.string().min(1),
  from: person,
  message: z.object({ message_id: id, chat }).optional(),
  data: z.string().optional(),
});

const chatMember = z.object({
  chat,
  from: person,
  date: z.number().int(),
  new_chat_member: z.object({ status: z.string() }),
});

/** What is read of an update; everything else of it, and every field that is not known, is passed over. */
export const telegramUpdate = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: chatMember.optional(),
});

export type TelegramUpdate = z.infer<typeof telegramUpdate>;
export type TelegramMessage = z.infer<typeof message>;
export type TelegramCallback = z.infer<typeof callbackQuery>;
export type TelegramEntity = z.infer<typeof entity>;

/** The kinds of updates that are asked for; the others are not even sent. */
export const ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"] as const;
