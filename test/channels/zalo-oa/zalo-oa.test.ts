import { CALLBACK_PATH, createConsentLinks } from "../../../src/channels/zalo-oa/consent";
import { ManualClock, systemClock } from "../../../src/clock";
import { modelsOf } from "../../../src/store/models";
import type { OaPerson } from "../../emulators/zalo-oa/oa-person";
import { incoming } from "../../support/incoming";
import { eventually } from "../../support/wait";
import { phonePhoto } from "../../web/support/sample-files";
import { OA, OA_NAME, startZaloOaService, type ZaloOaService } from "./support/zalo-oa-service";

const DAY_MS = 24 * 60 * 60 * 1000;

describe("Zalo OA", () => {
  let service: ZaloOaService;
  let hoa: OaPerson;
  const clock = new ManualClock(new Date("2026-03-02T08:00:00+07:00"));
  const last = (person: OaPerson, chat?: string) => person.reads(chat).at(-1)?.text ?? "";
  const models = () => modelsOf(service.app().store.connection).find().sort({ number: 1 }).lean();
  const says = async (person: OaPerson, text: string) => {
    await person.writes(text);
    await service.settled();
  };
  const onlyOnZalo = async (id: string, { id: account }: OaPerson, change: object = {}) => {
    const { people } = service.app().store;
    const found = (await people.all()).filter((one) => one.id === id);
    await people.import(found.map((one) => ({ ...one, ...change, identities: [`zalo-oa:${account}`] })));
  };
  const stored = () => service.app().store.connection.collection("messages").countDocuments();

  beforeAll(async () => {
    service = await startZaloOaService({ clock, unlinked: true, zaloOa: { buttons: "text" } });
    hoa = await service.person(1);
  });
  afterAll(() => service?.stop());

  it("keeps what is to be said until an administrator of the account has consented, in one browser", async () => {
    const { emulator, url, app } = service;
    await hoa.writes("chào");
    expect(hoa.reads()).toEqual([]);
    const key = await app().store.signingKey();
    const link = createConsentLinks({ url, key, machineClock: systemClock }).make();
    expect((await fetch(link.replace(/mac=./, "mac=!"))).status).toBe(403);
    const begun = await fetch(link, { redirect: "manual" });
    const callback = emulator.oauth.allow(begun.headers.get("location") ?? "", OA);
    expect(callback.startsWith(url + CALLBACK_PATH)).toBe(true);
    const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    // Somebody else's browser, another account, and the same once more.
    expect((await fetch(callback)).status).toBe(403);
    expect((await fetch(callback, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(callback, { headers: { cookie } })).status).toBe(403);
    await service.settled();
    expect(last(hoa)).toContain("chưa được liên kết");
    expect(app().links()).toMatchObject([{ channel: "zalo-oa", bot: OA, state: "up" }]);
  });

  it("links an account by a typed code, registers with a pressed button, and takes numbers as well", async () => {
    const { code } = await service.app().store.linkCodes.issue("hoa", clock.now());
    await says(hoa, `mã ${code}`);
    expect(last(hoa)).toContain("Nguyễn Thị Hoa, xã Thạch Lạc");
    await says(hoa, "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am");
    expect(
      hoa
        .reads()
        .at(-1)
        ?.buttons.map(({ title }) => title),
    ).toEqual(["Lưu", "Sửa", "Huỷ"]);
    await hoa.presses("Lưu");
    await service.settled();
    expect(last(hoa)).toContain("DVK-2026-0001");
    expect(await models()).toMatchObject([{ name: "Nhà sạch vườn đẹp", field: "NTM" }]);
    // A state body's account: found out with the first message, and remembered.
    expect(new Set(hoa.reads().map(({ endpoint }) => endpoint))).toEqual(new Set(["v2"]));
  });

  it("does nothing on a button that is somebody else's, typed by hand", async () => {
    const payload = hoa.reads().find(({ buttons }) => buttons.length > 0)?.buttons[0]?.payload ?? "";
    const binh = await service.person(2, "binh");
    await says(binh, "chào");
    await says(binh, payload);
    expect(last(binh)).toContain("không còn hiệu lực");
    expect(await models()).toHaveLength(1);
  });

  it("keeps photos and files that were sent, and answers stickers politely", async () => {
    await hoa.sendsPhoto(phonePhoto(1, 1), "gửi ảnh mã DVK-2026-0001");
    await service.settled();
    expect(last(hoa)).toContain("ảnh");
    expect((await models())[0]?.evidence).toHaveLength(1);
    await hoa.sends("sticker", { attachments: [{ type: "sticker", payload: { id: "1" } }] });
    await service.settled();
    expect(last(hoa)).toContain("nhãn dán");
  });

  it("answers in a group who names the account, with numbers instead of buttons", async () => {
    const before = hoa.reads("g1").length;
    await hoa.writes("mọi người ăn cơm chưa", { group: "g1" });
    await hoa.writes(`@${OA_NAME} đăng ký mô hình Đường hoa, lĩnh vực KT, thôn Bàu Am`, { group: "g1" });
    await service.settled();
    expect(hoa.reads("g1").length).toBe(before + 1);
    expect(hoa.reads("g1").at(-1)?.buttons).toEqual([]);
  });

  it("takes a message that comes again once, and repeats of one that was not answered", async () => {
    const { emulator } = service;
    const before = await stored();
    const again = Array.from({ length: 20 }, () => hoa.writes("trợ giúp", { id: "again-1" }));
    expect(new Set((await Promise.all(again)).map(({ status }) => status))).toEqual(new Set([200]));
    await service.settled();
    expect(await stored()).toBe(before + 1);
    await service.end();
    expect((await hoa.writes("toàn xã có mấy mô hình")).status).toBeUndefined();
    expect(emulator.webhook.late).toHaveLength(1);
    await service.start();
    await emulator.webhook.repeat();
    expect(emulator.webhook.late).toHaveLength(1);
    clock.set(new Date(clock.now().getTime() + 30_000));
    await emulator.webhook.repeat();
    await service.settled();
    expect(emulator.webhook.late).toEqual([]);
    expect(await stored()).toBe(before + 2);
  });

  it("lets in nothing that is not signed, and answers the console's check", async () => {
    const { webhook } = service.emulator;
    const before = await stored();
    const raw = JSON.stringify({
      ...{ app_id: "1", event_name: "user_send_text", timestamp: "1", sender: { id: "1" } },
      message: { msg_id: "forged", text: "x" },
    });
    expect(await webhook.check()).toBe(200);
    expect(await webhook.post(raw, undefined)).toBe(200);
    expect(await webhook.post(raw, "mac=00")).toBe(401);
    expect(await webhook.post(raw.replace("forged", "other"), webhook.sign(raw))).toBe(401);
    expect(await webhook.post("{", "mac=00")).toBe(400);
    expect(await webhook.post("x".repeat(300_000), "mac=00")).toBe(413);
    const nameless = JSON.stringify({ timestamp: "1", message: { $gt: "" } });
    expect(await webhook.post(nameless, webhook.sign(nameless))).toBe(400);
    webhook.prefix = "";
    expect((await hoa.writes("dữ liệu của tôi")).status).toBe(200);
    webhook.prefix = "mac=";
    const statuses = [];
    for (let i = 0; i < 20; i += 1) statuses.push(await webhook.post(raw, "mac=00"));
    expect(statuses.at(-1)).toBe(429);
    // Who signs rightly is never shut out.
    expect((await hoa.writes("trợ giúp")).status).toBe(200);
    await service.settled();
    expect(await stored()).toBe(before + 2);
    expect(service.log.filter((line) => line.includes("webhook_failures"))).toHaveLength(1);
  });

  it("sends a notice to the other account of who wrote more than seven days ago, or keeps it until they write", async () => {
    const { store } = service.app();
    await service.app().accept(incoming("hoa", "chào", { key: "console-1", at: 1 }));
    await service.settled();
    clock.set(new Date(clock.now().getTime() + 8 * DAY_MS));
    const before = hoa.reads().length;
    const to = { channel: "zalo-oa" as const, bot: OA, chat: hoa.id, chatKey: `zalo-oa:${OA}:${hoa.id}` };
    const common = { ...to, person: "hoa", buttons: [], cause: null, createdAt: clock.now() };
    const moved = "Mô hình của đồng chí được công nhận.";
    const kept = "Mô hình của đồng chí được khen thưởng.";
    await store.outbox.add([{ ...common, id: "n1", kind: "notice", text: moved }]);
    await service.settled();
    const onConsole = await store.outbox.transcript("console:console:hoa", 0);
    expect(onConsole.map(({ text }) => text)).toContainEqual(expect.stringContaining(moved));
    await onlyOnZalo("hoa", hoa);
    await store.outbox.add([{ ...common, id: "n2", kind: "notice", text: kept }]);
    await service.settled();
    expect(hoa.reads()).toHaveLength(before);
    expect(await store.outbox.find("n2")).toMatchObject({ state: "kept", keptFor: "hoa" });
    await says(hoa, "chào");
    await eventually("the kept notice", () => hoa.reads().some(({ text }) => text.includes(kept)));
  });

  it("alarms the administrators when Zalo takes no token any more, and loses nothing until the next consent", async () => {
    const { app, emulator } = service;
    const lan = await service.person(3, "lan");
    await onlyOnZalo("lan", lan, { role: "admin" });
    await says(lan, "chào");
    emulator.oauth.revoke();
    const before = hoa.reads().length;
    await hoa.writes("toàn xã có mấy mô hình");
    await eventually("the link says so", () => app().links()[0]?.state === "refused");
    await service.consent();
    await service.settled();
    expect(hoa.reads().length).toBeGreaterThan(before);
    const alarm = lan.reads().find(({ text }) => text.includes("/zalo-oa/consent?"))?.text ?? "";
    const link = /http\S+/.exec(alarm)?.[0] ?? "";
    expect((await fetch(link, { redirect: "manual" })).status).toBe(302);
    expect(service.log.join("\n")).not.toContain(emulator.oauth.access.token);
  });
});
