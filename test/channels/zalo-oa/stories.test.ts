import { readdirSync } from "node:fs";
import { playStory } from "../../stories/support/play-story";
import { readStory, STORIES_FOLDER } from "../../stories/support/read-story";
import { zaloOaDriver } from "./support/zalo-oa-driver";

const NAMES = readdirSync(STORIES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "support")
  .map(({ name }) => name);

const STORY_MS = 300_000;
/** Every third, others each day: all of them, on a fourth platform, take a minute. `STORIES=all` plays each. */
const TODAY = NAMES.filter(
  (_, index) => process.env.STORIES === "all" || index % 3 === new Date().getDate() % 3,
);

describe("A day at work goes over a Zalo Official Account as it goes on the console:", () => {
  // In turn: what the two differ in is how a choice is shown and sent, and has tests of its own.
  it.each(TODAY.map((name, index) => [name, index % 2 === 0 ? "off" : "text"] as const))(
    "%s, with buttons %s",
    async (name, buttons) => {
      expect((await playStory(await readStory(name), zaloOaDriver(buttons))).problems).toEqual([]);
    },
    STORY_MS,
  );
});
