import type { Say } from "../../locales/say";
import { CHOICES_LENGTH } from "../../src/channels/channel";
import { isCardChoice } from "../../src/dialogue/is-card-choice";
import type { StoredButton } from "../../src/store/delivery";

const LONGEST_LABEL = 60;

/**
 * The buttons of a message written out under it: "1. Lưu". A number, or the words, typed back press it. Under several
 * cards numbers are the cards' own, so that what is done with a card stands there as words alone.
 */
export function withChoices(text: string, buttons: readonly (readonly StoredButton[])[], say: Say): string {
  const flat = buttons.flat();
  if (flat.length === 0) return text;
  const lines = flat.map((button, index) =>
    isCardChoice(button) ? `- ${short(button.label)}` : `${index + 1}. ${short(button.label)}`,
  );
  const head = say(flat.every(isCardChoice) ? "choices.words" : "choices.numbers");
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
