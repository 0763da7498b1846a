import { readdirSync } from "node:fs";
import type { StartDriver } from "../../stories/support/driver";
import { playStory } from "../../stories/support/play-story";
import { readStory, STORIES_FOLDER } from "../../stories/support/read-story";

const STORY_MS = 300_000;

const NAMES = readdirSync(STORIES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "support")
  .map(({ name }) => name);

export interface PlatformStories<Mode extends string> {
  readonly platform: string;
  /** Two ways in turn: what they differ in has tests of its own. */
  readonly modes: readonly [Mode, Mode];
  /** A part of the stories each day, all of them in so many days; `STORIES=all` plays each. */
  readonly days: number;
  driver(mode: Mode): StartDriver;
}

/** The stories of a working day over a platform, as they go on the console. */
export function describePlatformStories<Mode extends string>(stories: PlatformStories<Mode>): void {
  const { platform, modes, days, driver } = stories;
  const isToday = (index: number) =>
    process.env.STORIES === "all" || index % days === new Date().getDate() % days;
  const today = NAMES.map((name, index) => [name, modes[index % 2 === 0 ? 0 : 1]] as const);
  describe(`A day at work goes over ${platform} as it goes on the console:`, () => {
    it.each(today.filter((_, index) => isToday(index)))(
      "%s, %s",
      async (name, mode) => {
        expect((await playStory(await readStory(name), driver(mode))).problems).toEqual([]);
      },
      STORY_MS,
    );
  });
}
