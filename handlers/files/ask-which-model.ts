import type { KeptFile } from "../../src/dialogue/state";
import type { Model } from "../../src/domain/model";
import { vietnamYear } from "../../src/domain/vietnam-time";
import type { Response, Services, UnreadRequest } from "../handler";
import { filesText } from "./attach-files";
import { withoutRepeats } from "./hold-files";

/** Models shown for choosing. */
const MOST_CHOICES = 6;

/** Keeps the files and asks which model they show; those that wait already are asked about together with them. */
export async function askWhichModel(
  files: readonly KeptFile[],
  request: UnreadRequest,
  services: Services,
): Promise<Response> {
  const { state, sentAt } = request;
  const { say } = services;
  const held = state.heldFiles?.source === undefined ? (state.heldFiles?.files ?? []) : [];
  const all = withoutRepeats([...held, ...files]);
  const models = await likelyModels(request, services);
  const buttons = models.map(({ name, code }) => [
    { label: `${name} (${code})`, action: `say:${say("say.attach", { code })}` },
  ]);
  const what = { files: filesText(all, say) };
  const which = say(models.length === 0 ? "evidence.which.none" : "evidence.which", what);
  const text = files.some(({ name }) => name.endsWith(".xlsx")) ? `${which}\n${say("sheet.hint")}` : which;
  const next = { ...state, heldFiles: { files: all, at: sentAt } };
  return { replies: [{ text, buttons, private: true }], state: next };
}

/** The one talked about last, those of the last act, then the newest of the person's area. */
async function likelyModels(
  { state, person, sentAt }: UnreadRequest,
  { figures }: Services,
): Promise<readonly Model[]> {
  const codes = [state.about ?? "", ...(state.acts.at(-1)?.items ?? []).map(({ code }) => code)];
  const known = await Promise.all(
    [...new Set(codes)].filter(Boolean).map((code) => figures.findByCode(code, person.scope)),
  );
  const filter = { path: person.scope, years: [vietnamYear(sentAt)] };
  const newest = await figures.list(filter, { skip: 0, limit: MOST_CHOICES, newestFirst: true });
  const all = [...known.filter((model) => model !== undefined), ...newest];
  return all
    .filter(({ code }, index) => all.findIndex((one) => one.code === code) === index)
    .slice(0, MOST_CHOICES);
}
