import type { Say } from "../../../locales/say";
import type { Attachment, Incoming } from "../channel";
import { expandCommand } from "./commands";
import { SERVICE_FIELDS, type TelegramMessage } from "./update-schema";

/** What a bot may fetch from Telegram: 20 MB (Bot API getFile). */
const FETCHABLE_BYTES = 20 * 1024 * 1024;

export type TelegramContent = Pick<Incoming, "kind" | "text" | "attachments">;

export interface ContentOptions {
  /** The text or caption, without the mention of the bot. */
  readonly text: string;
  readonly bot: string;
  readonly say: Say;
}

/**
 * What somebody sent, as the service reads it. A place is an address, a contact a name with its number, as if they had
 * been typed. @returns undefined for what nobody said (somebody joined a group, a message was pinned).
 */
export function contentOf(
  said: TelegramMessage,
  { text, bot, say }: ContentOptions,
): TelegramContent | undefined {
  if (SERVICE_FIELDS.some((field) => said[field] !== undefined)) return undefined;
  if (said.text !== undefined) return typed(expandCommand(text, say));
  const { photo, document, location, venue, contact } = said;
  if (photo !== undefined) return { kind: "photo", text, attachments: photoOf(photo, bot) };
  if (document !== undefined) return { kind: "file", text, attachments: [documentOf(document, bot)] };
  // A venue comes with its location.
  if (venue !== undefined) return typed(say("say.place", { place: `${venue.title}, ${venue.address}` }));
  if (location !== undefined) {
    const place = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
    return typed(say("say.coordinates", { place }));
  }
  if (contact !== undefined) {
    const name = [contact.last_name, contact.first_name].filter(Boolean).join(" ");
    return typed(say("say.contact", { name, phone: contact.phone_number.replace(/^\+?84/, "0") }));
  }
  return { kind: "unsupported", text, attachments: [] };
}

function typed(text: string): TelegramContent {
  return { kind: "text", text, attachments: [] };
}

/** Telegram sends each photo in several sizes, growing: the largest that can be fetched. */
function photoOf(sizes: NonNullable<TelegramMessage["photo"]>, bot: string): Attachment[] {
  const largest = sizes.findLast(({ file_size = 0 }) => file_size <= FETCHABLE_BYTES);
  if (largest === undefined) return [];
  const { file_id, file_size } = largest;
  return [
    { kind: "photo", ref: fileRef(bot, file_id), ...(file_size !== undefined && { bytes: file_size }) },
  ];
}

function documentOf(document: NonNullable<TelegramMessage["document"]>, bot: string): Attachment {
  const { file_id, file_name, mime_type, file_size } = document;
  return {
    kind: "file",
    ref: fileRef(bot, file_id),
    ...(file_name !== undefined && { name: file_name }),
    ...(mime_type !== undefined && { mime: mime_type }),
    ...(file_size !== undefined && { bytes: file_size }),
  };
}

/** A file's id is good with the bot that was told it, and no other. */
function fileRef(bot: string, fileId: string): string {
  return `${bot}/${fileId}`;
}
