import type { Reading } from "../reading";
import type { Slots } from "../understanding";
import { within } from "../zone";
import { counting, oneOrMany, type SlotContext } from "./context";
import { spansText } from "./spans-text";

/** The hamlet of a record; several when they stand side by side, or are asked for. */
export function villageOf(context: SlotContext): Slots["village"] {
  const field = context.reading.form.find(
    (entry) => entry.kind === "village" && within(entry.label, context.zone) && entry.to > entry.from,
  );
  if (field) return spansText(context.reading, [field])[0];
  const { villages, namedVillages } = context.reading;
  if (villages.length === 0 && namedVillages.length === 0) return undefined;
  const outside = spansText(context.reading, counting(context, villages));
  const inside = context.intent === "register_exemplar" && outside.length === 0;
  const found = inside ? spansText(context.reading, counting(context, namedVillages)) : outside;
  if (context.asks || context.intent === "assign") return oneOrMany(found);
  const first = found.findIndex((village) => !GROUPS.test(village));
  return inside ? found[Math.max(0, first)] : oneOrMany(joinedVillages(context, Math.max(0, first)));
}

const JOINTS = new Set([",", "và", "va", "&", "+", "với", "voi"]);

/** "thôn Đông và thôn Tây cùng làm": hamlets of one kind that stand side by side. */
function joinedVillages(context: SlotContext, first: number): readonly string[] {
  const { reading } = context;
  const { tokens } = reading;
  const villages = counting(context, reading.villages);
  let last = first;
  for (let next = villages[last + 1]; next !== undefined; next = villages[last + 1]) {
    const to = villages[last]?.to ?? 0;
    if (
      !isJoined(tokens, to, next.from) ||
      tokens[next.from]?.fold !== tokens[villages[first]?.from ?? 0]?.fold
    )
      break;
    last += 1;
  }
  return spansText(reading, villages.slice(first, last + 1));
}

function isJoined(tokens: Reading["tokens"], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!JOINTS.has(tokens[i]?.acc ?? "")) return false;
  return to > from;
}

/** "Tổ liên gia số 3, xóm 9": the group is smaller than the hamlet that it is of. */
const GROUPS = /^(tổ|to|đội|doi|liên gia|lien gia) (?!dân phố|dan pho)/i;
