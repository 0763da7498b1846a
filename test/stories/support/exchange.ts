import { z } from "zod";
import type { Performance, Played } from "./play-story";
import { isAt, lineText } from "./read-story";

/** What a page quotes of a story. */
export const quoteSchema = z.strictObject({
  story: z.string(),
  /** The line of the script, as `expected.jsonl` names it. */
  when: z.string(),
  /** How the page calls whoever wrote. */
  who: z.string(),
  /** Somebody else who is told something because of it: then only that is quoted. */
  reader: z.string().optional(),
});
export type Quote = z.infer<typeof quoteSchema>;

/** A code of a story is another one at each run. */
const SHOWN_CODE = "ABCD-EF2H";
const BOT = "Trợ lý";

/**
 * The words of a person and the answer, as a quotation in Markdown.
 * @throws when the story has no such line, or the reader is told nothing there.
 */
export function renderExchange({ story, when, who, reader }: Quote, { played }: Performance): string {
  const found = played.find(({ line }) => isAt({ when }, line.value));
  if (found === undefined) throw new Error(`${story} has no line “${when}”`);
  const { value } = found.line;
  const to = reader ?? ("as" in value ? value.as : "");
  const told = found.told.filter((message) => message.to === to);
  if (told.length === 0) throw new Error(`${story}, “${when}”: ${to} is told nothing`);
  const question = reader === undefined ? [`**${who}:** ${spoken(found)}`] : [];
  const answers = told.map(({ text, buttons }) => {
    const name = reader === undefined ? BOT : `${BOT} nhắn ${who}`;
    const choices = buttons.length === 0 ? "" : `\n\n${buttons.map((label) => `\`${label}\``).join(" ")}`;
    return `**${name}:** ${text.replaceAll("\n", "<br>\n")}${choices}`;
  });
  return [...question, ...answers].join("\n\n").replace(/^/gm, "> ").replace(/ +$/gm, "");
}

function spoken({ line: { value } }: Played): string {
  if (value.kind === "press") return `*bấm* \`${value.press}\``;
  if (value.kind !== "say") return lineText(value);
  const text = value.text.replace(/\{code [\w-]+\}/, SHOWN_CODE).replaceAll("\n", "<br>\n");
  return [value.photo === undefined ? "" : "*(gửi ảnh)*", text].filter((part) => part !== "").join(" ");
}
