import type { Say } from "../../locales/say";

/** The first names of a list, and how many more there are: a message is at most one screen. */
export function namesText(names: readonly string[], most: number, say: Say): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? say("agenda.names.more", { names: shown, count: names.length - most }) : shown;
}
