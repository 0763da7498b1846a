import type { Say } from "../../locales/say";
import type { DeliveryKind, StoredButton } from "../../src/store/delivery";
import type { Item } from "./item";

export interface Message {
  readonly text: string;
  readonly buttons: readonly (readonly StoredButton[])[];
  readonly kind: DeliveryKind;
}

/** A screen of a phone: what does not fit is counted, and found by asking. */
const MOST_ITEMS = 7;
const MOST_BUTTONS = 4;

/** One message about all that is due to a person at once, the most urgent first; a digest stands below. */
export function composeMessage(items: readonly Item[], say: Say): Message | undefined {
  const matters = items
    .filter(({ digest }) => digest !== true)
    .sort((a, b) => a.order.getTime() - b.order.getTime());
  const digests = items.filter(({ digest }) => digest === true).map(({ text }) => text);
  if (items.length === 0) return undefined;
  if (matters.length === 0) return { text: digests.join("\n\n"), buttons: [], kind: "digest" };
  const [only] = matters;
  const above = matters.length === 1 && only !== undefined ? one(only, say) : many(matters, say);
  return { ...above, text: [above.text, ...digests].join("\n\n"), kind: "reminder" };
}

type Worded = Pick<Message, "text" | "buttons">;

function one(item: Item, say: Say): Worded {
  const { button } = item;
  const buttons = [...(button === undefined ? [] : [plain(button)]), ...later([item], say)];
  const how = button === undefined ? [] : [say("agenda.type", { number: "1", act: button.act })];
  const putOff = item.later ? [say("agenda.type.later", { number: String(buttons.length) })] : [];
  return {
    text: [say("agenda.one", { line: item.text }), [...how, ...putOff].join(" ")]
      .filter((line) => line !== "")
      .join("\n"),
    buttons: rows(buttons),
  };
}

/** The number of a line is that of its button: what stands there can be typed, too. */
function many(matters: readonly Item[], say: Say): Worded {
  const shown = matters.slice(0, MOST_ITEMS);
  const acting = shown.filter(({ button }) => button !== undefined).slice(0, MOST_BUTTONS);
  const lines = shown.map((item) => {
    const number = acting.indexOf(item) + 1;
    return number === 0 ? `- ${item.text}` : say("agenda.item", { number: String(number), line: item.text });
  });
  const buttons = acting.flatMap(({ button }, index) =>
    button === undefined
      ? []
      : [
          {
            ...plain(button),
            label: say("agenda.button.numbered", { number: String(index + 1), label: button.label }),
          },
        ],
  );
  const all = [...buttons, ...later(matters, say)];
  const how = [
    ...(buttons.length > 0 ? [say("agenda.type.many")] : []),
    ...(all.length > buttons.length ? [say("agenda.type.later", { number: String(all.length) })] : []),
  ];
  const more =
    matters.length > shown.length ? [say("agenda.more", { count: matters.length - shown.length })] : [];
  return {
    text: [say("agenda.many", { count: matters.length }), ...lines, ...more, how.join(" ")]
      .filter((line) => line !== "")
      .join("\n"),
    buttons: rows(all),
  };
}

function later(items: readonly Item[], say: Say): StoredButton[] {
  if (!items.some((item) => item.later)) return [];
  return [{ label: say("agenda.button.later"), action: `say:${say("agenda.say.later")}` }];
}

function plain({ label, action }: StoredButton): StoredButton {
  return { label, action };
}

function rows(buttons: readonly StoredButton[]): readonly (readonly StoredButton[])[] {
  return buttons.map((button) => [button]);
}
