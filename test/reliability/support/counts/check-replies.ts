import readXlsxFile from "read-excel-file/node";
import type { Milestone } from "../../../../src/domain/life-cycle";
import { type RawModel, wrongAnswers } from "../recount";
import { inBooks, NUMBERS } from "./checks";
import { at, type Scene } from "./scene";

const QUESTIONS: readonly (readonly [Milestone | undefined, string])[] = [
  [undefined, "toàn huyện có bao nhiêu mô hình đã đăng ký năm 2026"],
  ["approvedOn", "năm 2026 có bao nhiêu mô hình đã được duyệt"],
  ["reportedOn", "năm 2026 bao nhiêu mô hình đã báo cáo kết quả"],
  ["recognisedOn", "năm 2026 bao nhiêu mô hình được công nhận"],
  ["commendedOn", "năm 2026 bao nhiêu mô hình được khen thưởng"],
];

/** What a leader is told is what the books say; of one commune, what they say of it and of those that went into it. */
export async function checkReplies(scene: Scene, step: number): Promise<void> {
  const { talk, places } = scene;
  const { code, type, name } = at(places.standing("H"), step);
  const units = places.codes().filter((former) => places.homeOf(former) === code);
  await checkAnswer(scene, `${type} ${name} năm 2026 có bao nhiêu mô hình`, inBooks(scene, { units }).length);
  for (const [number, question] of QUESTIONS)
    await checkAnswer(scene, question, inBooks(scene, { number }).length);
  const five = NUMBERS.map((number) => inBooks(scene, { number }).length);
  const words = ["đăng ký", "đã duyệt", "đã báo cáo kết quả", "được công nhận", "được khen thưởng"];
  expect(
    await talk.ask("lan", "đăng ký, duyệt, báo cáo, công nhận, khen thưởng mỗi loại bao nhiêu"),
  ).toContain(words.map((word, index) => `${word} ${five[index]}`).join("; "));
}

async function checkAnswer({ talk }: Scene, question: string, count: number): Promise<void> {
  const reply = await talk.ask("lan", question);
  const said = count === 0 ? /chưa có/i : new RegExp(`có ${count} mô hình`);
  expect({ question, reply, said: said.test(reply) }).toEqual({ question, reply, said: true });
}

/** A leader's questions against a recount of the raw records; every former commune's are its successor's. */
export async function checkRecount({ talk, store, places }: Scene): Promise<void> {
  const own = new Set(places.codesOf("H"));
  const raw = await store.connection.collection<RawModel>("models").find().toArray();
  const now = raw
    .filter(({ unit }) => own.has(unit))
    .map((row) => ({ ...row, unit: places.homeOf(row.unit) }));
  const communes = places.standing("H").map(({ code, type, name }) => ({ code, name: `${type} ${name}` }));
  expect(await wrongAnswers((question) => talk.ask("lan", question), now, communes)).toEqual([]);
}

/** The workbook lists every model once, and sums each up under the commune that has it now. */
export async function checkWorkbook(scene: Scene): Promise<void> {
  const { talk, places } = scene;
  const sent = await talk.say("lan", "xuất excel danh sách toàn huyện năm 2026");
  const [list] = await readXlsxFile(sent.find(({ file }) => file !== undefined)?.file ?? "");
  const [heads = [], ...rows] = list?.data.slice(3) ?? [];
  const counted = new Map<string, number>();
  for (const row of rows) {
    const unit = String(row[heads.indexOf("Tổng hợp vào đơn vị")]);
    counted.set(unit, (counted.get(unit) ?? 0) + 1);
  }
  const expected = places.standing("H").map(({ code, type, name }) => {
    const units = places.codes().filter((former) => places.homeOf(former) === code);
    return [`${type} ${name}`, inBooks(scene, { units }).length] as const;
  });
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected.filter(([, count]) => count > 0)));
}
