import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import en from "../../../locales/console.en.json";
import vi from "../../../locales/console.vi.json";
import { projectFile } from "../../project-file";

export type ConsoleLocale = "vi" | "en";

type Texts = Readonly<Record<string, string | readonly string[]>>;
const TEXTS: Readonly<Record<ConsoleLocale, Texts>> = { vi, en };

const FOLDER = projectFile("src/web/console/page");
const ASSETS = [
  ["theme.css", "text/css; charset=utf-8"],
  ["page.css", "text/css; charset=utf-8"],
  ["chat.css", "text/css; charset=utf-8"],
  ["narrow.css", "text/css; charset=utf-8"],
  ["page.js", "text/javascript; charset=utf-8"],
  ["api.js", "text/javascript; charset=utf-8"],
  ["bubble.js", "text/javascript; charset=utf-8"],
  ["chat.js", "text/javascript; charset=utf-8"],
  ["chat-view.js", "text/javascript; charset=utf-8"],
  ["column.js", "text/javascript; charset=utf-8"],
  ["composer.js", "text/javascript; charset=utf-8"],
  ["dom.js", "text/javascript; charset=utf-8"],
  ["news.js", "text/javascript; charset=utf-8"],
  ["outbox.js", "text/javascript; charset=utf-8"],
  ["times.js", "text/javascript; charset=utf-8"],
  ["waiting.js", "text/javascript; charset=utf-8"],
  ["icon.svg", "image/svg+xml"],
] as const;

/** The page and its parts. All of it is ours and small: kept in memory, revalidated by the browser each time. */
export async function registerConsolePage(app: FastifyInstance, locale: ConsoleLocale): Promise<void> {
  const texts = TEXTS[locale];
  const html = fillTexts(await readFile(join(FOLDER, "page.html"), "utf8"), texts, locale);
  serve(app, "/console", "text/html; charset=utf-8", Buffer.from(html));
  serve(
    app,
    "/console/page/texts.json",
    "application/json; charset=utf-8",
    Buffer.from(JSON.stringify(texts)),
  );
  for (const [name, type] of ASSETS) {
    serve(app, `/console/page/${name}`, type, await readFile(join(FOLDER, name)));
  }
  app.get("/", async (_request, reply) => reply.redirect("/console"));
}

/** `no-cache` means "ask before use": a page that was updated is never mixed with parts of the old one. */
function serve(app: FastifyInstance, url: string, type: string, body: Buffer): void {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  app.get(url, async (request, reply) => {
    reply.header("etag", etag).header("cache-control", "no-cache");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return reply.type(type).send(body);
  });
}

/**
 * Puts the texts where the page says `{{key}}`, and says which language it is in.
 * @throws when the page names a text that the locale lacks: the service does not start with holes in a page.
 */
export function fillTexts(html: string, texts: Texts, locale: ConsoleLocale): string {
  const page = html.replace('<html lang="vi">', `<html lang="${locale}">`);
  return page.replace(/\{\{([\w.]+)\}\}/g, (_whole, key: string) => {
    const text = texts[key];
    if (typeof text !== "string") throw new Error(`console page: no text "${key}" in locale ${locale}`);
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  });
}
