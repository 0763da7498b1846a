import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import type { AppProcess } from "../support/app-process";
import { type House, openHouse } from "../support/house";
import { officer } from "../support/organisation";
import { eventually } from "../support/wait";

const HTML = '<img src=x onerror="alert(1)"> & <b>*đậm*</b>';

let house: House;
let store: Store;
let app: AppProcess;

beforeAll(async () => {
  house = await openHouse();
  const strange = { ...officer("p2", "x2"), name: HTML };
  const opened = await house.open([officer("p1"), strange, officer("p3", "x3")]);
  store = opened.store;
  app = await opened.start();
});
afterAll(() => house.stop());

async function answered(person: string, replies: number): Promise<void> {
  await eventually(
    `${replies} replies to ${person}`,
    async () => (await app.repliesTo(person)).length >= replies,
  );
}

const records = () => modelsOf(store.connection).find().lean();

describe("the same update 50 times at once over HTTP", () => {
  const fifty = <T>(send: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, send));

  it("is accepted every time, stored once and answered once; and one record comes of it", async () => {
    const said = await fifty(() =>
      app.say("p1", "đăng ký mô hình Tuyến đường hoa, lĩnh vực NTM", "register-1"),
    );
    expect(said.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(said.filter(({ repeated }) => !repeated)).toHaveLength(1);
    await answered("p1", 1);
    const [card] = await app.repliesTo("p1");
    const pressed = await fifty(() => app.press("p1", card?.id ?? "", 0, "save-0001"));
    expect(pressed.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(pressed.filter(({ repeated }) => !repeated)).toHaveLength(1);
    await answered("p1", 2);
    await app.say("p1", "toàn xã có bao nhiêu mô hình", "count-001");
    await answered("p1", 3);
    expect((await records()).map(({ _id }) => _id)).toEqual([expect.stringMatching(/^DVK-\d{4}-0001$/)]);
    expect(await app.repliesTo("p1")).toHaveLength(3);
    expect(await store.connection.collection("messages").countDocuments()).toBe(3);
  });
});

describe("injection through the console's interface", () => {
  const path = "/console/api/people/p3";
  const operator = { $gt: "" };
  const bad: readonly [string, string, unknown][] = [
    ["an operator as text", `${path}/messages`, { clientKey: "12345678", text: operator }],
    ["an operator as key", `${path}/messages`, { clientKey: operator, text: "x" }],
    ["an operator as message", `${path}/messages`, { clientKey: "12345678", text: "x", messageId: operator }],
    ["an operator as edit", `${path}/messages`, { clientKey: "12345678", text: "x", edit: operator }],
    ["an operator as reply", `${path}/messages`, { clientKey: "12345678", text: "x", replyTo: operator }],
    ["an operator as delivery", `${path}/press`, { clientKey: "12345678", delivery: operator, button: 0 }],
    ["an operator as button", `${path}/press`, { clientKey: "12345678", delivery: "a", button: operator }],
    ["a list as text", `${path}/messages`, { clientKey: "12345678", text: ["x"] }],
    ["a key with a line break", `${path}/messages`, { clientKey: "1234\r\n5678", text: "x" }],
    [
      "__proto__ in the body",
      `${path}/messages`,
      '{"clientKey":"12345678","text":"x","__proto__":{"edit":true}}',
    ],
  ];

  it.each(bad)("is refused and stores nothing: %s", async (_name, address, body) => {
    const before = await store.connection.collection("messages").countDocuments();
    expect((await app.call("POST", address, body)).status).toBe(400);
    expect(await store.connection.collection("messages").countDocuments()).toBe(before);
  });

  it.each(["%7B%22$gt%22:%22%22%7D", "__proto__", "constructor", "..%2Fp1", "p1%00", "p1%0d%0ax"])(
    "finds nobody under %s",
    async (id) => {
      const { status } = await app.call("POST", `/console/api/people/${id}/messages`, {
        ...{ clientKey: "12345678", text: "xin chào" },
      });
      expect([400, 404]).toContain(status);
    },
  );

  it("keeps markup, operators, formulas and __proto__ in names as the text they are", async () => {
    const names = [
      "<script>alert(1)</script> sạch đẹp",
      "$where sạch",
      "=HYPERLINK(1) vườn đẹp",
      "__proto__",
    ];
    for (const [index, name] of names.entries()) {
      const have = (await app.repliesTo("p2")).length;
      await app.say("p2", `đăng ký mô hình "${name}", lĩnh vực NTM`, `inject-${index}`);
      await answered("p2", have + 1);
      await app.say("p2", "Lưu", `inject-save-${index}`);
      await answered("p2", have + 2);
    }
    const stored = (await records())
      .filter(({ registeredBy }) => registeredBy === "p2")
      .map(({ name }) => name);
    expect(stored).toEqual(names);
    expect(({} as { edit?: unknown }).edit).toBeUndefined();
  });

  it("leaves every line of the log one line of JSON, whatever was written", async () => {
    const have = (await app.repliesTo("p3")).length;
    await app.say("p3", 'xin chào\r\n{"level":60,"msg":"giả"}\u2028\u0085\u001b[31m', "log-line");
    await app.call("POST", `/console/api/people/p3%0d%0afake/messages`, { clientKey: "12345678", text: "x" });
    await answered("p3", have + 1);
    for (const line of app.log) expect(() => JSON.parse(line)).not.toThrow();
    expect(app.log.join("\n")).not.toContain("giả");
  });
});
