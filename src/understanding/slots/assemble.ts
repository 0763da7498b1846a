import type { NameFinder } from "../names";
import type { Reading } from "../reading";
import type { Extras, Intent, Slots } from "../understanding";
import type { Zone } from "../zone";
import { closedSlots } from "./closed-slots";
import type { SlotContext, SlotPart } from "./context";
import { dropUndefined } from "./drop-undefined";
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
    zone,
    dropped: reading.dropped,
    mistaken: reading.mistaken,
  };
  const parts: readonly SlotPart[] = [
    textSlots(context, names),
    unitSlots(context),
    closedSlots(context),
    timeSlots(context),
    measureSlots(context),
    { slots: reasonSlot(context) },
  ];
  const slots: Slots = {};
  for (const part of parts) Object.assign(slots, part.slots);
  dropUndefined(slots);
  const clarify = [...new Set(parts.flatMap((part) => part.clarify ?? []))];
  return { slots: settled(intent, slots), extras: extrasOf(context, slots), clarify };
}

/** Slots that mean something only together with the intent. */
function settled(intent: Intent, slots: Slots): Slots {
  if (intent !== "register_exemplar") return slots;
  if (slots.kind === undefined && slots.person !== undefined) return { ...slots, kind: "ca_nhan" };
  if (slots.kind === undefined && slots.name !== undefined) return { ...slots, kind: "tap_the" };
  return slots;
}

/** What is said once for all (`shared`) fills what a record does not say itself. */
export function withShared(own: Slots, shared: Slots): Slots {
  const { name: _name, ...rest } = shared;
  return { ...rest, ...own };
}
