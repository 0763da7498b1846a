/**
 * Plays the stories that the guides in docs/vi quote (test/stories), and writes the quotations anew.
 * Usage: npx tsx scripts/refresh-guides.ts
 */
import { readFile, writeFile } from "node:fs/promises";
import { startConsoleDriver } from "../test/stories/support/console-driver";
import { GUIDES, guideFile, refreshedGuide } from "../test/stories/support/guides";
import { createPerformOnce } from "../test/stories/support/perform-once";

async function refreshGuides(): Promise<void> {
  const performanceOf = createPerformOnce(startConsoleDriver);
  for (const name of GUIDES) {
    const file = guideFile(name);
    await writeFile(file, await refreshedGuide(await readFile(file, "utf8"), performanceOf));
  }
}

refreshGuides().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
