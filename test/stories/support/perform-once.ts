import type { StartDriver } from "./driver";
import { type Performance, playStory } from "./play-story";
import { readStory } from "./read-story";

/** Plays each story once, however often it is asked for by its name. */
export function createPerformOnce(start: StartDriver): (name: string) => Promise<Performance> {
  const performances = new Map<string, Promise<Performance>>();
  return (name) => {
    const known = performances.get(name);
    if (known !== undefined) return known;
    const playing = readStory(name).then((story) => playStory(story, start));
    performances.set(name, playing);
    return playing;
  };
}
