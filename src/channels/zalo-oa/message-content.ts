import type { Say } from "../../../locales/say";
import type { Attachment, Incoming } from "../channel";
import type { OaAttachment, OaMessage } from "./event-schema";
import { readPressPayload } from "./press-payload";

type Content = Pick<Incoming, "kind" | "text" | "attachments" | "press">;

/** What somebody sent, as the service reads it. A place is an address, a card a name with its number, as if typed. */
export function contentOf(kind: string, said: OaMessage, say: Say): Content {
  const text = said.text ?? "";
  const attachments = said.attachments ?? [];
  switch (kind) {
    case "text":
      return pressOf(text) ?? typed(text);
    case "image":
      // The documents name the type `image`, what was seen `photo`.
      return { kind: "photo", text, attachments: attachments.flatMap((one) => keptOf("photo", one)) };
    case "file":
      return { kind: "file", text, attachments: attachments.flatMap((one) => keptOf("file", one)) };
    case "link":
      return typed([text, ...attachments.map(({ payload }) => payload?.url)].filter(Boolean).join(" "));
    case "location":
      return placeOf(said, say);
    case "business_card":
      return cardOf(attachments[0], say);
    default:
      return { kind: "unsupported", text, attachments: [] };
  }
}

/** A name and a number that somebody gave, as a sentence. */
export function contactText(name: string, phone: string, say: Say): string {
  return say("say.contact", { name, phone: phone.replace(/^\+?84/, "0") });
}

function typed(text: string): Content {
  return { kind: "text", text, attachments: [] };
}

function pressOf(text: string): Content | undefined {
  const press = readPressPayload(text);
  return press && { kind: "press", text: "", attachments: [], press };
}

function keptOf(kind: Attachment["kind"], { payload }: OaAttachment): Attachment[] {
  if (payload?.url === undefined) return [];
  const { url, name, size } = payload;
  return [{ kind, ref: url, ...(name && { name }), ...(size !== undefined && { bytes: size }) }];
}

function placeOf(said: OaMessage, say: Say): Content {
  const place = said.location ?? said.attachments?.[0]?.payload?.coordinates;
  if (place === undefined) return { kind: "unsupported", text: "", attachments: [] };
  const { latitude, longitude } = place;
  return typed(say("say.coordinates", { place: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` }));
}

/** No document shows a card: what has a number is read, anything else told to be unreadable. */
function cardOf(card: OaAttachment | undefined, say: Say): Content {
  const { phone, title, name } = card?.payload ?? {};
  if (phone === undefined) return { kind: "unsupported", text: "", attachments: [] };
  return typed(contactText(title ?? name ?? "", phone, say));
}
