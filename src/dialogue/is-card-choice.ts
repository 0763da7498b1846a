import type { Button } from "./state";

/**
 * A choice under one of several cards, or for all of them: "Lưu 2", "Huỷ 1", "Lưu tất cả". Numbers typed there are those
 * of the cards, so these are chosen by their words alone.
 */
export function isCardChoice({ action, label }: Pick<Button, "action" | "label">): boolean {
  const ofOne = /^(?:save|edit|cancel|accents|village):/.test(action) && /\d$/.test(label);
  return ofOne || action.startsWith("saveAll:");
}
