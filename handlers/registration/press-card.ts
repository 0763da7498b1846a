import { recordOfCard } from "../../src/dialogue/draft";
import { FIELDS } from "../../src/understanding/understanding";
import type { Request, Response, Services } from "../handler";
import { acceptAccents } from "./accept-accents";
import { acceptVillage } from "./accept-village";
import { chooseForDraft } from "./amend-draft";
import { showCard } from "./card-matter";
import { pressForm, startForm } from "./fill-form";
import { cancelCard, editCard, savedCardAgain, staleButton } from "./leave-draft";
import { saveCard, saveDraft } from "./save-draft";

/** A pressed button of a card; one of a card that is not as it was does nothing but show how things stand. */
export function pressCard(
  { verb, subject, value }: { readonly verb: string; readonly subject: string; readonly value: string },
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const { draft } = request.state;
  if (verb === "saveAll")
    return draft?.id === subject ? saveDraft(request, services) : staleButton(request, services);
  const record = draft === undefined ? undefined : recordOfCard(draft, subject);
  if (record === undefined)
    return savedCardAgain(subject, request, services) ?? staleButton(request, services);
  if (verb === "save") return saveCard(subject, request, services);
  if (verb === "edit") return editCard(subject, request, services);
  if (verb === "cancel") return cancelCard(subject, request, services);
  if (verb === "card") return showCard(subject, request, services);
  if (verb === "form") return startForm(record, request, services);
  if (verb === "skip" || verb === "later") return pressForm({ verb, item: value }, request, services);
  if (verb === "accents") return acceptAccents(({ card }) => card === subject, request, services);
  if (verb === "village") return acceptVillage({ card: subject, village: value }, request, services);
  if (verb === "unit") return chooseForDraft({ card: subject, unit: value }, request, services);
  const field = FIELDS.find((known) => known === value);
  return verb !== "field" || field === undefined
    ? staleButton(request, services)
    : chooseForDraft({ card: subject, field }, request, services);
}
