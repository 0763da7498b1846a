import type { Button, Draft, DraftRecord } from "../../src/dialogue/state";
import type { Services } from "../handler";

/** The action of a button of one card. */
export function cardAction(verb: string, record: DraftRecord, value?: string): string {
  const parts = [verb, record.card, ...(value === undefined ? [] : [value])];
  return parts.map(encodeURIComponent).join(":");
}

/** Lưu / Sửa / Huỷ of one card, numbered where several stand; below, what the card proposes: its name with accents, a village. */
export function cardButtons(record: DraftRecord, isNumbered: boolean, services: Services): Button[][] {
  const { say } = services;
  const number = record.number;
  const label = (verb: "save" | "edit" | "cancel") =>
    isNumbered ? say(`button.${verb}.number`, { number }) : say(`button.${verb}`);
  const row = (["save", "edit", "cancel"] as const).map((verb) => ({
    label: label(verb),
    action: cardAction(verb, record),
  }));
  const accents = isNumbered ? say("button.accents.number", { number }) : say("button.accents");
  return [
    row,
    ...(record.accented === undefined ? [] : [[{ label: accents, action: cardAction("accents", record) }]]),
    ...villageButton(record, isNumbered, services),
  ];
}

/** "Là thôn Bàu Am": the village is the known one of nearly the same name. */
function villageButton(record: DraftRecord, isNumbered: boolean, { say, units }: Services): Button[][] {
  const { nearVillage, number } = record;
  const village = nearVillage === undefined ? undefined : units().get(nearVillage)?.norm;
  if (nearVillage === undefined || village === undefined) return [];
  const label = isNumbered
    ? say("button.village.number", { village, number })
    : say("button.village", { village });
  return [[{ label, action: cardAction("village", record, nearVillage) }]];
}

/** Saves every card that is complete. */
export function saveAllButton(draft: Draft, { say }: Services): Button {
  return { label: say("button.saveAll"), action: `saveAll:${encodeURIComponent(draft.id)}` };
}

/** Leaves one record out; of the only one, leaves the whole. */
export function cancelButton(record: DraftRecord, isNumbered: boolean, { say }: Services): Button {
  const label = isNumbered ? say("button.cancel.number", { number: record.number }) : say("button.cancel");
  return { label, action: cardAction("cancel", record) };
}
