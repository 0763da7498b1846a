import type { ZaloOaButtons } from "../../zalo-oa-settings";
import type { Delivery } from "../channel";
import { pressPayload } from "./press-payload";

/** Longest title and subtitle of a list that are shown whole. */
const LIST_TITLE = 100;
const LIST_SUBTITLE = 500;

/**
 * The messages that a text becomes: one, or two where the form of buttons has no room for the text. Zalo has two forms
 * of buttons, and which one an account is served is a setting.
 */
export function textMessages(
  { id, text, buttons }: Pick<Delivery, "id" | "text" | "buttons">,
  form: ZaloOaButtons,
): readonly object[] {
  const shown = buttons.flat().map((title, place) => ({
    ...{ title, type: "oa.query.hide", payload: pressPayload(id, place) },
  }));
  if (shown.length === 0) return [{ text }];
  if (form === "text") return [{ text, attachment: template({ buttons: shown }) }];
  const [title = "", ...rest] = text.split("\n");
  const subtitle = rest.join("\n").trim();
  const fits = title.length <= LIST_TITLE && subtitle.length <= LIST_SUBTITLE;
  const element = fits ? { title, ...(subtitle !== "" && { subtitle }) } : { title: lastLine(text) };
  const list = template({ template_type: "list", elements: [element], buttons: shown });
  return [...(fits ? [] : [{ text }]), { attachment: list }];
}

export function imageMessage(text: string, attachmentId: string): object {
  const elements = [{ media_type: "image", attachment_id: attachmentId }];
  return { ...(text !== "" && { text }), attachment: template({ template_type: "media", elements }) };
}

export function fileMessage(token: string): object {
  return { attachment: { type: "file", payload: { token } } };
}

function template(payload: object): object {
  return { type: "template", payload };
}

/** A long text ends with its question. */
function lastLine(text: string): string {
  const line = text.trim().split("\n").at(-1) ?? "";
  return line.length > LIST_TITLE ? `${line.slice(0, LIST_TITLE - 1)}…` : line;
}
