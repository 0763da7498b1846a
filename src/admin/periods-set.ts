import { FIELD_SCHEMES, FIRST_PERIOD_YEAR, LAST_PERIOD_YEAR, type Period } from "../domain/period";
import { isDay } from "./is-day";
import { periodRow } from "./periods-list";
import { DONE, misused, type Subcommand } from "./subcommand";

/** `periods set`: the field scheme and the deadlines of a year. */
export const periodsSet: Subcommand = {
  name: "periods set",
  usage: "NĂM --fields 4|5 [--registration-deadline YYYY-MM-DD|none]",
  summary:
    "Đặt kỳ: 4 lĩnh vực (KT, VHXH, ANQP, HTCT; NTM tính vào VHXH) hay 5 lĩnh vực (thêm NTM), và hạn đăng ký ban đầu. Phần không ghi thì giữ như cũ; none bỏ hạn.",
  example: "periods set 2026 --fields 5 --registration-deadline 2026-03-15",
  options: { fields: "value", "registration-deadline": "value" },
  arity: [1, 1],
  async run({ rest: [yearText = ""], values }, { store, print }) {
    const year = Number(yearText);
    if (!Number.isInteger(year) || year < FIRST_PERIOD_YEAR || year > LAST_PERIOD_YEAR)
      return misused(`NĂM phải từ ${FIRST_PERIOD_YEAR} đến ${LAST_PERIOD_YEAR}.`);
    if (!values.has("fields") && !values.has("registration-deadline")) return misused("Thiếu --fields.");
    const before = await store.periods.get(year);
    const fields = FIELD_SCHEMES.find(
      (known) => String(known) === (values.get("fields") ?? String(before.fields)),
    );
    if (fields === undefined) return misused("--fields phải là 4 hoặc 5.");
    const deadline = readDeadline(values.get("registration-deadline"), before);
    if (!deadline.ok) return misused(deadline.message);
    const period = {
      year,
      fields,
      ...(deadline.day !== undefined && { registrationDeadline: deadline.day }),
    };
    const changed = await store.periods.set(period);
    await print(periodRow(period));
    await print(changed ? "Đã đặt." : "Không có gì thay đổi.");
    return DONE;
  },
};

type Deadline =
  | { readonly ok: true; readonly day: string | undefined }
  | { readonly ok: false; readonly message: string };

function readDeadline(text: string | undefined, before: Period): Deadline {
  if (text === undefined) return { ok: true, day: before.registrationDeadline };
  if (text === "none") return { ok: true, day: undefined };
  if (!isDay(text)) return { ok: false, message: `"${text}" không phải ngày dạng YYYY-MM-DD.` };
  // Plans for a year are registered from the end of the year before on.
  const far = Math.abs(Number(text.slice(0, 4)) - before.year) > 1;
  return far ? { ok: false, message: `Hạn ${text} không thuộc kỳ ${before.year}.` } : { ok: true, day: text };
}
