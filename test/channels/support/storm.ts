import type { ChannelService } from "./channel-service";

/** Messages of each person in a storm; `STORM_ROUNDS=20` plays one of thousands. */
export const ROUNDS = Number(process.env.STORM_ROUNDS ?? 3);

/** A sequence that looks random and is the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The code that the question of a round is about, and that its answer names. */
export function codeOf(round: number): string {
  return `DVK-2026-${1000 + round}`;
}

/** The code that a text names. */
export function codeIn(text: string): string | undefined {
  return /DVK-\d+-\d+/.exec(text)?.[0];
}

/** "<chat> <code>" of answers whose fate is unknown, as the administrator's list of failed sendings has them. */
export async function unsureTexts(service: Pick<ChannelService, "app">): Promise<ReadonlySet<string>> {
  const rows = await service
    .app()
    .store.connection.collection("deliveries")
    .find({ failedAt: { $type: "date" } })
    .toArray();
  return new Set(rows.map(({ chat, text }) => `${chat} ${codeIn(String(text))}`));
}
