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
  const question = nextQuestion(draft.records);
  const checked = await Promise.all(draft.records.map((record) => withNotes(record, services)));
  const noted = { ...draft, records: checked.map(({ record }) => record) };
  const reply =
    question === undefined
      ? cardReply(
          noted,
          checked.map(({ notes }) => notes),
          request,
          services,
        )
      : questionReply(noted, question, services);
  const text = preface === "" ? reply.text : `${preface}\n${reply.text}`;
  const asking = question ?? (draft.asking?.slot === "edit" ? draft.asking : undefined);
  return {
    replies: [{ ...reply, text, private: true }],
    state: { ...request.state, draft: { ...noted, asking } },
  };
}

function cardReply(draft: Draft, notes: readonly CardNotes[], request: Request, services: Services): Reply {
  const { say } = services;
  const context = { say, tree: services.units(), year: vietnamYear(request.sentAt) };
  const cards = draft.records.map((record, index) =>
    cardLines(record, notes[index] ?? { close: [] }, context),
  );
  const [only] = draft.records;
  if (draft.records.length === 1 && only !== undefined) {
    const lines = [say("card.title.one", { kind: say(`kind.${only.kind}`) }), ...(cards[0] ?? [])];
    return { text: lines.join("\n"), buttons: saveButtons(draft, services) };
  }
  const bodies = cards.map((lines, index) => manyCard(lines, index, draft.records.length, services));
  const title = say("card.title.many", { count: draft.records.length });
  return { text: [title, ...bodies].join("\n"), buttons: saveButtons(draft, services) };
}

function manyCard(lines: readonly string[], index: number, count: number, { say }: Services): string {
  const title = say("card.number", { number: index + 1 });
  if (count <= FULL_CARDS) return [`\n${title}`, ...lines].join("\n");
  return `${title}. ${lines.join(". ")}`;
}

function saveButtons(draft: Draft, { say }: Services): Button[][] {
  return [
    [
      { label: say("button.save"), action: `save:${encodeURIComponent(draft.id)}` },
      { label: say("button.edit"), action: `edit:${encodeURIComponent(draft.id)}` },
      { label: say("button.cancel"), action: `cancel:${encodeURIComponent(draft.id)}` },
    ],
  ];
}

function questionReply(
  draft: Draft,
  question: NonNullable<ReturnType<typeof nextQuestion>>,
  services: Services,
): Reply {
  const record = draft.records[question.record];
  const choices = record === undefined ? [] : choiceButtons(draft, record, question, services);
  const { say } = services;
  const save = draft.records.some(isComplete)
    ? [{ label: say("button.save"), action: `save:${encodeURIComponent(draft.id)}` }]
    : [];
  const leave = [...save, { label: say("button.cancel"), action: `cancel:${encodeURIComponent(draft.id)}` }];
  return {
    text: record === undefined ? "" : questionText(record, question.slot, services),
    buttons: [...choices, leave],
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
async function withNotes(
  record: DraftRecord,
  { figures }: Services,
): Promise<{ record: DraftRecord; notes: CardNotes }> {
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
