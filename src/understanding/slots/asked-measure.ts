import { createPhraseMatcher } from "../phrases";
import type { Extras } from "../understanding";
import { within } from "../zone";
import { counts, type SlotContext } from "./context";

type Measure = NonNullable<Extras["measure"]>;
type Sign = Measure | "model" | "quantity" | "total";

const PHRASES: Readonly<Record<Sign, string>> = {
  amount_vnd: "tiền|kinh phí|đồng|tỷ|tỉ|triệu|vốn|quỹ|nguồn lực|kinh phí vận động|tỷ đồng|triệu đồng",
  land_m2: "m2|mét vuông|đất|diện tích|ha|hecta|héc ta|sào|mẫu|m2 đất|mét vuông đất|sào đất|diện tích đất",
  length_m: "mét|m đường|km|ki lô mét|cây số|chiều dài|mét đường|km đường",
  labour_days: "ngày công|công lao động|ngày công lao động|buổi công",
  households: "hộ|hộ dân|hộ gia đình|gia đình",
  people: "người|lượt người|nhân khẩu|hội viên|đoàn viên|người dân|lượt",
  model:
    "mô hình|điển hình|đồng chí|gương|cá nhân|tập thể|xã|phường|thị trấn|đơn vị|địa phương|lĩnh vực|cấp|thôn|xóm|cái|đăng ký|phần trăm|%|tỷ lệ|tỉ lệ|tỷ trọng",
  quantity: "bao nhiêu|nhiêu|mấy|nhiều|ít",
  total: "tổng|tổng số|tổng cộng|số|số lượng|tổng mức",
};
const MATCHER = createPhraseMatcher(entries());

function entries(): (readonly [string, Sign])[] {
  const signs: readonly Sign[] = [
    "amount_vnd",
    "land_m2",
    "length_m",
    "labour_days",
    "households",
    "people",
    "model",
    "quantity",
    "total",
  ];
  return signs.flatMap((sign) => PHRASES[sign].split("|").map((phrase) => [phrase, sign] as const));
}

/** A thing counted stands right behind "bao nhiêu", at most a word away. */
const NEAR = 2;
/** No question has more of these words: a bound on hostile text, as each is compared with the others. */
const MOST_SIGNS = 100;

/**
 * What a question wants added up when that is not models: "bao nhiêu ngày công", "tổng kinh phí vận động",
 * "tiền vận động được bao nhiêu". The thing behind the question word decides, else the nearest one before it.
 */
export function askedMeasure(context: SlotContext): Measure | undefined {
  const { tokens, taken } = context.reading;
  const hits = MATCHER.all(tokens)
    .filter((hit) => counts(context, hit) && taken[hit.from] !== "quote" && taken[hit.from] !== "name")
    .slice(0, MOST_SIGNS);
  for (const hit of hits) {
    if (hit.value !== "quantity" && hit.value !== "total") continue;
    const behind = hits.find(
      (other) => isThing(other.value) && other.from >= hit.to && other.from <= hit.to + NEAR,
    );
    if (behind !== undefined) {
      if (behind.value === "model") return undefined;
      return measure(behind.value);
    }
    if (hit.value === "total") continue;
    const before = hits.filter((other) => isThing(other.value) && other.to <= hit.from);
    const model = before.some((other) => other.value === "model" && within(other, context.zone));
    const last = before.filter((other) => other.value !== "model").at(-1);
    if (!model && last !== undefined) return measure(last.value);
  }
  return undefined;
}

function isThing(sign: Sign): boolean {
  return sign !== "quantity" && sign !== "total";
}

function measure(sign: Sign): Measure | undefined {
  return sign === "quantity" || sign === "total" || sign === "model" ? undefined : sign;
}
