import { fold } from "../fold";
import { FIELDS, type Field } from "../understanding";
import { FIELD_WORDINGS } from "./field-words";

/**
 * The field that a text names and nothing else: a cell of a list, the head of a column ("Văn hoá - xã hội", "Lĩnh vực KT",
 * "An ninh quốc phòng (ANQP)").
 * @returns undefined for anything else, or for two fields at once.
 */
export function fieldOf(text: string): Field | undefined {
  const fields = new Set([text, ...partsOf(text)].map(exactField).filter((field) => field !== undefined));
  const [only, other] = fields;
  return other === undefined ? only : undefined;
}

/** What stands before brackets, and what stands in them. */
function partsOf(text: string): readonly string[] {
  const [, before, inside] = /^([^()]*)\(([^()]*)\)\s*$/.exec(text) ?? [];
  return [before, inside].filter((part) => part !== undefined);
}

function exactField(text: string): Field | undefined {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:[ivx]{1,4} |\d{1,2} )?(?:linh vuc|mang) /, "");
  const code = FIELDS.find((field) => field.toLowerCase() === words);
  if (code !== undefined) return code;
  const [first = ""] = words.split(" ");
  return FIELD_WORDINGS.get(first)?.find((wording) => wording.words.join(" ") === words)?.field;
}
