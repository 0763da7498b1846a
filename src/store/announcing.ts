import type { Store } from "./store";

/** By repository, the operations that change what people are to be reminded of. */
const CHANGES = {
  deadlines: ["add", "change", "mark", "unmark"],
  inspections: ["add", "change"],
  reminders: ["add", "move", "cancel"],
  personSettings: ["mute", "unmute", "setQuiet", "setDigest", "dropDigest"],
  calendarDays: ["setDay", "clearDay", "setHours"],
} as const satisfies { readonly [Name in keyof Store]?: readonly (keyof Store[Name])[] };

/** The same store, which says whenever something has changed that reminders hang on: they are planned anew. */
export function announcing(store: Store, changed: () => void): Store {
  const { deadlines, inspections, reminders, personSettings, calendarDays } = store;
  return {
    ...store,
    deadlines: announced(deadlines, CHANGES.deadlines, changed),
    inspections: announced(inspections, CHANGES.inspections, changed),
    reminders: announced(reminders, CHANGES.reminders, changed),
    personSettings: announced(personSettings, CHANGES.personSettings, changed),
    calendarDays: announced(calendarDays, CHANGES.calendarDays, changed),
  };
}

function announced<T extends object>(repository: T, names: readonly string[], changed: () => void): T {
  return new Proxy(repository, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== "function" || typeof key !== "string" || !names.includes(key)) return member;
      return async (...args: unknown[]) => {
        const result: unknown = await Reflect.apply(member, target, args);
        changed();
        return result;
      };
    },
  });
}
