/** What Telegram makes of a text in its HTML, or the words with which it refuses it. */
export type HtmlReading = { readonly text: string } | { readonly error: string };

const TAGS = new Set([
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "code",
  "pre",
  "a",
  "blockquote",
  "tg-spoiler",
  "span",
]);
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** Takes the tags off as strictly as Telegram does: known tags only, closed in order, nothing inside code. */
export function readHtml(html: string): HtmlReading {
  const open: string[] = [];
  let text = "";
  for (const [token] of html.matchAll(/<[^>]*>?|&[^;\s]*;?|[^<&]+/g)) {
    if (token.startsWith("&")) text += decode(token);
    else if (!token.startsWith("<")) text += token;
    else {
      const error = tag(token, open);
      if (error !== undefined) return { error: `Bad Request: can't parse entities: ${error}` };
    }
  }
  const left = open.at(-1);
  if (left !== undefined)
    return {
      error: `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "${left}"`,
    };
  return { text };
}

function decode(token: string): string {
  const name = token.slice(1, -1);
  if (!token.endsWith(";")) return token;
  if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
  return NAMED[name] ?? token;
}

function tag(token: string, open: string[]): string | undefined {
  const [, slash, name = ""] = /^<(\/?)([a-z-]*)/i.exec(token) ?? [];
  const lower = name.toLowerCase();
  if (!token.endsWith(">") || !TAGS.has(lower)) return `Unsupported start tag "${name}"`;
  if (slash === "/") return open.pop() === lower ? undefined : `Unexpected end tag "${lower}"`;
  if (open.includes("code")) return "entity inside code";
  open.push(lower);
  return undefined;
}
