import {
  DEADLINES,
  type Deadline,
  FIELD_SCHEMES,
  FIRST_PERIOD_YEAR,
  LAST_PERIOD_YEAR,
  type Period,
} from "../domain/period";
import { loadOrganisation } from "../store/organisation";
import { isDay } from "./is-day";
import { setPeriodDeadlines } from "./period-deadlines";
import { periodRow } from "./periods-list";
import { readTargets } from "./read-targets";
import { DONE, misused, type Subcommand } from "./subcommand";

const OPTIONS = ["fields", "targets", ...DEADLINES.map((name) => `${name}-deadline`)];

/** `periods set`: the field scheme, the deadlines and the targets of a year. */
export const periodsSet: Subcommand = {
  name: "periods set",
  usage:
    "NĂM [--fields 4|5] [--targets 'ĐƠN_VỊ=SỐ;...'|none] [--registration-deadline YYYY-MM-DD|none] [--progress-deadline ...] [--result-deadline ...] [--appraisal-deadline ...] [--recognition-deadline ...]",
  summary:
    "Đặt kỳ: 4 lĩnh vực (KT, VHXH, ANQP, HTCT; NTM tính vào VHXH) hay 5 lĩnh vực (thêm NTM), chỉ tiêu giao cho từng đơn vị (số 0 bỏ chỉ tiêu của đơn vị đó), và các hạn: đăng ký, báo cáo tiến độ, báo cáo kết quả, thẩm định, hồ sơ công nhận. Phần không ghi thì giữ như cũ; none bỏ hạn, bỏ mọi chỉ tiêu.",
  example: "periods set 2026 --fields 5 --registration-deadline 2026-03-15",
  options: Object.fromEntries(OPTIONS.map((name) => [name, "value" as const])),
  arity: [1, 1],
  async run({ rest: [yearText = ""], values }, { store, clock, print }) {
    const year = Number(yearText);
    if (!Number.isInteger(year) || year < FIRST_PERIOD_YEAR || year > LAST_PERIOD_YEAR)
      return misused(`NĂM phải từ ${FIRST_PERIOD_YEAR} đến ${LAST_PERIOD_YEAR}.`);
    if (!OPTIONS.some((name) => values.has(name))) return misused("Thiếu --fields.");
    const before = await store.periods.get(year);
    const fields = FIELD_SCHEMES.find(
      (known) => String(known) === (values.get("fields") ?? String(before.fields)),
    );
    if (fields === undefined) return misused("--fields phải là 4 hoặc 5.");
    const deadlines = readDeadlines(values, before);
    if (!deadlines.ok) return misused(deadlines.message);
    const organisation = values.has("targets") ? await loadOrganisation(store.units) : undefined;
    const targets = readTargets(values.get("targets"), before.targets ?? [], organisation);
    if (!targets.ok) return misused(targets.message);
    const period: Period = {
      year,
      fields,
      ...deadlines.days,
      ...(targets.targets.length > 0 && { targets: targets.targets }),
    };
    const changed = await store.periods.set(period);
    await setPeriodDeadlines(period, store, clock.now());
    await print(periodRow(period));
    await print(changed ? "Đã đặt." : "Không có gì thay đổi.");
    return DONE;
  },
};

type Days = Partial<Record<`${Deadline}Deadline`, string>>;
type Deadlines =
  | { readonly ok: true; readonly days: Days }
  | { readonly ok: false; readonly message: string };

function readDeadlines(values: ReadonlyMap<string, string>, before: Period): Deadlines {
  const days: Days = {};
  for (const name of DEADLINES) {
    const key = `${name}Deadline` as const;
    const text = values.get(`${name}-deadline`) ?? before[key];
    if (text === undefined || text === "none") continue;
    if (!isDay(text)) return { ok: false, message: `"${text}" không phải ngày dạng YYYY-MM-DD.` };
    // Plans for a year are registered from the end of the year before on; files may close after its end.
    if (Math.abs(Number(text.slice(0, 4)) - before.year) > 1)
      return { ok: false, message: `Hạn ${text} không thuộc kỳ ${before.year}.` };
    days[key] = text;
  }
  return { ok: true, days };
}
