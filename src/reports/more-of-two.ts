import type { Say } from "../../locales/say";
import { capitalised } from "./figures-text";
import type { NamedPart } from "./split-text";

/** "Tập thể nhiều hơn 30 (42 so với 12)."; empty where there are not just two parts. */
export function moreOfTwo(parts: readonly NamedPart[], say: Say): string {
  const [one, other, ...rest] = parts;
  if (one === undefined || other === undefined || rest.length > 0) return "";
  if (one.count === other.count) return capitalised(say("count.sidesEqual"));
  const [most, least] = one.count > other.count ? [one, other] : [other, one];
  const difference = most.count - least.count;
  const values = { name: capitalised(most.name), difference, most: most.count, least: least.count };
  return say("count.sideMore", values);
}
