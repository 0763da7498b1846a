import type { Incoming } from "../../src/channels/channel";
import type { Conversations } from "../../src/store/conversations";
import type { Store } from "../../src/store/store";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline, type Decorate } from "../support/pipeline";

const CHAT = "console:console:p1";
const STORY: readonly Incoming[] = [
  incoming("p1", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM", { key: "register", at: 1 }),
  incoming("p1", "Lưu", { key: "save", at: 2 }),
  incoming("p1", "toàn xã có bao nhiêu mô hình", { key: "count", at: 3 }),
];

let mongo: TestMongo;
let uri: string;
let store: Store;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  uri = mongo.uri();
  store = await mongo.open(uri);
  await fillStore(store, [officer("p1")]);
  for (const message of STORY) await store.inbox.accept(message);
});

async function stored() {
  const rows = async (name: string) => store.connection.collection(name).find().sort({ _id: 1 }).toArray();
  return {
    models: await rows("models"),
    conversations: await rows("conversations"),
    deliveries: await rows("deliveries"),
  };
}

/** Another worker does everything while the first one stands still. */
async function otherFinishes(): Promise<void> {
  const other = await createPipeline({ uri });
  await other.finishAll();
  await other.store.close();
}

describe("a worker that stood still while another took its chat over", () => {
  it("changes nothing with the messages it had already read", async () => {
    const stale = await store.inbox.pendingOf(CHAT);
    await otherFinishes();
    const before = await stored();
    const late = await createPipeline({ uri });
    for (const message of stale) await late.handle(message);
    await late.store.close();
    expect(await stored()).toEqual(before);
    expect(await store.inbox.countPending()).toBe(0);
  });

  it.each(["get", "put"])("changes nothing when it goes on from conversations.%s", async (method) => {
    let resume: () => Promise<void> = otherFinishes;
    const standStill = async () => {
      const once = resume;
      resume = async () => undefined;
      await once();
    };
    const late = await createPipeline({ uri, decorate: pausing(method, standStill) });
    const [message] = await store.inbox.pendingOf(CHAT);
    if (message === undefined) throw new Error("a message");
    await late.handle(message);
    const after = await stored();
    await late.store.close();
    expect(after.models).toHaveLength(1);
    expect(after.deliveries.map(({ _id }) => String(_id)).sort()).toEqual([
      "count>0",
      "register>0",
      "save>0",
    ]);
    expect(after.conversations).toMatchObject([{ version: 3 }]);
    expect(after.conversations[0]?.state.draft ?? null).toBeNull();
  });
});

/** Waits in one method of the conversations: after reading, or before writing. */
function pausing(method: string, wait: () => Promise<void>): Decorate {
  return (name, part) => {
    if (name !== "conversations") return part;
    const { get, put } = part as Conversations<unknown, unknown>;
    const waiting: Conversations<unknown, unknown> = {
      get: async (id) => {
        const conversation = await get(id);
        if (method === "get") await wait();
        return conversation;
      },
      put: async (conversation) => {
        if (method === "put") await wait();
        return put(conversation);
      },
    };
    return waiting as typeof part;
  };
}
