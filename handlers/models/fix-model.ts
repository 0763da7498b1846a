import { readCardAnswer } from "../../src/dialogue/read-card-answer";
import type { Button } from "../../src/dialogue/state";
import { CLOSED_VALUES, type ClosedField, isClosedField } from "../../src/domain/closed-values";
import { EDITABLE_FIELDS, type Model } from "../../src/domain/model";
import { FACT_FIELDS, FORM_FIELDS, fieldValue } from "../../src/domain/model-field";
import { periodFields } from "../../src/domain/period-fields";
import { may } from "../../src/domain/permissions";
import { capitalised } from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { isOwnMatter } from "../registration/fill-form";
import { fieldLabel, valueText } from "./change-text";
import { correctedValue, correctSaved } from "./correct-saved";
import { editModel } from "./edit-model";
import { missingText, roleText } from "./refusal-text";

type FixableField =
  | (typeof EDITABLE_FIELDS)[number]
  | (typeof FORM_FIELDS)[number]
  | (typeof FACT_FIELDS)[number];

/** Texts and amounts of the full form. */
const FORM_ITEMS = [...FORM_FIELDS, ...FACT_FIELDS];
const FIXABLE: readonly FixableField[] = [...EDITABLE_FIELDS, ...FORM_ITEMS];
/** Leads to the items of the full form. */
const FORM = "form";
const IN_A_ROW = 3;

/** "Sửa" of a saved model: which item, then its new value. */
export function fixButton({ code }: Pick<Model, "code">, { say }: Services): Button {
  return { label: say("button.edit"), action: action("fix", code) };
}

/** A pressed "Sửa" (no item yet), an item ("village", "form.goal"), or an item with its value ("field=KT"). */
export async function pressFix(
  { code, choice }: { readonly code: string; readonly choice: string },
  request: Request,
  services: Services,
): Promise<Response> {
  const { person } = request;
  const model = await services.figures.findByCode(code, person.scope);
  if (model === undefined) return answer(missingText(code, request, services));
  if (!may(person.role, "edit")) return answer(roleText("edit", person.role, services));
  const [name, value] = choice.split("=");
  const field = FIXABLE.find((known) => known === name);
  if (field === undefined) return menu(model, choice === FORM, request, services);
  if (value === undefined) return ask(model, field, request, services);
  const chosen = isClosedField(field) ? CLOSED_VALUES[field].find((known) => known === value) : undefined;
  return chosen === undefined
    ? ask(model, field, request, services)
    : editModel(model, { [field]: chosen }, request, services);
}

/** The way out pressed: nothing was changed. */
export function leaveFix({ state }: Request, { say }: Services): Response {
  return { ...answer(say("consent.dropped")), state };
}

/**
 * The new value of the item that was asked for last.
 * @returns undefined when none was, or the message is a matter of its own.
 */
export async function answerFix(request: Request, services: Services): Promise<Response | undefined> {
  const { state, edited, understanding, person } = request;
  const open = state.offered.map((button) => fixAsked(button)).find((asked) => asked !== undefined);
  if (edited || understanding.slots.code !== undefined) return undefined;
  if (isOwnMatter(request) || LEAVING.includes(understanding.intent)) return undefined;
  if (open === undefined) return answerMenu(request, services);
  const model = await services.figures.findByCode(open.code, person.scope);
  if (model === undefined) return undefined;
  const read = correctedValue({ field: open.field, value: request.text }, request, services);
  if (!read.ok) return answer(read.text);
  return Object.hasOwn(read.set, open.field)
    ? editModel(model, read.set, request, services)
    : ask(model, open.field, request, services);
}

/** Under the menu of items, a value that says itself which item it is for: "người phụ trách là anh Lụa, 0908111222". */
async function answerMenu(request: Request, services: Services): Promise<Response | undefined> {
  const { state, person, text, read } = request;
  const code = state.offered.map(menuOf).find((one) => one !== undefined);
  const understanding = code === undefined ? undefined : readCardAnswer(text, read);
  if (code === undefined || understanding === undefined) return undefined;
  const model = await services.figures.findByCode(code, person.scope);
  return model && correctSaved([model], { ...request, understanding }, services);
}

/** The model of a menu's button; "Sửa" alone stands under many a reply. */
function menuOf({ action: offered }: Button): string | undefined {
  const [verb, code, item] = offered.split(":").map(decodeURIComponent);
  return verb === "fix" && item !== undefined ? code : undefined;
}

const LEAVING = ["cancel", "undo", "help", "greeting", "export_report"];

function fixAsked({ action: offered }: Button): { code: string; field: FixableField } | undefined {
  const [verb, code = "", name] = offered.split(":").map(decodeURIComponent);
  const field = verb === "unfix" ? FIXABLE.find((known) => known === name) : undefined;
  return field === undefined ? undefined : { code, field };
}

function menu(model: Model, isForm: boolean, { state }: Request, { say }: Services): Response {
  const items = (isForm ? FORM_ITEMS : EDITABLE_FIELDS).map((field) => ({
    label: capitalised(fieldLabel(field, say)),
    action: action("fix", model.code, field),
  }));
  const more = { label: say("button.fix.form"), action: action("fix", model.code, FORM) };
  const buttons = inRows(isForm ? items : [...items, more]);
  const text = say("fix.which", { name: model.name, code: model.code });
  return { replies: [{ text, buttons, private: true }], state: { ...state, about: model.code } };
}

async function ask(
  model: Model,
  field: FixableField,
  { state }: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { code } = model;
  const label = fieldLabel(field, say);
  const now = await valueText(field, fieldValue(model, field), model, services);
  const choices = isClosedField(field) ? await closedButtons(model, field, services) : [];
  const out = { label: say("button.cancel"), action: action("unfix", code, field) };
  const text = say(choices.length > 0 ? "fix.choose" : "fix.ask", { field: label, code, now });
  return {
    replies: [{ text, buttons: [...inRows(choices), [out]], private: true }],
    state: { ...state, about: code },
  };
}

/** The values of a field that has few, those of the model's year. */
async function closedButtons(model: Model, field: ClosedField, services: Services): Promise<Button[]> {
  const { fields } = await services.periods.get(model.year);
  const values = field === "field" ? periodFields(fields) : CLOSED_VALUES[field];
  return Promise.all(
    values.map(async (value) => ({
      label: capitalised(await valueText(field, value, model, services)),
      action: action("fix", model.code, `${field}=${value}`),
    })),
  );
}

function action(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join(":");
}

function inRows(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) =>
    buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
}
