import type { ChangedField, ChangeValue, FactField, FormField, Model, ModelFacts } from "./model";
import { FACTS } from "./model";
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

/** The amounts of a registration, as a correction names them. */
export const FACT_FIELDS: readonly FactField[] = FACTS.map(factField);

/** Amounts that a registration states are fields of their own, as the items of the form are. */
export function factField(fact: keyof ModelFacts): FactField {
  return `facts.${fact}`;
}

/** The amount of the registration that a field is, if it is one. */
export function factOfField(field: ChangedField): keyof ModelFacts | undefined {
  return FACTS.find((fact) => factField(fact) === field);
}

/** What a field holds now; null when nothing. */
export function fieldValue(model: Model, field: ChangedField): ChangeValue {
  const [item, fact] = [itemOfField(field), factOfField(field)];
  if (item !== undefined) return model.form?.[item] ?? null;
  if (fact !== undefined) return model.facts[fact] ?? null;
  return isFormField(field) || isFactField(field) ? null : (model[field] ?? null);
}

/** The model with another value in a field; null takes it away. */
export function withFieldValue(model: Model, field: ChangedField, value: ChangeValue): Model {
  const [item, fact] = [itemOfField(field), factOfField(field)];
  if (item !== undefined) return { ...model, form: withItem(model.form ?? {}, item, value) };
  if (fact !== undefined) return { ...model, facts: withFact(model.facts, fact, value) };
  return { ...model, [field]: value ?? undefined };
}

function withItem(form: WardForm, item: FormItem, value: ChangeValue): WardForm {
  const { [item]: _old, ...rest } = form;
  return typeof value === "string" ? { ...rest, [item]: value } : rest;
}

function withFact(facts: ModelFacts, fact: keyof ModelFacts, value: ChangeValue): ModelFacts {
  const { [fact]: _old, ...rest } = facts;
  return typeof value === "number" ? { ...rest, [fact]: value } : rest;
}

export function isFactField(field: ChangedField): field is FactField {
  return factOfField(field) !== undefined;
}

export function isFormField(field: ChangedField): field is FormField {
  return itemOfField(field) !== undefined;
}
