/** The day the two-level government began, and its eve (Nghị quyết 202/2025/QH15). */
export const REFORM = "2025-07-01";
export const EVE_OF_REFORM = "2025-06-30";

/** Last province code of the north, where a sào is 360 m² (Ninh Bình is 37), and of the centre (Lâm Đồng is 68). */
const LAST_NORTHERN = 37;
const LAST_CENTRAL = 68;

/** Area of one sào in m² in a province: 360 in the north, 500 in the centre; the south counts in công. */
export function saoOfProvince(code: string): number | undefined {
  const number = Number(code);
  if (!(number > 0)) return undefined;
  if (number <= LAST_NORTHERN) return 360;
  return number <= LAST_CENTRAL ? 500 : undefined;
}

/** Code of a unit before the reform: the same digits mean another place after it. */
export function oldCode(code: string): string {
  return `o${code}`;
}
