import { questionWords } from "../../src/dialogue/question-words";
import { totalsOf } from "../../src/domain/figures";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { asStored, schemeOf } from "./field-scheme";
import { MOST_NAMED, namedLines } from "./named-lines";
import { readQuestion } from "./question";

const NOBODY =
  / (?:chua|khong|thieu|con thieu) (?:(?:co|ghi|ro|thay|phan cong|bo tri) )*(?:ai|nguoi|can bo|dong chi) (?:nao )?(?:phu trach|chiu trach nhiem) | (?:chua|khong) (?:co |ro )*(?:ai )phu trach /;

/**
 * "Mô hình nào chưa có người phụ trách": those whose form names nobody.
 * @returns undefined when the message asks something else.
 */
export async function missingPeople(request: Request, services: Services): Promise<Response | undefined> {
  const { intent, slots } = request.understanding;
  // "Trả lại mã 2 vì chưa rõ người phụ trách" is about one model.
  const asks = intent.startsWith("ask_") && slots.code === undefined;
  if (!asks || !NOBODY.test(questionWords(request.text))) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { person: _person, inCharge: _inCharge, ...filter } = question.filter;
  const stored = asStored({ ...filter, unnamed: true }, await schemeOf(question.period, services));
  const [first, cells] = await Promise.all([
    services.figures.list(stored, { skip: 0, limit: MOST_NAMED }),
    services.figures.count(stored, []),
  ]);
  const count = totalsOf(cells).all;
  const { say } = services;
  const about = aboutQuestion(question, services);
  const lines =
    count === 0
      ? [say("nobody.none", about)]
      : [
          say("nobody.some", { ...about, count }),
          ...namedLines(first, () => "", services),
          ...(count > first.length ? [say("gap.more", { count: count - first.length })] : []),
        ];
  return toldOf(lines, question, request, services);
}
