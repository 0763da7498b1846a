/** Code of a registered model (mã mô hình): `DVK-<year>-<number>`, unique and never used again. */
export function formatModelCode(year: number, number: number): string {
  return `DVK-${year}-${String(number).padStart(4, "0")}`;
}
