import type { NameFinder } from "../names";
import type { Reading } from "../reading";
import type { Extras, Intent, Slots } from "../understanding";
import { within, type Zone } from "../zone";
import { closedSlots } from "./closed-slots";
import { isQuestion, isRegistering, type SlotContext, type SlotPart } from "./context";
import { addDefined } from "./drop-undefined";
import { extrasOf } from "./extras";
import { measureSlots } from "./measure-slots";
import { reasonSlot } from "./reason-slot";
import { textSlots } from "./text-slots";
import { timeSlots } from "./time-slots";
import { unitSlots } from "./unit-slots";

/** The slots of one record with what has to be asked. */
export interface AssembledSlots {
  readonly slots: Slots;
  readonly extras: Extras;
  readonly clarify: readonly string[];
}

/** Reads the slots of one zone of a message for a given intent. */
export function assembleSlots(
  reading: Reading,
  intent: Intent,
  zone: Zone,
  names: NameFinder,
): AssembledSlots {
  const context: SlotContext = {
    reading,
    intent,
    asks: isQuestion(intent),
    registers: isRegistering(intent),
    zone,
    dropped: reading.dropped,
    mistaken: reading.mistaken,
  };
  const text = textSlots(context, names);
  // "mô hình sáng thứ bảy xanh": a day within a name is no date.
  const beside = text.name ? { ...context, dropped: [...reading.dropped, text.name] } : context;
  const parts: readonly SlotPart[] = [
    text,
    unitSlots(context),
    closedSlots(context, isRegistering(intent) ? beside : context),
    timeSlots(beside),
    measureSlots(text.name && hasPrice(reading, text.name) ? beside : context),
    { slots: reasonSlot(context) },
  ];
  const slots: Slots = {};
  const clarify: string[] = [];
  for (const part of parts) {
    addDefined(slots, part.slots);
    for (const slot of part.clarify ?? []) if (!clarify.includes(slot)) clarify.push(slot);
  }
  return { slots: settled(context, slots), extras: extrasOf(context, slots), clarify };
}

/** "Tủ bánh mì 2k": what something costs is part of its name. */
function hasPrice({ grammar }: Reading, name: Zone): boolean {
  return grammar.some((match) => match.kind === "money" && within(match, name));
}

/** Slots that mean something only together with the intent. */
function settled({ intent, reading }: SlotContext, slots: Slots): Slots {
  if (intent !== "register_exemplar")
    return slots.kind === undefined && namesExemplar(reading) ? { ...slots, kind: "ca_nhan" } : slots;
  if (slots.kind === undefined && slots.person !== undefined) return { ...slots, kind: "ca_nhan" };
  if (slots.kind === undefined && slots.name !== undefined) return { ...slots, kind: "tap_the" };
  return slots;
}

/** "điển hình ông Lộc": an exemplar that is plainly one person, whatever is done about it. */
function namesExemplar({ concepts, persons }: Reading): boolean {
  const exemplar = concepts.find((hit) => hit.value === "exemplar");
  return exemplar !== undefined && persons.some((person) => person.whole.from === exemplar.to);
}

/** What is said once for all (`shared`) fills what a record does not say itself. */
export function withShared(own: Slots, shared: Slots): Slots {
  const { name: _name, ...rest } = shared;
  return { ...rest, ...own };
}
