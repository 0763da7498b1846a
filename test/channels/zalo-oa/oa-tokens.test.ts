import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createOaTokens, type OaTokens } from "../../../src/channels/zalo-oa/oa-tokens";
import { createZaloOauth } from "../../../src/channels/zalo-oa/zalo-oauth";
import { ManualClock } from "../../../src/clock";
import { createLogger } from "../../../src/logger";
import type { OaAccounts } from "../../../src/oa-account";
import { createOaPairsAside } from "../../../src/store/oa-pairs-aside";
import { createSealedBox } from "../../../src/store/sealed-box";
import type { Store } from "../../../src/store/store";
import { ZaloOaEmulator } from "../../emulators/zalo-oa/zalo-oa-emulator";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";

const OA = "388613280878808645";
const APP = { id: "360846524940903967", secret: "secret-of-the-application" };
const KEY = Buffer.from("a key that the store does not know");
const HOUR_MS = 60 * 60 * 1000;

let mongo: TestMongo;
let emulator: ZaloOaEmulator;
let clock: ManualClock;
let uri: string;
let alarms: number[];
let ending: AbortController;
let folder: string;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-oa-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  emulator = new ZaloOaEmulator({ oa: OA, app: APP, webhookSecret: "secret-key-of-the-oa" });
  await emulator.start();
  clock = new ManualClock(new Date());
  uri = mongo.uri();
  alarms = [];
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  await emulator.stop();
});

const openStore = (owner: string): Promise<Store> => mongo.open(uri, { owner });

/** One process of the service, as far as tokens go. */
function processOn(
  store: Store,
  change: (accounts: OaAccounts) => Partial<OaAccounts> = () => ({}),
): OaTokens {
  const accounts = store.oaAccounts(KEY);
  return createOaTokens({
    oa: OA,
    accounts: { ...pick(accounts), ...change(accounts) },
    oauth: createZaloOauth({
      root: emulator.url,
      app: APP.id,
      appSecret: APP.secret,
      now: () => clock.now(),
    }),
    leases: store.leases,
    aside: createOaPairsAside(folder, KEY),
    ...{ machineClock: clock, logger: createLogger("silent"), signal: ending.signal },
    alarm: async (version) => void alarms.push(version),
  });
}

function pick({ read, replace, markDead }: OaAccounts): Pick<OaAccounts, "read" | "replace" | "markDead"> {
  return { read, replace, markDead };
}

/** As an administrator's consent leaves it. */
async function consent(store: Store): Promise<string> {
  const accounts = store.oaAccounts(KEY);
  const { access_token: accessToken, refresh_token: refreshToken } = emulator.oauth.issue();
  const obtainedAt = clock.now();
  const expiresAt = new Date(obtainedAt.getTime() + 25 * HOUR_MS);
  const { version } = await accounts.read(OA);
  await accounts.replace(OA, { accessToken, refreshToken, obtainedAt, expiresAt }, version);
  return accessToken;
}

function pass(hours: number): void {
  clock.set(new Date(clock.now().getTime() + hours * HOUR_MS));
}

describe("the tokens of an account", () => {
  it("are not there before a consent, serve for 20 hours, and are renewed before they end", async () => {
    const store = await openStore("one");
    const tokens = processOn(store);
    expect(await tokens.access()).toMatchObject({ status: "none" });
    const first = await consent(store);
    pass(19);
    expect(await tokens.access()).toEqual({ status: "ok", token: first });
    pass(1);
    expect(await tokens.access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    expect(emulator.oauth.access.token).not.toBe(first);
    const { version, pair, previous } = await store.oaAccounts(KEY).read(OA);
    expect([version, pair?.accessToken, previous?.accessToken]).toEqual([
      2,
      emulator.oauth.access.token,
      first,
    ]);
  });

  it("lie in the store as nobody reads them there, and open with the right key alone", async () => {
    const store = await openStore("one");
    const token = await consent(store);
    const rows = await store.connection.collection("secrets").find().toArray();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await store.oaAccounts(Buffer.from("another key of the store")).read(OA)).pair).toBeUndefined();
    const box = createSealedBox(KEY, "a");
    const sealed = box.seal("Ẩn Phú");
    expect(box.open(sealed)).toBe("Ẩn Phú");
    expect(createSealedBox(KEY, "b").open(sealed)).toBeUndefined();
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    expect([box.open(changed), box.open("")]).toEqual([undefined, undefined]);
  });

  it("are renewed once, whichever of two processes and however many calls find them old", async () => {
    const [one, two] = [await openStore("one"), await openStore("two")];
    await consent(one);
    pass(21);
    const [a, b] = [processOn(one), processOn(two)];
    const all = await Promise.all([...Array(5)].flatMap(() => [a.access(), b.access()]));
    expect(emulator.oauth.renewals).toBe(1);
    // Who asked while the other renewed may have been given the old one, which lived: then Zalo refuses it.
    const { token } = emulator.oauth.access;
    const again = await Promise.all(
      all.map((got, i) =>
        got.status === "ok" && got.token !== token ? (i % 2 ? b : a).renew(got.token) : got,
      ),
    );
    expect(again).toEqual(all.map(() => ({ status: "ok", token })));
    expect(emulator.oauth.renewals).toBe(1);
  });

  it("are renewed once when Zalo refuses them to two processes at the same time", async () => {
    const [one, two] = [await openStore("one"), await openStore("two")];
    const stale = await consent(one);
    const got = await Promise.all([processOn(one).renew(stale), processOn(two).renew(stale)]);
    expect(got).toEqual([1, 2].map(() => ({ status: "ok", token: emulator.oauth.access.token })));
    expect(emulator.oauth.renewals).toBe(1);
    expect(alarms).toEqual([]);
  });

  it("are not used before they are stored: a store that is away is waited for", async () => {
    const store = await openStore("one");
    await consent(store);
    pass(21);
    let away = 3;
    const tokens = processOn(store, (accounts) => ({
      async replace(...args) {
        away -= 1;
        if (away >= 0) throw new Error("away");
        return accounts.replace(...args);
      },
    }));
    expect(await tokens.access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    expect((await store.oaAccounts(KEY).read(OA)).pair?.accessToken).toBe(emulator.oauth.access.token);
    expect(emulator.oauth.renewals).toBe(1);
  });

  it("survive a process that ends before its request has left, or whose request came to nothing", async () => {
    const store = await openStore("one");
    const first = await consent(store);
    pass(21);
    emulator.fail("token", { kind: "cut" }, { kind: "gateway" });
    // The old one lives for four hours more.
    expect(await processOn(store).access()).toEqual({ status: "ok", token: first });
    expect(await processOn(store).access()).toEqual({ status: "ok", token: first });
    expect(await processOn(store).access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    expect(alarms).toEqual([]);
  });

  it("are taken up by the next process when one ends between the answer and the store", async () => {
    const store = await openStore("one");
    await consent(store);
    pass(26);
    const cut = processOn(store, () => ({
      async replace() {
        ending.abort();
        throw new Error("away, and the process ends");
      },
    }));
    expect(await cut.access()).toMatchObject({ status: "away" });
    ending = new AbortController();
    const [file = ""] = await readdir(folder);
    expect(await readFile(path.join(folder, file), "utf8")).not.toContain(emulator.oauth.access.token);
    expect(await processOn(store).access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    expect((await store.oaAccounts(KEY).read(OA)).pair?.accessToken).toBe(emulator.oauth.access.token);
    expect([emulator.oauth.renewals, alarms, await readdir(folder)]).toEqual([1, [], []]);
  });

  it("are not taken up where a consent came since, or where the disk holds no pair of ours", async () => {
    const store = await openStore("one");
    await consent(store);
    const { pair, version } = await store.oaAccounts(KEY).read(OA);
    if (pair === undefined) throw new Error("no pair");
    const aside = createOaPairsAside(folder, KEY);
    aside.put(OA, { version: version - 1, pair: { ...pair, accessToken: "older" } });
    pass(21);
    expect(await processOn(store).access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    await writeFile(path.join(folder, `oa-${OA}.sealed`), "cut o");
    expect(aside.get(OA)).toBeUndefined();
    pass(21);
    expect(await processOn(store).access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    expect(emulator.oauth.renewals).toBe(2);
  });

  it("come back by the pair before, when the present one turns out to be none", async () => {
    const store = await openStore("one");
    await consent(store);
    const { pair, version } = await store.oaAccounts(KEY).read(OA);
    if (pair === undefined) throw new Error("no pair");
    await store.oaAccounts(KEY).replace(OA, { ...pair, refreshToken: "pasted wrongly" }, version);
    pass(21);
    expect(await processOn(store).access()).toEqual({ status: "ok", token: emulator.oauth.access.token });
    expect(alarms).toEqual([]);
  });

  it("alarm once when an answer was lost with its process, are tried no more, and come back with a consent", async () => {
    const store = await openStore("one");
    await consent(store);
    pass(26);
    emulator.fail("token", { kind: "cut", done: true });
    expect(await processOn(store).access()).toMatchObject({ status: "away" });
    const tokens = processOn(store);
    expect(await tokens.access()).toMatchObject({ status: "dead" });
    expect(await tokens.access()).toMatchObject({ status: "dead" });
    expect(alarms).toEqual([1]);
    expect(emulator.oauth.renewals).toBe(1);
    const token = await consent(store);
    expect(await tokens.access()).toEqual({ status: "ok", token });
  });
});

describe("a consent that was begun", () => {
  it("is ended once, with its own state, and not after its time", async () => {
    const store = await openStore("one");
    const accounts = store.oaAccounts(KEY);
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + 1_000);
    await accounts.beginConsent({ state: "s1", verifier: "v1", expiresAt }, now);
    await accounts.beginConsent({ state: "s2", verifier: "v2", expiresAt }, now);
    expect(await accounts.takeConsent("s0", now)).toBeUndefined();
    expect(await accounts.takeConsent("s1", now)).toBe("v1");
    expect(await accounts.takeConsent("s1", now)).toBeUndefined();
    expect(await accounts.takeConsent("s2", expiresAt)).toBeUndefined();
  });
});
