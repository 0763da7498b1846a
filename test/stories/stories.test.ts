import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { startConsoleDriver } from "./support/console-driver";
import { GUIDES, guideFile, refreshedGuide } from "./support/guides";
import { createPerformOnce } from "./support/perform-once";
import { STORIES_FOLDER } from "./support/read-story";

const NAMES = readdirSync(STORIES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "support")
  .map(({ name }) => name);

/** A story takes two or three seconds by itself; on a machine that has much else to do, many times that. */
const STORY_MS = 300_000;

/** A story serves its own test and the pages that quote it. */
const performanceOf = createPerformOnce(startConsoleDriver);

describe("A day at work goes as it should:", () => {
  it.each(NAMES)(
    "%s",
    async (name) => {
      expect((await performanceOf(name)).problems).toEqual([]);
    },
    STORY_MS,
  );
});

describe("What the guides quote is what is said (scripts/refresh-guides.ts writes it anew):", () => {
  it.each(GUIDES)(
    "%s",
    async (name) => {
      const page = await readFile(guideFile(name), "utf8");
      expect(page).toContain("<!-- story");
      expect(await refreshedGuide(page, performanceOf)).toBe(page);
    },
    STORY_MS,
  );
});
