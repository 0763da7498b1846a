import { CALLBACK_PATH, createConsentLinks } from "../channels/zalo-oa/consent";
import { DONE, failed, type Subcommand } from "./subcommand";

/** `zalo-oa consent`: the link from which an administrator of the Official Account consents. */
export const zaloOaConsent: Subcommand = {
  name: "zalo-oa consent",
  summary: (say) => say("admin.zaloOa.consent.summary"),
  example: "zalo-oa consent",
  options: {},
  arity: [0, 0],
  async run(_args, { settings, store, clock, say, print, remark }) {
    const { zaloOa } = settings;
    if (zaloOa === undefined) return failed(say("admin.zaloOa.off"));
    const links = createConsentLinks({
      ...{ url: zaloOa.webhookUrl, key: await store.signingKey(), machineClock: clock },
    });
    await print(links.make());
    remark(say("admin.zaloOa.consent.callback", { url: `${zaloOa.webhookUrl}${CALLBACK_PATH}` }));
    return DONE;
  },
};
