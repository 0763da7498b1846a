/**
 * The texts of a ward's form of 2026 (phiếu đăng ký đầy đủ: phường Thanh Khê, công văn 249/MTTQ-BTT), in its order. Its first
 * item is the name, which every record has: nine items in all. Every one may be left out.
 */
export const FORM_ITEMS = [
  "reason",
  "goal",
  "content",
  "place",
  "forces",
  "resources",
  "product",
  "upkeep",
] as const;
export type FormItem = (typeof FORM_ITEMS)[number];
export type WardForm = Readonly<Partial<Record<FormItem, string>>>;

/** How the form counts them: the name is item 1. */
export function formNumber(item: FormItem): number {
  return FORM_ITEMS.indexOf(item) + 2;
}

/** The first item after `after` (or of all) that has no text yet. */
export function nextFormItem(form: WardForm, after?: FormItem): FormItem | undefined {
  const from = after === undefined ? 0 : FORM_ITEMS.indexOf(after) + 1;
  return FORM_ITEMS.slice(from).find((item) => form[item] === undefined);
}
