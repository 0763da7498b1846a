import type { Say } from "../../locales/say";
import type { Channel, Delivery, SendResult } from "../../src/channels/channel";
import type { StoredDelivery } from "../../src/store/delivery";
import type { FileStore } from "../../src/store/files";
import { withChoices } from "./written-choices";

export interface SendDeliveryParts {
  readonly files?: Pick<FileStore, "find">;
  readonly say: Say;
  /** A public address of its file that works for its reader and a short time; undefined where the service has none. */
  fileLink?(delivery: StoredDelivery): Promise<string | undefined>;
}

/** Hands a message to its platform, once. */
export async function sendDelivery(
  delivery: StoredDelivery,
  channel: Channel,
  parts: SendDeliveryParts,
): Promise<SendResult> {
  const { id, chat, bot, chatKind = "private", text, buttons } = delivery;
  const asButtons = takesButtons(delivery, channel);
  try {
    const file = await fileOf(delivery, channel, parts);
    return await channel.send({
      ...{ id, chat, bot, chatKind },
      text: asButtons ? text : withChoices(text, buttons, parts.say),
      buttons: asButtons ? buttons.map((row) => row.map(({ label }) => label)) : [],
      ...(file && { file }),
    });
  } catch (error) {
    // A client that throws has not said whether the message went out.
    return { status: "unknown", reason: error instanceof Error ? error.message : String(error) };
  }
}

function takesButtons({ buttons, chatKind }: StoredDelivery, { hasButtons, buttonLimits }: Channel): boolean {
  if (!hasButtons || buttonLimits === undefined) return hasButtons;
  return buttons.flat().length <= buttonLimits.most && (chatKind !== "group" || buttonLimits.inGroups);
}

async function fileOf(
  delivery: StoredDelivery,
  channel: Channel,
  { files, fileLink }: SendDeliveryParts,
): Promise<Delivery["file"]> {
  const { file } = delivery;
  const found = file === undefined ? undefined : await files?.find(file.ref);
  if (file === undefined || found === undefined) return undefined;
  const link = channel.sendsFiles ? undefined : await fileLink?.(delivery);
  return { path: found.path, name: file.name, mime: found.mime, ...(link !== undefined && { link }) };
}
