import { type CardNotes, cardLines } from "../src/dialogue/card";
import { isComplete, nextQuestion } from "../src/dialogue/draft";
import type { Reply } from "../src/dialogue/reply";
import type { Button, Draft, DraftRecord } from "../src/dialogue/state";
import { vietnamYear } from "../src/domain/vietnam-time";
import type { NamedModel } from "../src/store/model-figures";
import { isClose, nameKey } from "../src/understanding/similar-names";
import { FIELDS } from "../src/understanding/understanding";
import type { Request, Response, Services } from "./handler";

/** Cards longer than this many records are shown one line each. */
const FULL_CARDS = 3;
const CLOSE_NAMES_SHOWN = 3;

/**
 * Shows where a draft stands: the one next question, or the card with Lưu / Sửa / Huỷ. What is complete can
 * be saved while a question about another record is still open.
 */
export async function presentDraft(
  draft: Draft,
  request: Request,
  services: Services,
  preface = "",
): Promise<Response> {
  const checked = await Promise.all(draft.records.map((record) => withNotes(record, services)));
  const noted = { ...draft, records: checked.map(({ record }) => record) };
  const ready = checked.filter(({ record }) => isComplete(record));
  const question = nextQuestion(noted.records);
  const card = ready.length === 0 ? undefined : cardReply(noted, ready, request, services);
  const asked = question === undefined ? undefined : questionReply(noted, question, services);
  const unfinished = services.say("card.unfinished", { count: checked.length - ready.length });
  const between = card !== undefined && asked !== undefined ? unfinished : "";
  const text = [preface, card?.text ?? "", between, asked?.text ?? ""]
    .filter((part) => part !== "")
    .join("\n");
  const leave = [[cancelButton(noted, services)]];
  const buttons = [...(card?.buttons ?? []), ...(asked?.buttons ?? []), ...(card === undefined ? leave : [])];
  const asking = question ?? (draft.asking?.slot === "edit" ? draft.asking : undefined);
  return {
    replies: [{ text, buttons, private: true }],
    state: { ...request.state, draft: { ...noted, asking } },
  };
}

interface Checked {
  readonly record: DraftRecord;
  readonly notes: CardNotes;
}

function cardReply(draft: Draft, ready: readonly Checked[], request: Request, services: Services): Reply {
  const { say } = services;
  const context = { say, tree: services.units(), year: vietnamYear(request.sentAt) };
  const cards = ready.map(({ record, notes }) => cardLines(record, notes, context));
  const [only] = ready;
  if (ready.length === 1 && only !== undefined) {
    const lines = [say("card.title.one", { kind: say(`kind.${only.record.kind}`) }), ...(cards[0] ?? [])];
    return { text: lines.join("\n"), buttons: saveButtons(draft, services) };
  }
  const bodies = ready.map(({ record }, index) =>
    manyCard(cards[index] ?? [], draft.records.indexOf(record), ready.length, services),
  );
  const title = say("card.title.many", { count: ready.length });
  return { text: [title, ...bodies].join("\n"), buttons: saveButtons(draft, services) };
}

function manyCard(lines: readonly string[], index: number, count: number, { say }: Services): string {
  const title = say("card.number", { number: index + 1 });
  if (count <= FULL_CARDS) return [`\n${title}`, ...lines].join("\n");
  return `${title}. ${lines.join(". ")}`;
}

function saveButtons(draft: Draft, services: Services): Button[][] {
  const { say } = services;
  const id = encodeURIComponent(draft.id);
  const save = { label: say("button.save"), action: `save:${id}` };
  return [[save, { label: say("button.edit"), action: `edit:${id}` }, cancelButton(draft, services)]];
}

function cancelButton(draft: Draft, { say }: Services): Button {
  return { label: say("button.cancel"), action: `cancel:${encodeURIComponent(draft.id)}` };
}

function questionReply(
  draft: Draft,
  question: NonNullable<ReturnType<typeof nextQuestion>>,
  services: Services,
): Reply {
  const record = draft.records[question.record];
  if (record === undefined) return { text: "", buttons: [] };
  return {
    text: questionText(record, question.slot, services),
    buttons: choiceButtons(draft, record, question, services),
  };
}

function questionText(record: DraftRecord, slot: string, { say, units }: Services): string {
  const name = record.name ?? say(`kind.${record.kind}`);
  if (slot === "field") return say("ask.field", { name });
  if (slot === "name") return say("ask.name");
  if (slot === "date") return say("ask.date", { raw: record.badDate ?? "" });
  if (record.unitChoices !== undefined && record.unitRaw)
    return say("ask.unit.ambiguous", { raw: record.unitRaw });
  const example = units().communesUnder("", record.year)[0]?.norm ?? "";
  if (record.unitRaw) return say("ask.unit.unknown", { raw: record.unitRaw, example });
  return say("ask.unit", { name });
}

function choiceButtons(
  draft: Draft,
  record: DraftRecord,
  { slot, record: index }: { slot: string; record: number },
  { say, units }: Services,
): Button[][] {
  if (slot === "field") {
    return FIELDS.map((field) => [
      { label: say(`field.${field}`), action: `field:${encodeURIComponent(draft.id)}:${index}:${field}` },
    ]);
  }
  if (slot !== "unit") return [];
  return (record.unitChoices ?? []).slice(0, 8).map((code) => {
    const unit = units().get(code);
    const parent = unit?.parent === undefined ? undefined : units().get(unit.parent);
    const label = [unit?.norm ?? code, parent?.norm].filter((part) => part !== undefined).join(", ");
    return [{ label, action: `unit:${encodeURIComponent(draft.id)}:${index}:${encodeURIComponent(code)}` }];
  });
}

/** Compares with what is registered in the unit and year, and notes how often this very name is there. */
async function withNotes(record: DraftRecord, { figures }: Services): Promise<Checked> {
  if (!isComplete(record) || record.unit === undefined) return { record, notes: { close: [] } };
  const names = await figures.namesIn(record.unit, record.year);
  const same = names.filter((other) => isSame(record, other));
  const registered = same.filter((other) => other.registered);
  const key = nameKey(record.name ?? "");
  const close = names.filter(
    (other) => other.registered && !same.includes(other) && isClose(key, other.nameKey),
  );
  return {
    record: { ...record, sameNameSeen: same.length },
    notes: {
      close: close.slice(0, CLOSE_NAMES_SHOWN).map((other) => `${other.name} (${other.code})`),
      sameAs: registered[0]?.code,
    },
  };
}

function isSame(record: DraftRecord, other: NamedModel): boolean {
  return (
    other.nameKey === nameKey(record.name ?? "") &&
    nameKey(other.village ?? "") === nameKey(record.village ?? "") &&
    other.kind === record.kind
  );
}
