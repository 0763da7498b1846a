/**
 * Asks the leader questions (test/questions) of their organisation, and writes docs/vi/cau-hoi-mau.md from the answers.
 * Usage: npx tsx scripts/write-sample-questions.ts
 */
import { writeFile } from "node:fs/promises";
import { startGaps } from "../test/questions/gaps";
import { LIST_QUESTIONS } from "../test/questions/list-questions";
import { startOrganisation } from "../test/questions/organisation";
import { QUESTIONS } from "../test/questions/questions";
import { SAMPLE_PAGE, samplePage, sampleSection } from "../test/questions/sample-page";

async function writeSampleQuestions(): Promise<void> {
  const sections: string[] = [];
  for (const [start, questions] of [
    [startOrganisation, QUESTIONS],
    [startGaps, LIST_QUESTIONS],
  ] as const) {
    const talk = await start();
    sections.push(await sampleSection(talk, questions));
    await talk.stop();
  }
  await writeFile(SAMPLE_PAGE, samplePage(sections));
}

writeSampleQuestions().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
