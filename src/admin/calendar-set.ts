import { calendarArea } from "./calendar-area";
import { isDay } from "./is-day";
import { DONE, failed, misused, type Subcommand } from "./subcommand";

const KINDS = {
  nghỉ: "off",
  nghi: "off",
  off: "off",
  làm: "working",
  lam: "working",
  working: "working",
} as const;

/** `calendar set`: a day is off, or worked to make up for another. */
export const calendarSet: Subcommand = {
  name: "calendar set",
  usage: "NGÀY nghỉ|làm [TÊN] [--unit ĐƠN-VỊ]",
  summary:
    "Đặt một ngày là ngày nghỉ hay ngày làm bù, cho tất cả hay cho một đơn vị và các đơn vị trực thuộc. Ngày lễ, tết theo luật đã có sẵn; ngày đặt ở đây được ưu tiên.",
  example: 'calendar set 2026-05-02 làm "Làm bù ngày 30/04"',
  options: { unit: "value" },
  arity: [2, 3],
  async run({ rest: [day = "", kindText = "", name = ""], values }, { store, print }) {
    if (!isDay(day)) return misused(`"${day}" không phải ngày dạng YYYY-MM-DD.`);
    const kind = Object.entries(KINDS).find(
      ([word]) => word === kindText.normalize("NFC").toLowerCase(),
    )?.[1];
    if (kind === undefined) return misused("Ghi nghỉ hoặc làm sau ngày.");
    const area = await calendarArea(values.get("unit"), store);
    if (!area.ok) return failed(area.message);
    await store.calendarDays.setDay(area.path, { day, kind, name });
    await print(`Đã đặt ${day} là ngày ${kind === "off" ? "nghỉ" : "làm việc"} cho ${area.name}.`);
    return DONE;
  },
};

/** `calendar clear`: the day is again what the public calendar says. */
export const calendarClear: Subcommand = {
  name: "calendar clear",
  usage: "NGÀY [--unit ĐƠN-VỊ]",
  summary: "Bỏ ngày đã đặt bằng calendar set; ngày đó trở lại theo lịch chung.",
  example: "calendar clear 2026-05-02",
  options: { unit: "value" },
  arity: [1, 1],
  async run({ rest: [day = ""], values }, { store, print }) {
    if (!isDay(day)) return misused(`"${day}" không phải ngày dạng YYYY-MM-DD.`);
    const area = await calendarArea(values.get("unit"), store);
    if (!area.ok) return failed(area.message);
    const cleared = await store.calendarDays.clearDay(area.path, day);
    await print(
      cleared ? `Đã bỏ ngày ${day} của ${area.name}.` : `Ngày ${day} của ${area.name} chưa được đặt.`,
    );
    return DONE;
  },
};
