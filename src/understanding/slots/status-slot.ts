import type { FactHit } from "../reading";
import type { Intent, OneOrMany, Status } from "../understanding";
import { wordSet } from "../word-set";
import { counts, oneOrMany, type SlotContext } from "./context";

const ALL: readonly Status[] = [
  "cho_duyet",
  "da_duyet",
  "dang_thuc_hien",
  "hoan_thanh",
  "cham",
  "tam_dung",
  "cong_nhan",
  "khong_cong_nhan",
  "da_rut",
  "chua_bao_cao",
  "thieu_minh_chung",
  "dat",
  "khong_dat",
];

/** Which statuses an intent can state; a question can ask for any but what it is about. */
const STATED: Readonly<Partial<Record<Intent, readonly Status[]>>> = {
  record_inspection: ["dat", "khong_dat", "thieu_minh_chung"],
  recognise: ["khong_cong_nhan"],
  update_progress: ["dang_thuc_hien", "hoan_thanh", "cham", "tam_dung"],
  report_result: ["dang_thuc_hien", "hoan_thanh", "tam_dung"],
  ask_list: ALL,
  ask_count: ALL,
  ask_compare: [
    "hoan_thanh",
    "dang_thuc_hien",
    "cong_nhan",
    "da_duyet",
    "khong_cong_nhan",
    "tam_dung",
    "da_rut",
    "khong_dat",
    "dat",
  ],
  export_report: ALL,
  ask_overdue: ["thieu_minh_chung"],
};

/** The status that a record states or a question filters by. */
export function statusSlot(context: SlotContext): OneOrMany<Status> | undefined {
  if (context.reading.facts.length === 0) return undefined;
  const allowed = STATED[context.intent] ?? [];
  const hits = context.reading.facts.filter((hit) => hit.slot === "status" && counts(context, hit));
  const found = hits.flatMap((hit) =>
    allowed.filter((status) => status === hit.value && fits(context, hit, status)),
  );
  if (context.asks) return oneOrMany(found);
  return verdict(context.intent, found);
}

function verdict(intent: Intent, found: readonly Status[]): Status | undefined {
  if (intent === "record_inspection" && found.includes("khong_dat")) return "khong_dat";
  return found[0];
}

const AT_WORK: ReadonlySet<Status> = new Set(["hoan_thanh", "dang_thuc_hien"]);

function isDone({ reading: { tokens } }: SlotContext, hit: FactHit): boolean {
  return ["da", "dang"].includes(tokens[hit.from]?.fold ?? "") || tokens[hit.from - 1]?.fold === "hinh";
}

const BEFORE_LAND = wordSet("hien tich m2 ha sao mat thua quy met vuong gop heo lon tren tu manh lo bang");
const BEHIND_LAND = wordSet("hien nuoi doi hoc lam");

/** "hien dat", "dat hien" without accents are land, "heo dat" is clay and "dat hoc sinh" a hand: no verdict. */
function isLand({ reading: { tokens } }: SlotContext, hit: FactHit): boolean {
  if (tokens[hit.from]?.acc !== "dat" || hit.to !== hit.from + 1) return false;
  return BEFORE_LAND.has(tokens[hit.from - 1]) || BEHIND_LAND.has(tokens[hit.to]);
}

/** "18/40 hộ đã xây xong": not all of them. */
function isPartOfAll(context: SlotContext): boolean {
  return context.reading.grammar.some(
    (match) =>
      "outOf" in match && match.outOf !== undefined && match.value < match.outOf && counts(context, match),
  );
}

/** "xong 600 mét", "hoàn thành 70%", "hoàn thành trước 20/11" tell no end of the work. */
function fits(context: SlotContext, hit: FactHit, status: Status): boolean {
  if (status === "dat" && isLand(context, hit)) return false;
  // "bên nào hoàn thành sớm hơn" compares work, "số mô hình đã hoàn thành" counts what is done.
  if (context.intent === "ask_compare" && AT_WORK.has(status) && !isDone(context, hit)) return false;
  if (status !== "hoan_thanh" || context.asks) return true;
  const { tokens, taken } = context.reading;
  const next = tokens[hit.to];
  const partial = taken[hit.to] === "percent" || taken[hit.to] === "length" || taken[hit.to] === "area";
  const portion =
    next !== undefined &&
    ["phan", "mong", "khau", "khoang", "duoc", "buoc", "truoc", "giai", "gan", "mot"].includes(next.fold);
  const before = tokens[hit.from - 1]?.fold ?? "";
  const pending =
    ["chua", "sap", "gan", "se", "phai", "du", "moi", "can"].includes(before) ||
    (before === "kien" && tokens[hit.from - 2]?.fold === "du");
  const percent = context.reading.grammar.some(
    (match) => match.kind === "percent" && match.value < 100 && counts(context, match),
  );
  return !partial && !portion && !pending && !percent && !isPartOfAll(context);
}
