import { type FormReading, readFormItems } from "./read-form-items";
import { readInlineItems } from "./read-inline-items";

/** The items of the ward form that a message has, on labelled lines or within its sentences. Pure. */
export function readItems(text: string): FormReading {
  const lines = readFormItems(text);
  if (/\n\s*\S/.test(text)) {
    const inline = readInlineItems(lines.rest);
    return { form: { ...inline.form, ...lines.form }, rest: inline.rest };
  }
  const inline = readInlineItems(text);
  return Object.keys(inline.form).length >= Object.keys(lines.form).length ? inline : lines;
}
