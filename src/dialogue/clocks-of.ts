import { fold } from "../understanding/fold";

/** A time of day as it was said. */
export interface SaidClock {
  /** HH:MM. */
  readonly time: string;
  /** "8 giờ tối", "21h": not to be taken for the other half of the day. */
  readonly isSure: boolean;
}

/** Clock times as written: "8 giờ tối", "21h", "6h30", "chín giờ tối". */
const CLOCK =
  /(?<!\d)(\d{1,2})\s?(?:h|gio|g)(?![a-z])(?:\s?(\d{2})(?!\d))?(?:\s?phut)?(?:\s(sang|trua|chieu|toi|dem|khuya)(?![a-z]))?/g;
/** "Sáu" is left out: without accents it is "sau giờ". */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])muoi mot(?= gio)/g, "11"],
  [/(?<![a-z])muoi hai(?= gio)/g, "12"],
  ...["mot", "hai", "ba", "bon", "nam", "", "bay", "tam", "chin", "muoi"].flatMap((word, index) =>
    word === "" ? [] : [[new RegExp(`(?<![a-z])${word}(?= gio)`, "g"), String(index + 1)] as const],
  ),
];
const LATER = ["chieu", "toi", "dem", "khuya"];

/** In the order of the text. */
export function clocksOf(text: string): readonly SaidClock[] {
  const written = NUMBERS.reduce((said, [word, figure]) => said.replace(word, figure), fold(text));
  return [...written.matchAll(CLOCK)].flatMap(clockOf);
}

function clockOf([, hour, minute = "00", part = ""]: RegExpMatchArray): SaidClock[] {
  const said = Number(hour);
  // "12 giờ đêm" is midnight.
  const isMidnight = said === 12 && (part === "dem" || part === "khuya");
  const isNight = said < 5 && (part === "dem" || part === "khuya");
  const value = isMidnight ? 24 : LATER.includes(part) && said < 12 && !isNight ? said + 12 : said;
  if (value > 24 || Number(minute) > 59) return [];
  const time = `${String(value % 24).padStart(2, "0")}:${minute}`;
  return [{ time, isSure: part !== "" || said > 12 || said === 0 }];
}
