import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { parseState } from "../../src/pipeline/handle-message";
import { startTalk, type Talk } from "../handlers/support/talk";
import { press } from "../support/incoming";
import { phonePhoto } from "../web/support/sample-files";

/** `DIALOGUES=400` plays more: about one a second. */
const DIALOGUES = Number(process.env.DIALOGUES ?? 20);
const MOVES = 12;
/** Another series: DIALOGUE_SEED=7 npx jest test/reliability/random-dialogues.test.ts */
const SEED = Number(process.env.DIALOGUE_SEED ?? 20_261_121);
/** Longest message of a platform. */
const LONGEST = 4_096;

/** What somebody does next; `%` stands for a name that only this person has used. */
type Move = { readonly who: "hoa" | "binh" } & (
  | { readonly kind: "say"; readonly text: string; readonly device: 1 | 2 }
  | { readonly kind: "photo"; readonly text: string }
  | { readonly kind: "press"; readonly which: number }
  | { readonly kind: "wait"; readonly hours: number }
);

const BEGINS = [
  "đăng ký mô hình %, lĩnh vực KT",
  "đăng ký mô hình %",
  "đăng ký mô hình",
  "em đăng ký 2 mô hình: 1. % lĩnh vực KT 2. % vàng lĩnh vực ANQP",
  "mô hình %, lĩnh vực NTM, hạn 32/13/2026, chị Mai phụ trách",
  "xã đã thành lập BCĐ gồm 15 thành viên",
  "báo cáo mã 1 đạt 50%, 20 hộ tham gia",
  "rút mã 1",
  "đổi tên mã 1 thành %",
] as const;
const ANSWERS = [
  ...["KT", "lĩnh vực an ninh", "%", "thôn Trung", "chị Mai phụ trách", "0912345678", "30/2", "32/13/2026"],
  ...["ngày mai", "không phải, sửa lĩnh vực thành ANQP", "à nhầm, KT mới đúng", "không", "ok", "lưu", "sửa"],
  ...["1", "2", "9", "đồng ý", "tên là %", "bỏ qua", "thôi để sau", "hoàn tác", "👍", "...", "🙂🙂"],
] as const;
const ELSEWHERE = [
  ...["có bao nhiêu mô hình", "danh sách mô hình", "mã 1 đến đâu rồi", "tuần này có lịch kiểm tra không"],
  ...["thời tiết hôm nay thế nào", "trợ giúp", "chào bot", "nhắc tôi thứ 6 nộp báo cáo", "huỷ"],
  ...["dữ liệu của tôi", "mẫu đăng ký đầy đủ", "xem ảnh mã 1", "duyệt mã 1", "a".repeat(9_000)],
] as const;

const who = fc.constantFrom("hoa" as const, "binh" as const);
const say = (texts: readonly string[]) =>
  fc.record({
    who,
    kind: fc.constant("say" as const),
    text: fc.constantFrom(...texts),
    device: fc.constantFrom(1 as const, 1 as const, 2 as const),
  });
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: say(BEGINS) },
  { weight: 6, arbitrary: say(ANSWERS) },
  { weight: 3, arbitrary: say(ELSEWHERE) },
  { weight: 4, arbitrary: fc.record({ who, kind: fc.constant("press" as const), which: fc.nat(60) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who,
      kind: fc.constant("photo" as const),
      text: fc.constantFrom("", "ảnh đây", "mã 1"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ who, kind: fc.constant("wait" as const), hours: fc.constantFrom(1, 24, 24 * 8) }),
  },
);

let talk: Talk;
let folder: string;
let photo: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-dialogues-"));
  photo = path.join(folder, "anh.jpg");
  await writeFile(photo, phonePhoto(6, 1));
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  for (const id of ["hoa", "binh"]) await talk.app.store.people.link(id, `console:${id}2`);
});
afterAll(async () => {
  await talk.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Words that stand in one person's names and nowhere else. */
const OWN = { hoa: "Đèn lồng", binh: "Chum vại" } as const;
const OTHER = { hoa: OWN.binh, binh: OWN.hoa } as const;
const isOf = (person: "hoa" | "binh", to: string) => to === person || to === `${person}2`;
let pressed = 0;

async function play(move: Move, dialogue: number) {
  const { who: person } = move;
  if (move.kind === "wait") {
    await talk.at(new Date(talk.clock.now().getTime() + move.hours * 3_600_000).toISOString());
    return undefined;
  }
  if (move.kind === "press") return pressAny(person, move.which);
  const text = move.text.replaceAll("%", `${OWN[person]} ${dialogue}`);
  if (move.kind === "photo") return talk.say(person, text, { photo });
  return talk.say(move.device === 1 ? person : `${person}2`, text);
}

/** Any button that was ever offered lately, yesterday's too. */
async function pressAny(person: "hoa" | "binh", which: number) {
  const deliveries = await talk.app.store.outbox.latest(`console:console:${person}`, 40);
  const buttons = deliveries.flatMap(({ id, buttons: rows }) =>
    rows.flat().map((_, button) => ({ delivery: id, button })),
  );
  const chosen = buttons[which % Math.max(buttons.length, 1)];
  if (chosen === undefined) return undefined;
  pressed += 1;
  const key = `press-${pressed}`;
  const more = { key, at: 0, button: chosen.button };
  await talk.app.accept({
    ...press(person, chosen.delivery, more),
    sentAt: talk.clock.now(),
    order: Date.now(),
  });
  // What was sent because of it comes with the next answer: the check of an empty text asks for it at once.
  return talk.say(`${person}2`, "có bao nhiêu mô hình");
}

/** What waits for an answer; of several cards each. */
async function openThings(person: string): Promise<string[]> {
  const { connection } = talk.app.store;
  const row = await connection
    .collection<{ _id: string; state: unknown }>("conversations")
    .findOne({ _id: person });
  const { draft, pending, paper, visit } = parseState(row?.state);
  const cards = draft?.records.map(({ name }, index) => `card ${index}: ${name}`) ?? [];
  return [
    ...cards,
    ...Object.entries({ pending, paper, visit }).flatMap(([name, value]) => (value ? [name] : [])),
  ];
}

async function check(move: Move, dialogue: number): Promise<void> {
  const sent = await play(move, dialogue);
  if (sent === undefined) return;
  expect(sent.filter(({ to, kind }) => kind === "reply" && isOf(move.who, to))).not.toHaveLength(0);
  for (const { to, text } of sent) {
    expect(text.trim()).not.toBe("");
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    for (const person of ["hoa", "binh"] as const)
      if (isOf(person, to)) expect(text).not.toContain(OTHER[person]);
  }
}

/** Whatever was going on: "huỷ" ends it, one thing at a time, the newest first; then everything works as ever. */
async function leave(person: "hoa" | "binh"): Promise<void> {
  for (let open = await openThings(person); open.length > 0; ) {
    const said = await talk.ask(person, "huỷ");
    const left = await openThings(person);
    expect({ said, open, left, fewer: left.length < open.length }).toEqual({ said, open, left, fewer: true });
    open = left;
  }
  expect(await talk.ask(person, "có bao nhiêu mô hình")).toMatch(/năm \d{4}/);
}

it(
  `${DIALOGUES} random dialogues of two people on four devices: never stuck, never a word of the other's`,
  async () => {
    const dialogues = fc.sample(fc.array(moves, { minLength: MOVES, maxLength: MOVES }), {
      ...{ seed: SEED, numRuns: DIALOGUES },
    });
    for (const [number, dialogue] of dialogues.entries()) {
      const done: Move[] = [];
      try {
        for (const move of dialogue) {
          done.push(move);
          await check(move, number);
        }
        for (const person of ["hoa", "binh"] as const) await leave(person);
      } catch (error) {
        const played = done.map((move) => JSON.stringify(move)).join("\n");
        throw new Error(`DIALOGUE_SEED=${SEED}, dialogue ${number}:\n${played}`, { cause: error });
      }
    }
  },
  60_000 + DIALOGUES * 6_000,
);
