import path from "node:path";
import { projectFile } from "../../src/project-file";
import type { Talk } from "../handlers/support/talk";
import { askAfresh } from "./ask-afresh";
import { type LeaderQuestion, TOPICS } from "./leader-question";

/** What a page of sample questions needs to know of one. */
export type SampleQuestion = Pick<LeaderQuestion, "topic" | "ask" | "as" | "after">;

export const SAMPLE_PAGE = path.join(projectFile("docs"), "vi", "cau-hoi-mau.md");

/** Longer answers end with "…". */
const MOST_LINES = 9;

/** Questions by topic: the wordings, and the answer to the first as it is given now. */
export async function sampleSection(talk: Talk, questions: readonly SampleQuestion[]): Promise<string> {
  const blocks = new Map<string, string[]>();
  for (const question of questions) {
    const block = await sampleOf(talk, question);
    blocks.set(question.topic, [...(blocks.get(question.topic) ?? []), block]);
  }
  return Object.entries(TOPICS)
    .flatMap(([topic, title]) => {
      const told = blocks.get(topic) ?? [];
      return told.length === 0 ? [] : [`## ${title}\n\n${told.join("\n\n")}`];
    })
    .join("\n\n");
}

async function sampleOf(talk: Talk, question: SampleQuestion): Promise<string> {
  const { ask, as, after } = question;
  const [first, ...others] = ask;
  const reply = await askAfresh(talk, first, question);
  const lines = reply.split("\n").filter((line) => !line.startsWith("Hỏi tiếp: "));
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines;
  const who = as === "hoa" ? " (cán bộ xã Thạch Lạc hỏi)" : "";
  const before = after === undefined ? "" : `Sau câu “${after}”: `;
  return [
    `**${before}${first}**${who}`,
    "",
    `Cũng hỏi được: ${others.map((text) => `“${text}”`).join("; ")}.`,
    "",
    ...shown.map((line, index) => `> ${line}${index < shown.length - 1 ? "<br>" : ""}`),
  ].join("\n");
}

/** The page with its sections. */
export function samplePage(sections: readonly string[]): string {
  return `${[HEAD, ...sections].join("\n\n")}\n`;
}

const HEAD = `# Câu hỏi mẫu

Lãnh đạo hỏi bằng lời thường ngày, có dấu hay không dấu, viết tắt (mh, đk, bc, ĐVVT) đều được. Dòng đầu là con số; sau đó là
phần chia, rồi thời gian, phạm vi và bộ lĩnh vực. Số liệu dưới đây là của một huyện ví dụ, hỏi ngày 20/11/2024; mỗi câu đều được
hỏi lại bằng cả ba cách và đối chiếu với số đếm tay trong \`test/questions\`.

Trang này do \`npx tsx scripts/write-sample-questions.ts\` viết ra, không sửa tay.`;
