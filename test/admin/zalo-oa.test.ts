import { createConsentLinks } from "../../src/channels/zalo-oa/consent";
import { oaSecretOf } from "../../src/oa-secret";
import { adminOn, clock, useOffices } from "./admin-harness";

const office = useOffices();
const OA = {
  ...{ ZALO_OA_ID: "388613280878808645", ZALO_OA_APP_ID: "360846524940903967" },
  ...{ ZALO_OA_APP_SECRET: "secret-of-the-application", ZALO_OA_WEBHOOK_SECRET: "secret-key-of-the-oa" },
  ...{ ZALO_OA_WEBHOOK_URL: "https://bot.example.vn/", ZALO_OA_TOKEN_KEY: "a key the store does not know" },
};

describe("zalo-oa", () => {
  it("consent prints a link that works for three days, and what the application must be told", async () => {
    const { uri, store } = await office();
    const run = await adminOn({ MONGODB_URI: uri, ...OA })("zalo-oa", "consent");
    const link = new URL(run.out.trim());
    expect([link.origin, link.pathname]).toEqual(["https://bot.example.vn", "/zalo-oa/consent"]);
    expect(run.err).toContain("https://bot.example.vn/zalo-oa/callback");
    const links = createConsentLinks({ url: "", key: await store.signingKey(), machineClock: clock });
    const [until, mac] = [link.searchParams.get("until"), link.searchParams.get("mac")];
    expect(links.isGood(until, mac)).toBe(true);
    expect(links.isGood(String(Number(until) + 1), mac)).toBe(false);
    const later = { now: () => new Date(clock.now().getTime() + 3 * 24 * 60 * 60 * 1000) };
    const then = createConsentLinks({ url: "", key: await store.signingKey(), machineClock: later });
    expect(then.isGood(until, mac)).toBe(false);
  });

  it.each([
    ["two lines", "access-token-1\nrefresh-token-1\n"],
    ["JSON", '{"access_token":"access-token-1","refresh_token":"refresh-token-1","expires_in":"90000"}'],
  ])("tokens takes the first pair as %s and prints none of it", async (_form, text) => {
    const { uri, store } = await office();
    const run = await adminOn({ MONGODB_URI: uri, ...OA }, text)("zalo-oa", "tokens");
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining(OA.ZALO_OA_ID) });
    expect(run.out + run.err).not.toContain("token-1");
    const secret = oaSecretOf({ tokenKey: OA.ZALO_OA_TOKEN_KEY }, Buffer.alloc(0));
    const { pair } = await store.oaAccounts(secret).read(OA.ZALO_OA_ID);
    expect(pair).toMatchObject({ accessToken: "access-token-1", refreshToken: "refresh-token-1" });
  });

  it.each([
    ["tokens", OA, "only-one-token", 1],
    ["tokens", OA, "{not json", 1],
    ["tokens", {}, "access-token-1\nrefresh-token-1", 1],
    ["consent", {}, "", 1],
  ])("%s with %j ends with its status", async (name, environment, text, status) => {
    const { uri } = await office();
    const run = await adminOn({ MONGODB_URI: uri, ...environment }, text)("zalo-oa", name);
    expect(run.status).toBe(status);
  });
});

describe("the settings of an account", () => {
  it.each([
    [{ ...OA, ZALO_OA_APP_SECRET: "" }, "ZALO_OA_APP_SECRET phải có"],
    [{ ...OA, ZALO_OA_ID: "" }, "cần có ZALO_OA_ID"],
    [{ ...OA, ZALO_OA_ID: "oa:1" }, "ZALO_OA_ID phải là dãy số"],
    [{ ...OA, ZALO_OA_WEBHOOK_URL: "http://bot.example.vn" }, "https://"],
    [{ ...OA, ZALO_OA_BUTTONS: "many" }, "off, text, list"],
    [{ ...OA, ZALO_OA_WINDOW_HOURS: "169" }, "1 đến 168"],
    [{ ...OA, ZALO_OA_TOKEN_KEY: "short" }, "16 ký tự"],
  ])("%j are refused with a sentence", (environment, sentence) => {
    expect(() => adminOn(environment)).toThrow(sentence);
  });
});
