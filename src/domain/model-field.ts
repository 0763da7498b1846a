import type { ChangedField, ChangeValue, FormField, Model } from "./model";
import { FORM_ITEMS, type FormItem, type WardForm } from "./ward-form";

/** The texts of the full form, as a correction names them. */
export const FORM_FIELDS: readonly FormField[] = FORM_ITEMS.map(formField);

/** Items of the form are fields of their own: each is corrected, shown and taken back by itself. */
export function formField(item: FormItem): FormField {
  return `form.${item}`;
}

/** The item of the form that a field is, if it is one. */
export function itemOfField(field: ChangedField): FormItem | undefined {
  return FORM_ITEMS.find((item) => formField(item) === field);
}

/** What a field holds now; null when nothing. */
export function fieldValue(model: Model, field: ChangedField): ChangeValue {
  const item = itemOfField(field);
  if (item !== undefined) return model.form?.[item] ?? null;
  return isFormField(field) ? null : (model[field] ?? null);
}

/** The model with another value in a field; null takes it away. */
export function withFieldValue(model: Model, field: ChangedField, value: ChangeValue): Model {
  const item = itemOfField(field);
  return item === undefined
    ? { ...model, [field]: value ?? undefined }
    : { ...model, form: withItem(model.form ?? {}, item, value) };
}

function withItem(form: WardForm, item: FormItem, value: ChangeValue): WardForm {
  const { [item]: _old, ...rest } = form;
  return typeof value === "string" ? { ...rest, [item]: value } : rest;
}

export function isFormField(field: ChangedField): field is FormField {
  return itemOfField(field) !== undefined;
}
