import { Agent } from "node:http";
import type { Clock } from "../../../../src/clock";
import { oaSecretOf } from "../../../../src/oa-secret";
import type { Settings } from "../../../../src/settings";
import type { ZaloOaSettings } from "../../../../src/zalo-oa-settings";
import { type OaPerson, oaPerson } from "../../../emulators/zalo-oa/oa-person";
import { ZaloOaEmulator, type ZaloOaEmulatorOptions } from "../../../emulators/zalo-oa/zalo-oa-emulator";
import { type ChannelService, startChannelService } from "../../support/channel-service";

export const OA = "388613280878808645";
export const OA_NAME = "UBND huyện Thạch Hà";
const APP = { id: "360846524940903967", secret: "secret-of-the-application" };
const WEBHOOK_SECRET = "secret-key-of-the-oa";

/** The whole service with Zalo's OA emulator behind it. */
export interface ZaloOaService extends ChannelService {
  readonly emulator: ZaloOaEmulator;
  /** The n-th person; `linked` has an account of the service. */
  person(n: number, linked?: string): Promise<OaPerson>;
  /** Waits until everything that was written is handled and answered. */
  settled(): Promise<void>;
  /** Stores a pair of tokens as the administrator's command does. */
  consent(): Promise<void>;
}

export interface ZaloOaServiceOptions {
  readonly emulator?: Partial<ZaloOaEmulatorOptions>;
  readonly zaloOa?: Partial<ZaloOaSettings>;
  readonly others?: Partial<Settings>;
  readonly clock?: Clock;
  readonly units?: string;
  readonly people?: string;
  /** Nobody has consented yet. */
  readonly unlinked?: true;
}

/** Rates that a test need not wait for. */
const LIMITS = { perBot: { messages: 500, ms: 1_000 }, perChat: [], perGroup: [], windowMs: 7 * 86_400_000 };

export async function startZaloOaService(options: ZaloOaServiceOptions = {}): Promise<ZaloOaService> {
  const { clock } = options;
  const emulator = new ZaloOaEmulator({
    ...{ oa: OA, app: APP, webhookSecret: WEBHOOK_SECRET, requestsPerMinute: 1_000_000 },
    ...(clock && { now: () => clock.now().getTime() }),
    ...options.emulator,
  });
  const root = await emulator.start();
  const agent = new Agent();
  const zaloOa = (url: string): ZaloOaSettings => ({
    ...{ oa: OA, name: OA_NAME, app: APP.id, appSecret: APP.secret, webhookSecret: WEBHOOK_SECRET },
    ...{ webhookUrl: url, apiRoot: root, oauthRoot: root, buttons: "off", windowHours: 168, limits: LIMITS },
    filesFrom: (address) => (address.startsWith(root) ? agent : undefined),
    ...options.zaloOa,
  });
  const service = await startChannelService({
    ...options,
    platforms: (url) => ({ zaloOa: zaloOa(url), publicUrl: "https://bot.example.vn", ...options.others }),
  });
  emulator.webhook.url = `${service.url}/webhook/zalo-oa/${OA}`;

  async function consent(): Promise<void> {
    const { store } = service.app();
    const accounts = store.oaAccounts(oaSecretOf({}, await store.signingKey()));
    const issued = emulator.oauth.issue();
    const obtainedAt = new Date();
    const pair = {
      ...{ accessToken: issued.access_token, refreshToken: issued.refresh_token, obtainedAt },
      expiresAt: new Date(obtainedAt.getTime() + Number(issued.expires_in) * 1000),
    };
    await accounts.replace(OA, pair, (await accounts.read(OA)).version);
  }

  if (options.unlinked !== true) await consent();
  return {
    ...service,
    ...{ emulator, consent, settled: () => service.app().settled() },
    async person(n, linked) {
      const id = `24${String(n).padStart(16, "0")}`;
      if (linked !== undefined) await service.app().store.people.link(linked, `zalo-oa:${id}`);
      return oaPerson(emulator, id);
    },
    async stop() {
      await service.stop();
      await emulator.stop();
    },
  };
}
