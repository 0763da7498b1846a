import { readdirSync } from "node:fs";
import { playStory } from "../../stories/support/play-story";
import { readStory, STORIES_FOLDER } from "../../stories/support/read-story";
import { zaloBotDriver } from "./support/zalo-bot-driver";

const NAMES = readdirSync(STORIES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "support")
  .map(({ name }) => name);

const STORY_MS = 300_000;
/** Every third, others each day: all of them take half a minute on each platform. `STORIES=all` plays each. */
const TODAY = NAMES.filter(
  (_, index) => process.env.STORIES === "all" || index % 3 === new Date().getDate() % 3,
);

describe("A day at work goes over the Zalo Bot Platform as it goes on the console:", () => {
  // In turn: what the two ways differ in is before the inbox, and has tests of its own.
  it.each(TODAY.map((name, index) => [name, index % 2 === 0 ? "polling" : "webhook"] as const))(
    "%s, by %s",
    async (name, mode) => {
      expect((await playStory(await readStory(name), zaloBotDriver(mode))).problems).toEqual([]);
    },
    STORY_MS,
  );
});
