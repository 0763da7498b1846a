/** Numbers, money, areas and dates as they are written in Vietnam. Input units are in the names. */

const grouped = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

export function formatNumber(value: number): string {
  return grouped.format(value);
}

/** A number of things as reports write it: 3 -> "03", 0 -> "0", 1234 -> "1.234". */
export function formatCount(count: number): string {
  return Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/** A share in tenths of a percent: 12 of 65 -> "18,5". */
export function formatPercent(part: number, whole: number): string {
  return formatNumber(Math.round((part / whole) * 1000) / 10);
}

/** 2500000000 -> "2,5 tỷ đồng"; amounts that would lose digits in short form are written out. */
export function formatMoney(vnd: number): string {
  if (vnd >= 1_000_000_000 && vnd % 10_000_000 === 0) return `${formatNumber(vnd / 1_000_000_000)} tỷ đồng`;
  if (vnd >= 1_000_000 && vnd % 10_000 === 0) return `${formatNumber(vnd / 1_000_000)} triệu đồng`;
  return `${formatNumber(vnd)} đồng`;
}

/** 15000 -> "15.000 m²". */
export function formatArea(m2: number): string {
  return `${formatNumber(m2)} m²`;
}

/** 2600 -> "2.600 m". */
export function formatLength(m: number): string {
  return `${formatNumber(m)} m`;
}

/** "2026-11-16" -> "16/11/2026". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
