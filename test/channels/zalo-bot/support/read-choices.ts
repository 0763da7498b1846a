import { createSay } from "../../../../locales/say";

const say = createSay("vi");
const HEADS = [say("choices.numbers"), say("choices.words")];

/** A message as its reader takes it in: the words, and the choices written out under them. */
export interface ReadMessage {
  readonly text: string;
  readonly choices: readonly {
    readonly label: string;
    /** What is typed for it: its number, or its words. */
    readonly typed: string;
  }[];
}

export function readChoices(message: string): ReadMessage {
  const head = HEADS.find((line) => message.includes(`\n\n${line}\n`));
  if (head === undefined) return { text: message, choices: [] };
  const [text = "", listed = ""] = message.split(`\n\n${head}\n`);
  return {
    text,
    choices: listed.split("\n").map((line) => {
      const label = line.replace(/^(?:\d+\.|-) /, "");
      return { label, typed: /^(\d+)\. /.exec(line)?.[1] ?? label };
    }),
  };
}
