import { recordOfCard } from "../../src/dialogue/draft";
import type { Request, Response, Services } from "../handler";
import { changed } from "./amend-draft";
import { staleButton } from "./leave-draft";

/** "Là thôn Bàu Am" under a card: its village is the known one, not another of nearly the same name. */
export function acceptVillage(
  { card, village }: { readonly card: string; readonly village: string },
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const { draft } = request.state;
  const record = draft === undefined ? undefined : recordOfCard(draft, card);
  const known = services.units().get(village);
  if (draft === undefined || record?.nearVillage !== village || known === undefined)
    return staleButton(request, services);
  const { nearVillage: _asked, ...rest } = record;
  const next = { ...rest, village: known.norm };
  return changed(draft, draft.records.indexOf(record), next, request, services);
}
