import { createConversations } from "../../src/store/conversations";
import { type Office, useOffices } from "./admin-harness";
import { fillOffice, receive, register } from "./fixtures";

const startOffice = useOffices();

async function officeOfHoa() {
  const office = await startOffice();
  await fillOffice(office);
  const { store } = office;
  const hers = await register(store, { person: "chị Nguyễn Thị Hòa", phone: "0912 345 678" });
  const short = await register(store, { person: "Hòa" });
  const other = await register(store, { person: "Nguyễn Thị Hóa", phone: "0987654321" });
  const exemplar = await register(store, { name: "Nguyễn Thị Hòa giúp dân", kind: "dien_hinh" });
  await receive(store, "m1", "đăng ký Đường hoa, chị Nguyễn Thị Hòa phụ trách, 0912.345.678");
  await receive(store, "m2", "đường hoa thôn 3, chi Nguyen Thi Hoa");
  await receive(store, "m3", "xã có bao nhiêu mô hình");
  await store.outbox.add([
    {
      id: "m1>0",
      ...{ chatKey: "console:console:p1", channel: "console", bot: "console", chat: "p1" },
      text: "Đã lưu. Phụ trách: Nguyễn Thị Hòa, 0912345678",
      buttons: [[{ label: "Nguyễn Thị Hòa", action: "open:m1" }]],
      kind: "reply",
      cause: "m1",
      createdAt: new Date(0),
    },
  ]);
  return { ...office, hers, short, other, exemplar };
}

const conversations = ({ store }: Pick<Office, "store">) =>
  createConversations<Record<string, unknown>, unknown>(
    store.connection.collection("conversations"),
    { state: (value) => value as Record<string, unknown>, outcome: (value) => value },
    () => ({}),
  );

describe("erase", () => {
  it("takes name and number out of records, texts and drafts, and leaves every figure", async () => {
    const office = await officeOfHoa();
    const { admin, store } = office;
    const talks = conversations(office);
    const state = { draft: { person: "Nguyễn Thị Hòa", records: [{ note: "gọi 0912345678" }] } };
    await talks.put({ id: "p1", version: 0, state, outcomes: {} });
    const figures = async () => store.figures.count({ path: "h/", years: [2026] }, ["field", "unit"]);
    const before = await figures();

    const run = await admin("erase", "p1", "--yes");
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining("Đã xóa.") });
    expect(run.out).toContain(`2 (${office.hers}, ${office.short})`);
    expect(run.err).toContain(office.exemplar);

    expect(await figures()).toEqual(before);
    expect(await store.people.find("p1")).toEqual({
      id: "p1",
      name: "***",
      unit: "x1",
      role: "officer",
      title: "Cán bộ dân vận",
      identities: [],
      erasedAt: new Date("2026-03-02T01:00:00Z"),
    });
    expect(await store.people.findByIdentity("console:p1")).toBeNull();
    for (const code of [office.hers, office.short]) {
      const model = await store.figures.findByCode(code, "");
      expect([model?.person, model?.phone, model?.registeredBy]).toEqual([undefined, undefined, "p1"]);
    }
    expect(await store.figures.findByCode(office.other, "")).toMatchObject({ person: "Nguyễn Thị Hóa" });
    const texts = (await store.inbox.transcript("console:console:p1", 0)).map(({ text }) => text);
    expect(texts).toEqual([
      "đăng ký Đường hoa, chị *** phụ trách, ***",
      "đường hoa thôn 3, chi ***",
      "xã có bao nhiêu mô hình",
    ]);
    expect(await store.outbox.find("m1>0")).toMatchObject({
      text: "Đã lưu. Phụ trách: ***, ***",
      buttons: [[{ label: "***", action: "open:m1" }]],
    });
    expect(await talks.get("p1")).toMatchObject({
      version: 2,
      state: { draft: { person: "***", records: [{ note: "gọi ***" }] } },
    });
  });

  it("without --yes shows what it would do, does nothing, and is not done", async () => {
    const { admin, store, hers } = await officeOfHoa();
    const before = await store.figures.findByCode(hers, "");
    const run = await admin("erase", "p1");
    expect(run).toMatchObject({ status: 1, err: expect.stringContaining("--yes") });
    expect(run.out).toContain("Mô hình người này phụ trách: 2");
    expect(run.out).toContain("Tin nhắn đến: 2");
    expect(await store.figures.findByCode(hers, "")).toEqual(before);
    expect(await store.people.find("p1")).toMatchObject({ name: "Nguyễn Thị Hòa" });
  });

  it("goes on where a first try was cut off, and twice is as good as once", async () => {
    const { admin, store, hers } = await officeOfHoa();
    await store.connection
      .collection<{ _id: string }>("messages")
      .updateOne({ _id: "m1" }, { $set: { text: "***" } });
    expect((await admin("erase", "p1", "--yes")).status).toBe(0);
    expect((await store.figures.findByCode(hers, ""))?.person).toBeUndefined();
    const before = await store.people.all();
    expect(await admin("erase", "p1", "--yes")).toMatchObject({
      status: 0,
      out: expect.stringContaining("từ trước"),
    });
    expect(await store.people.all()).toEqual(before);
  });

  it("knows nobody of another id", async () => {
    const { admin } = await officeOfHoa();
    expect(await admin("erase", "p99", "--yes")).toMatchObject({
      status: 1,
      err: expect.stringContaining('"p99"'),
    });
  });
});
