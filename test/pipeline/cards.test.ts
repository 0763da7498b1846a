import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { incoming, press } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline, type Decorate, type Pipeline } from "../support/pipeline";

const THREE =
  "Đăng ký cho xã Thạch Lạc:\n1. Trồng sen (KT)\n2. Góc đọc sách (VHXH)\n3. Camera an ninh (ANQP)";
const PHONE = "console:console:hoa";
const TABLET = "console:console:hoa-tablet";

let mongo: TestMongo;
let uri: string;
let store: Store;
const pipelines: Pipeline[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  uri = mongo.uri();
  store = await mongo.open(uri);
  const hoa = officer("hoa");
  await fillStore(store, [{ ...hoa, identities: [...hoa.identities, "console:hoa-tablet"] }]);
});
afterEach(() => Promise.all(pipelines.splice(0).map((pipeline) => pipeline.store.close())));

async function worker(decorate?: Decorate): Promise<Pipeline> {
  const pipeline = await createPipeline({ uri, ...(decorate && { decorate }) });
  pipelines.push(pipeline);
  return pipeline;
}

const names = async () =>
  (await modelsOf(store.connection).find().sort({ number: 1 }).lean()).map(({ name }) => name);
const ALL = ["Camera an ninh", "Góc đọc sách", "Trồng sen"];

async function showCards(): Promise<Pipeline> {
  const pipeline = await worker();
  await store.inbox.accept(incoming("hoa", THREE, { key: "three", at: 1 }));
  await pipeline.finishAll();
  return pipeline;
}

async function pendingOf(chatKey: string) {
  const [message] = await store.inbox.pendingOf(chatKey);
  if (message === undefined) throw new Error("no message");
  return message;
}

describe("one card saved on the phone and all of them on the tablet, at once, in two processes", () => {
  it.each([0, 1, 2, 3, 4])("is one record of each (%i)", async () => {
    await showCards();
    const [one, two] = [await worker(), await worker()];
    await store.inbox.accept(press("hoa", "three>1", { key: "card", at: 2 }));
    await store.inbox.accept(incoming("hoa-tablet", "Lưu", { key: "all", at: 2 }));
    const [card, all] = [await pendingOf(PHONE), await pendingOf(TABLET)];
    await Promise.all([one.handle(card), two.handle(all)]);
    expect((await names()).sort()).toEqual(ALL);
    await one.finishAll();
    expect((await names()).sort()).toEqual(ALL);
  });
});

describe("a process that dies between the records and the conversation", () => {
  /** The conversation is not written the first time: as if the process had died just before. */
  function dyingOnce(): Decorate {
    let dies = true;
    return (name, part) => {
      if (name !== "conversations") return part;
      const put = async (...args: readonly unknown[]) => {
        if (dies) {
          dies = false;
          throw new Error("died");
        }
        return (part as { put(...given: readonly unknown[]): unknown }).put(...args);
      };
      return { ...part, put };
    };
  }

  it("saves every card once, also when another message saved one of them meanwhile", async () => {
    const other = await showCards();
    const dying = await worker(dyingOnce());
    await store.inbox.accept(incoming("hoa", "Lưu", { key: "all", at: 3 }));
    await expect(dying.handle(await pendingOf(PHONE))).rejects.toThrow("died");
    expect((await names()).sort()).toEqual(ALL);
    const delivery = await store.outbox.find("three>0");
    expect(delivery?.buttons.flat()[0]?.label).toBe("Lưu 1");
    await store.inbox.accept(incoming("hoa-tablet", "lưu 1", { key: "first", at: 4 }));
    await other.handle(await pendingOf(TABLET));
    await other.finishAll();
    expect((await names()).sort()).toEqual(ALL);
    const said = (await store.outbox.find("all>0"))?.text ?? "";
    expect(said).toContain("Góc đọc sách");
    expect(said).toContain("Camera an ninh");
    expect(await store.inbox.countPending()).toBe(0);
  });
});

describe("“Lưu tất cả” after one card was saved", () => {
  it("saves the others, and pressed again nothing", async () => {
    const pipeline = await showCards();
    await store.inbox.accept(press("hoa", "three>0", { key: "one", at: 5 }));
    for (const at of [6, 7])
      await store.inbox.accept(press("hoa", "three>2", { key: `all ${at}`, at, button: 3 }));
    await pipeline.finishAll();
    expect(await names()).toEqual(["Trồng sen", "Góc đọc sách", "Camera an ninh"]);
    expect((await store.outbox.find("all 6>0"))?.text).toContain("2 phiếu");
    expect((await store.outbox.find("all 7>0"))?.text).not.toContain("Đã ghi nhận");
  });
});

describe("the button of one card pressed many times", () => {
  it("saves it once, and every further press says its code", async () => {
    const pipeline = await showCards();
    for (let times = 0; times < 5; times += 1)
      await store.inbox.accept(press("hoa", "three>2", { key: `press ${times}`, at: 5 + times }));
    await pipeline.finishAll();
    expect(await names()).toEqual(["Camera an ninh"]);
    expect((await store.outbox.find("press 4>0"))?.text).toContain("DVK-2026-0001");
  });

  it("of the second version of a card saves nothing under the first one's button", async () => {
    const pipeline = await showCards();
    await store.inbox.accept(incoming("hoa", "sửa phiếu 2 lĩnh vực thành KT", { key: "change", at: 5 }));
    await store.inbox.accept(press("hoa", "three>1", { key: "old", at: 6 }));
    await pipeline.finishAll();
    expect(await names()).toEqual([]);
    expect((await store.outbox.find("old>0"))?.text).toContain("phiếu cũ");
    await store.inbox.accept(press("hoa", "change>0", { key: "new", at: 7 }));
    await pipeline.finishAll();
    expect(await modelsOf(store.connection).find().lean()).toMatchObject([
      { name: "Góc đọc sách", field: "KT" },
    ]);
  });
});
