import { countAt, limitAt } from "../asked-limit";
import type { Intent } from "../understanding";
import { wordSet } from "../word-set";
import type { SlotContext } from "./context";

const LISTING: ReadonlySet<Intent> = new Set(["ask_list", "ask_compare", "export_report", "ask_overdue"]);

/** How many a list is to hold: "top 5", "7 mô hình gần nhất", "liệt kê 5 mô hình". */
export function limitSlot(context: SlotContext): number | undefined {
  if (!LISTING.has(context.intent)) return undefined;
  const { reading, zone } = context;
  for (let i = zone.from; i < zone.to; i += 1) {
    // "Quý 3 xã nào nhiều nhất": a number that a period holds counts no communes.
    if (reading.taken[i] === "quote" || reading.taken[i] === "period" || reading.taken[i] === "date")
      continue;
    const limit = limitAt(reading, i) ?? askedFor(context, i);
    if (limit !== undefined) return limit;
  }
  return undefined;
}

const ASKING = wordSet("ke ten neu xem lay dua in");
const LISTED = new Set(["mo hinh", "dien hinh", "don vi", "tap the", "ca nhan", "guong dien", "cai ten"]);
const KNOWN_BEHIND = wordSet("nay do tren kia cua");

/** "liệt kê 5 mô hình", "cho xem ba điển hình": a number right behind a word that asks for a list. */
function askedFor({ intent, reading }: SlotContext, i: number): number | undefined {
  if (intent !== "ask_list" && intent !== "export_report") return undefined;
  const { tokens } = reading;
  if (!ASKING.has(tokens[i - 1])) return undefined;
  const count = countAt(reading, i);
  if (count === undefined || count.value < 1) return undefined;
  const pair = `${tokens[count.to]?.fold} ${tokens[count.to + 1]?.fold}`;
  return LISTED.has(pair) && !KNOWN_BEHIND.has(tokens[count.to + 2]) ? count.value : undefined;
}
