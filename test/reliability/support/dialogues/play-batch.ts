import { groupBy } from "../../../../src/domain/group-by";
import type { DeliveryRow } from "../../../../src/store/delivery";
import type { Talk } from "../../../handlers/support/talk";
import { incoming } from "../../../support/incoming";
import { dialogueOf, type Pair, type Speaker, startCrowd } from "./crowd";
import { MOVES, type Move, movesOf, PAIRS } from "./moves";
import { type Open, openThings, silentlyGone } from "./open-things";
import { wrongWith } from "./wrong-with";

interface Batch {
  readonly talk: Talk;
  readonly pairs: readonly Pair[];
  readonly people: ReadonlyMap<string, Speaker>;
  readonly photographers: ReadonlyMap<string, number>;
  /** By dialogue: what went wrong first; the rest may follow from that. */
  readonly problems: Map<number, string>;
  /** What waits for an answer now. */
  open: ReadonlyMap<Speaker, Open>;
  /** Stamp of the newest delivery that was looked at. */
  after: number;
  /** Messages written so far. */
  written: number;
}

interface Line {
  readonly by: Speaker;
  readonly text: string;
  readonly device?: 1 | 2;
  readonly photo?: string;
  readonly press?: { readonly delivery: string; readonly button: number };
}

/**
 * Plays dialogues of one batch at the same time, on a service of their own: in each round every pair makes its next move,
 * then everything that was sent is looked at. At the end everybody leaves.
 * @param dialogues numbers of the dialogues
 * @returns by dialogue, what went wrong first in it
 */
export async function playBatch(
  seed: number,
  dialogues: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { dialogues: moves, hours } = movesOf(seed, Math.floor((dialogues[0] ?? 0) / PAIRS));
  const batch = await startBatch(dialogues);
  try {
    for (let round = 0; round < MOVES; round += 1) {
      await wait(batch, hours[round] ?? 0);
      const lines = batch.pairs.flatMap((pair) => {
        const move = moves[pair.dialogue % PAIRS]?.[round];
        return move === undefined ? [] : lineOf(pair, move);
      });
      await write(batch, lines);
    }
    await leave(batch);
  } finally {
    await batch.talk.stop();
  }
  return batch.problems;
}

async function startBatch(dialogues: readonly number[]): Promise<Batch> {
  const { talk, pairs } = await startCrowd(dialogues);
  const people = pairs.flatMap(({ hoa, binh }) => [hoa, binh]);
  return {
    ...{ talk, pairs, problems: new Map(), open: new Map(), after: 0, written: 0 },
    people: new Map(people.map((speaker) => [speaker.id, speaker])),
    photographers: new Map(people.map(({ photo, number }) => [photo, number])),
  };
}

async function wait(batch: Batch, hours: number): Promise<void> {
  if (hours === 0) return;
  const { clock } = batch.talk;
  await batch.talk.at(new Date(clock.now().getTime() + hours * 3_600_000).toISOString());
  await lookAtNew(batch);
}

/** @returns nothing where there is no button to press yet. */
function lineOf(pair: Pair, move: Move): readonly Line[] {
  const { who } = move;
  const [by, other] = who === "hoa" ? [pair.hoa, pair.binh] : [pair.binh, pair.hoa];
  if (move.kind === "press") {
    const { offered } = move.of === "own" ? by : other;
    // The newest first, as one sees them.
    const press = offered.at(-1 - (move.which % Math.max(offered.length, 1)));
    return press === undefined ? [] : [{ by, text: "", press }];
  }
  const text = move.text.replaceAll("%", by.thing).replaceAll("#", by.code).replaceAll("^", other.code);
  return [{ by, text, ...(move.kind === "photo" ? { photo: by.photo } : { device: move.device }) }];
}

/** Everybody writes at once. @returns the answers, one text for each line; a line without any is noted. */
async function write(batch: Batch, lines: readonly Line[]): Promise<readonly string[]> {
  const { app, clock } = batch.talk;
  const messages = lines.map((line) => {
    batch.written += 1;
    return { ...messageOf(line, batch.written), sentAt: clock.now() };
  });
  await Promise.all(messages.map((message) => app.accept(message)));
  await app.settled();
  const sent = groupBy(await lookAtNew(batch), ({ cause }) => cause);
  const answers = messages.map(({ dedupeKey, chat }) =>
    (sent.get(dedupeKey) ?? []).filter((row) => row.kind === "reply" && row.chat === chat),
  );
  const texts = answers.map((rows) => rows.map(({ text }) => text).join("\n---\n"));
  const open = await openThings(app.store, batch.people);
  for (const [index, { by, text, press }] of lines.entries()) {
    const answer = texts[index] ?? "";
    if (answers[index]?.length === 0)
      note(batch, dialogueOf(by.id), `no answer to ${press ? JSON.stringify(press) : text}`);
    note(batch, dialogueOf(by.id), silentlyGone(batch.open.get(by), open.get(by), answer));
  }
  batch.open = open;
  return texts;
}

function messageOf({ by, text, device, photo, press }: Line, number: number) {
  const more = { key: `line-${number}`, at: number };
  const sender = device === 2 ? `${by.id}-2` : by.id;
  if (press !== undefined) return incoming(sender, text, { ...more, kind: "press", press });
  if (photo === undefined) return incoming(sender, text, more);
  const attachments = [{ kind: "photo", ref: photo, name: "anh.jpg", bytes: 500 }] as const;
  return incoming(sender, text, { ...more, kind: "photo", attachments });
}

/** Reads everything that is new, of all chats at once, notes what is wrong with it, and which buttons it offers. */
async function lookAtNew(batch: Batch): Promise<readonly DeliveryRow[]> {
  const deliveries = batch.talk.app.store.connection.collection<DeliveryRow>("deliveries");
  const rows = await deliveries
    .find({ stamp: { $gt: batch.after } })
    .sort({ stamp: 1 })
    .toArray();
  batch.after = rows.at(-1)?.stamp ?? batch.after;
  for (const row of rows) {
    const wrong = wrongWith(row, batch.photographers);
    const reader = batch.people.get(row.chat);
    note(batch, dialogueOf(row.chat), wrong);
    reader?.offered.push(...row.buttons.flat().map((_, button) => ({ delivery: row._id, button })));
  }
  return rows;
}

function note({ problems }: Batch, dialogue: number, problem: string | undefined): void {
  if (problem !== undefined && !problems.has(dialogue)) problems.set(dialogue, problem);
}

/** Whatever was going on: "huỷ" ends it, one thing at a time, the newest first; then everything works as ever. */
async function leave(batch: Batch): Promise<void> {
  for (let busy = [...batch.open]; busy.length > 0; ) {
    const lines = busy.map(([by]) => ({ by, text: "huỷ" }));
    const answers = await write(batch, lines);
    const stuck = new Set<Speaker>();
    for (const [index, [by, { things }]] of busy.entries()) {
      if ((batch.open.get(by)?.things.length ?? 0) < things.length) continue;
      stuck.add(by);
      note(batch, dialogueOf(by.id), `"huỷ" closed nothing of ${things.join(", ")}: ${answers[index]}`);
    }
    busy = [...batch.open].filter(([by]) => !stuck.has(by));
  }
  const everybody = [...batch.people.values()];
  const lines = everybody.map((by) => ({ by, text: "có bao nhiêu mô hình" }));
  const answers = await write(batch, lines);
  for (const [index, by] of everybody.entries()) {
    const answer = answers[index] ?? "";
    if (!/năm \d{4}/.test(answer)) note(batch, dialogueOf(by.id), `no figures at the end: ${answer}`);
  }
}
