import { z } from "zod";
import { oaSecretOf } from "../oa-secret";
import { DONE, failed, type Subcommand } from "./subcommand";

/** The API Explorer gives a pair whose life it does not say: 25 hours, or one in older texts. */
const UNKNOWN_LIFE_MS = 60 * 60 * 1000;

const pasted = z.object({ access_token: z.string().min(10), refresh_token: z.string().min(10) });

/** `zalo-oa tokens`: the first pair of tokens, from the API Explorer, where no callback can be reached. */
export const zaloOaTokens: Subcommand = {
  name: "zalo-oa tokens",
  summary: (say) => say("admin.zaloOa.tokens.summary"),
  example: "zalo-oa tokens < token.txt",
  options: {},
  arity: [0, 0],
  async run(_args, { settings, store, clock, readInput, say, print, remark }) {
    const { zaloOa } = settings;
    if (zaloOa === undefined) return failed(say("admin.zaloOa.off"));
    remark(say("admin.zaloOa.tokens.paste"));
    const read = readPair(await readInput());
    if (read === undefined) return failed(say("admin.zaloOa.tokens.two"));
    const accounts = store.oaAccounts(oaSecretOf(zaloOa, await store.signingKey()));
    const obtainedAt = clock.now();
    const expiresAt = new Date(obtainedAt.getTime() + UNKNOWN_LIFE_MS);
    const { version } = await accounts.read(zaloOa.oa);
    const pair = {
      ...{ accessToken: read.access_token, refreshToken: read.refresh_token },
      ...{ obtainedAt, expiresAt },
    };
    if (!(await accounts.replace(zaloOa.oa, pair, version))) return failed(say("admin.zaloOa.tokens.again"));
    await print(say("admin.zaloOa.tokens.done", { oa: zaloOa.oa }));
    return DONE;
  },
};

function readPair(text: string): z.infer<typeof pasted> | undefined {
  const [access_token, refresh_token, ...more] = text.trim().split(/\s+/);
  const isTwoLines = more.length === 0 && !text.trim().startsWith("{");
  return pasted.safeParse(isTwoLines ? { access_token, refresh_token } : parseJson(text)).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
