import type { Say } from "../../locales/say";
import type { StoredButton } from "../../src/store/delivery";

/** Room kept for the choices under a text, of a platform that has no buttons. */
export const CHOICES_LENGTH = 300;
const LONGEST_LABEL = 60;

/**
 * The buttons of a message written out under it: "1. Lưu". A number, or the words, typed back press it. Under several
 * cards numbers are the cards' own, so that the choices stand there as words alone.
 */
export function withChoices(text: string, buttons: readonly (readonly StoredButton[])[], say: Say): string {
  const flat = buttons.flat();
  if (flat.length === 0) return text;
  const areCards = flat.some(({ action }) => action.startsWith("saveAll:"));
  const lines = flat.map(({ label }, index) =>
    areCards ? `- ${short(label)}` : `${index + 1}. ${short(label)}`,
  );
  const head = say(areCards ? "choices.words" : "choices.numbers");
  return `${text}\n\n${head}\n${fitting(lines, CHOICES_LENGTH - head.length - 3).join("\n")}`;
}

function short(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

/** As many as there is room for: the number of a choice that is not shown works all the same. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  return lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
}
