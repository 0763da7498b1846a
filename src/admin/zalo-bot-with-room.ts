import type { Bots } from "../store/bots";
import type { ZaloBotSettings } from "../zalo-bot-settings";

/** Where somebody new begins to write. */
export interface ZaloBotWithRoom {
  readonly name: string;
  readonly link: string | undefined;
  /** People who may still come. */
  readonly room: number;
}

/** What the free package of the platform allows a bot (home page of Zalo Bot, 26/9/2026). */
const PEOPLE_PER_BOT = 50;

/** The bot with the most room, so that several fill evenly; undefined when all are full. */
export async function zaloBotWithRoom(
  { tokens, names, shareLinks = [] }: ZaloBotSettings,
  bots: Pick<Bots, "people">,
): Promise<ZaloBotWithRoom | undefined> {
  const all = await Promise.all(
    tokens.map(async (token, index) => {
      const bot = token.slice(0, Math.max(token.indexOf(":"), 0));
      const room = PEOPLE_PER_BOT - (await bots.people({ channel: "zalo-bot", bot }));
      return { name: names[index] ?? bot, link: shareLinks[index], room };
    }),
  );
  const [emptiest] = all.sort((a, b) => b.room - a.room);
  return emptiest !== undefined && emptiest.room > 0 ? emptiest : undefined;
}
