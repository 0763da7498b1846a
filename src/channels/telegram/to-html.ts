/** Codes of models (DVK-2026-0012): a tap on one copies it. */
const CODE = /\bDVK-\d{4}-\d{1,6}\b/g;
/** A heading is a first line that announces what follows. */
const HEADING = /^([^\n]{1,80}:)(?=\n)/;

/**
 * A text in Telegram's HTML. Everything in it may have been written by somebody: it is escaped before a tag of ours is
 * added, so that no name can format, link or break a message.
 */
export function toHtml(text: string): string {
  const escaped = escapeHtml(text);
  const heading = HEADING.exec(escaped)?.[1] ?? "";
  // Code may not stand inside bold.
  const rest = escaped.slice(heading.length).replace(CODE, "<code>$&</code>");
  return heading === "" ? rest : `<b>${heading}</b>${rest}`;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
