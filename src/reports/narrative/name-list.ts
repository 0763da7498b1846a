import type { Say } from "../../../locales/say";
import { formatCount } from "../format";

/** Names that one sentence can hold. */
const MOST_NAMED = 12;

/** "xã A, xã B và 05 đơn vị khác". */
export function nameList(names: readonly string[], say: Say): string {
  const shown = names.slice(0, MOST_NAMED).join(", ");
  const more = names.length - MOST_NAMED;
  return more > 0 ? say("narrative.namesMore", { names: shown, count: formatCount(more) }) : shown;
}
