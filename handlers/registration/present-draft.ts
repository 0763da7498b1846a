import { cardLines } from "../../src/dialogue/card";
import { isComplete, MAX_RECORDS, nextQuestion, renewCards } from "../../src/dialogue/draft";
import type { Reply } from "../../src/dialogue/reply";
import type { Button, Draft, DraftRecord } from "../../src/dialogue/state";
import { vietnamYear } from "../../src/domain/vietnam-time";
import type { Request, Response, Services } from "../handler";
import { askMissing } from "./ask-missing";
import { cancelButton, cardButtons, saveAllButton } from "./card-buttons";
import { type Checked, checkRecord } from "./check-record";

/** More records than this are shown in one list, a line each, instead of a card each. */
const MOST_CARDS = 5;

/**
 * Shows where a draft stands: each complete record that was not shown as it is now on a card of its own with Lưu / Sửa /
 * Huỷ, "Lưu tất cả" under the last, then the one next question. What is complete can be saved while a question about
 * another record is open.
 * @param again shows every card, also those that were shown before
 */
export async function presentDraft(
  before: Draft,
  request: Request,
  services: Services,
  preface = "",
  again = false,
): Promise<Response> {
  const draft = withCards(before, request);
  const complete = draft.records.filter(isComplete);
  const isList = complete.length > MOST_CARDS && complete.length <= MAX_RECORDS;
  const unseen = complete.filter(({ card }) => !draft.shown.includes(card));
  // Of the rows of a long list, only what was changed is shown again.
  const due =
    complete.length > MAX_RECORDS ? unseen.slice(0, MOST_CARDS) : again || isList ? complete : unseen;
  const checked = await Promise.all(due.map((record) => checkRecord(record, request, services)));
  const records = draft.records.map(
    (record) => checked.find((entry) => entry.record.card === record.card)?.record ?? record,
  );
  const noted = { ...draft, records, shown: complete.map(({ card }) => card) };
  const shown = isList
    ? [listReply(checked, request, services)]
    : cardReplies(checked, complete.length, request, services);
  const asked = await questionReply(noted, shown.length === 0, services);
  const replies = withQuestion(shown, asked);
  const all = replies.length > 0 ? replies : [waitingReply(complete, services)];
  const asking = nextQuestion(records) ?? keptQuestion(draft);
  return {
    replies: withFrame(all, preface, complete.length > 1 ? [[saveAllButton(noted, services)]] : []),
    state: { ...request.state, draft: { ...noted, asking } },
  };
}

/** One card and a question are one message, whose choices stand first; after several cards it is one of its own. */
function withQuestion(shown: readonly Reply[], asked: Reply | undefined): readonly Reply[] {
  const [card] = shown;
  if (asked === undefined) return shown;
  if (card === undefined || shown.length > 1) return [...shown, asked];
  return [{ text: `${card.text}\n${asked.text}`, buttons: [...asked.buttons, ...card.buttons] }];
}

/** A draft that an earlier version of this service left has no cards yet. */
function withCards(draft: Draft, { key }: Request): Draft {
  const known = draft.records.filter(({ card }) => card !== "");
  return known.length === draft.records.length
    ? draft
    : { ...draft, records: renewCards(draft.records, known, key) };
}

/** A question of one's own choosing ("sửa", the full form) stays open beside a card that lacks nothing. */
function keptQuestion({ asking }: Draft): Draft["asking"] {
  return asking?.slot === "edit" || asking?.slot === "form" ? asking : undefined;
}

/** One conversation: what is said before goes to the first message, what is about all of them under the last. */
function withFrame(replies: readonly Reply[], preface: string, buttons: readonly Button[][]): Reply[] {
  return replies.map((reply, index) => ({
    text: index === 0 && preface !== "" ? `${preface}\n${reply.text}` : reply.text,
    buttons: index === replies.length - 1 ? [...reply.buttons, ...buttons] : reply.buttons,
    private: true,
  }));
}

function cardReplies(
  checked: readonly Checked[],
  complete: number,
  request: Request,
  services: Services,
): Reply[] {
  const { say } = services;
  const context = { say, tree: services.units(), year: vietnamYear(request.sentAt) };
  return checked.map(({ record, notes }, index) => {
    const title = cardTitle(record, { index, shown: checked.length, complete }, services);
    return {
      text: [...title, ...cardLines(record, notes, context)].join("\n"),
      buttons: cardButtons(record, complete > 1, services),
    };
  });
}

function cardTitle(
  record: DraftRecord,
  { index, shown, complete }: { index: number; shown: number; complete: number },
  { say }: Services,
): string[] {
  if (complete === 1) return [say("card.title.one", { kind: say(`kind.${record.kind}`) })];
  const number = say("card.number", { number: record.number });
  return index === 0 && shown > 1 ? [say("card.title.many", { count: shown }), number] : [number];
}

/** Too many for a card each: a line each, and what concerns one of them is said by its number. */
function listReply(checked: readonly Checked[], request: Request, services: Services): Reply {
  const { say } = services;
  const context = { say, tree: services.units(), year: vietnamYear(request.sentAt) };
  const lines = checked.map(({ record, notes }) => {
    const title = say("card.number", { number: record.number });
    return `${title}. ${cardLines(record, notes, context).join(". ")}`;
  });
  const title = say("card.title.many", { count: checked.length });
  return { text: [title, ...lines, say("card.list.how")].join("\n"), buttons: [] };
}

/** Nothing new to show: which cards still wait. */
function waitingReply(complete: readonly DraftRecord[], services: Services): Reply {
  const { say } = services;
  const named = complete.slice(0, MAX_RECORDS);
  const names = named.map(({ number, name }) => `${say("card.number", { number })}: ${name ?? ""}`);
  if (complete.length > named.length) names.push("…");
  const [only] = complete;
  return {
    text: say("card.waiting", { count: complete.length, names: names.join("; ") }),
    buttons: complete.length === 1 && only !== undefined ? cardButtons(only, false, services) : [],
  };
}

async function questionReply(draft: Draft, isFirst: boolean, services: Services): Promise<Reply | undefined> {
  const question = nextQuestion(draft.records);
  const record = question === undefined ? undefined : draft.records[question.record];
  if (question === undefined || record === undefined) return undefined;
  const scheme = (await services.periods.get(record.year)).fields;
  const asked = askMissing(record, question, scheme, services);
  const count = draft.records.filter((other) => !isComplete(other)).length;
  const several = draft.records.length > 1;
  const before = isFirst && count === draft.records.length ? "" : services.say("card.unfinished", { count });
  const text = before === "" ? asked.text : `${before}\n${asked.text}`;
  return { text, buttons: [...asked.buttons, [cancelButton(record, several, services)]] };
}
