import type { Inbox, StoredMessage } from "../store/inbox";
import type { Outbox } from "../store/outbox";

/**
 * Keys of the messages that a reply is about: the person's own that it answers, or the one that caused what the bot said.
 * Platforms name what the bot said by their own number, the console by the delivery.
 */
export async function repliedTo(
  { chatKey, replyTo }: Pick<StoredMessage, "chatKey" | "replyTo">,
  { inbox, outbox }: { readonly inbox: Inbox; readonly outbox: Outbox },
): Promise<readonly string[]> {
  if (replyTo === undefined) return [];
  const [own, sent] = await Promise.all([
    inbox.versionsOf(chatKey, replyTo),
    outbox.saidAs(chatKey, replyTo),
  ]);
  return [...own.map(({ dedupeKey }) => dedupeKey), ...(sent?.cause ? [sent.cause] : [])];
}
