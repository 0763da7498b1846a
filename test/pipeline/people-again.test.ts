import type { Incoming } from "../../src/channels/channel";
import { CONSENT_VERSION } from "../../src/domain/consent";
import type { Store } from "../../src/store/store";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline, type Decorate, type Pipeline } from "../support/pipeline";

let mongo: TestMongo;
let uri: string;
let store: Store;
let pipeline: Pipeline | undefined;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  uri = mongo.uri();
  store = await mongo.open(uri);
  const hoa = { ...officer("hoa"), name: "Nguyễn Thị Hoa", phone: "0901000001" };
  const nam = { ...officer("nam"), name: "Hoàng Văn Nam" };
  const duc = { ...officer("duc", "h1"), name: "Võ Minh Đức", role: "admin" as const };
  await fillStore(store, [hoa, nam, duc]);
});
afterEach(() => pipeline?.store.close());

/** Fails every other call of what writes, before or after it has done its work: a process that died there. */
function dying(when: "before" | "after"): Decorate {
  const writes = ["put", "add", "finish"];
  const calls = new Map<string, number>();
  return (name, part) =>
    new Proxy(part, {
      get(target, key, receiver) {
        const member: unknown = Reflect.get(target, key, receiver);
        const isWrite = typeof key === "string" && writes.includes(key) && name !== "people";
        if (typeof member !== "function" || !isWrite) return member;
        return async (...args: unknown[]) => {
          const id = `${name}.${String(key)}`;
          const call = (calls.get(id) ?? 0) + 1;
          calls.set(id, call);
          if (when === "before" && call % 2 === 1) throw new Error(`died before ${id}`);
          const result: unknown = await Reflect.apply(member, target, args);
          if (when === "after" && call % 2 === 1) throw new Error(`died after ${id}`);
          return result;
        };
      },
    });
}

let at = 0;

/** Handles a message until it is done, dying on the way. @returns how often it had to be begun. */
async function handle(message: Incoming): Promise<number> {
  await store.inbox.accept(message);
  for (let begun = 1; begun < 10; begun += 1) {
    const [pending] = await store.inbox.pendingOf(`console:console:${message.chat}`);
    if (pending === undefined) return begun - 1;
    await pipeline?.handle(pending).catch(() => undefined);
  }
  throw new Error("never done");
}

async function say(who: string, text: string): Promise<number> {
  at += 1;
  return handle(incoming(who, text, { key: `say${at}`, at }));
}

async function press(who: string, label: string): Promise<number> {
  at += 1;
  for (const delivery of await store.outbox.latest(`console:console:${who}`, 50)) {
    const button = delivery.buttons.flat().findIndex((known) => known.label === label);
    if (button < 0) continue;
    const pressed = { kind: "press" as const, press: { delivery: delivery.id, button } };
    return handle(incoming(who, "", { key: `press${at}`, at, ...pressed }));
  }
  throw new Error(`${who} has no button ${label}`);
}

const told = async (who: string) =>
  [...(await store.outbox.latest(`console:console:${who}`, 50))].reverse().map(({ text }) => text);

describe.each(["before", "after"] as const)("a process that dies %s each write", (when) => {
  beforeEach(async () => {
    at = 0;
    pipeline = await createPipeline({ uri, decorate: dying(when) });
  });

  it("links by a code once, with one welcome and one consent", async () => {
    const { code } = await store.linkCodes.issue("hoa", new Date(Date.now()));
    await store.connection
      .collection<{ _id: string }>("people")
      .updateOne({ _id: "hoa" }, { $unset: { consent: 1 } });
    expect(await say("x9", code)).toBeGreaterThan(1);
    await press("x9", "Đồng ý");
    const texts = await told("x9");
    expect(texts.filter((text) => text.includes("Đã liên kết"))).toHaveLength(1);
    expect(texts.some((text) => text.includes("Mã không dùng được"))).toBe(false);
    expect(await store.people.find("hoa")).toMatchObject({
      identities: ["console:hoa", "console:x9"],
      consent: { version: CONSENT_VERSION },
      consents: [{ answer: "given" }],
    });
  });

  it("takes a request to its end once, and tells everybody once", async () => {
    await say("x9", "xin cấp quyền, tôi là Trần Văn An, xã Thạch Lạc");
    await press("x9", "Gửi");
    await press("duc", "Duyệt");
    await press("duc", "cán bộ");
    const [notices, answers] = [await told("duc"), await told("x9")];
    expect(notices.filter((text) => text.includes("Có yêu cầu cấp quyền"))).toHaveLength(1);
    expect(notices.filter((text) => text.includes("Đã duyệt Trần Văn An"))).toHaveLength(1);
    expect(answers.filter((text) => text.includes("đã được duyệt"))).toHaveLength(1);
    expect((await store.people.all()).filter(({ name }) => name === "Trần Văn An")).toHaveLength(1);
    expect(await store.connection.collection("access-requests").countDocuments()).toBe(1);
  });

  it("hands models over once, with the right number said", async () => {
    for (const name of ["Đường hoa", "Bếp ăn tình thương"]) {
      await say("hoa", `đăng ký mô hình ${name}, lĩnh vực VHXH`);
      await say("hoa", "Lưu");
    }
    await say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    await press("duc", "Xác nhận");
    expect((await told("duc")).at(-1)).toContain("2 mô hình đã chuyển");
    for (const code of ["DVK-2026-0001", "DVK-2026-0002"]) {
      const model = await store.figures.findByCode(code, "");
      expect([model?.owner, model?.version]).toEqual(["nam", 1]);
      expect(model?.history.map(({ action }) => action)).toEqual(["register", "assign"]);
    }
    expect(await store.people.find("hoa")).toMatchObject({ identities: [] });
  });

  it("erases to the end, and says so", async () => {
    await say("hoa", "đăng ký mô hình Đường hoa, lĩnh vực VHXH, chị Nguyễn Thị Hoa phụ trách");
    await say("hoa", "Lưu");
    await say("hoa", "xoá dữ liệu cá nhân của tôi");
    await press("hoa", "Xoá dữ liệu của tôi");
    expect((await told("hoa")).at(-1)).toContain("Đã xoá dữ liệu cá nhân");
    expect(await store.people.find("hoa")).toMatchObject({ name: "***", identities: [] });
  });
});
