import fc from "fast-check";
import { createSay } from "../../../locales/say";
import { isGenuine } from "../../../src/channels/zalo-oa/signature";
import { oaToIncoming } from "../../../src/channels/zalo-oa/to-incoming";
import { pressKeyOf } from "../../../src/press-key";
import { OaWebhook } from "../../emulators/zalo-oa/webhook";

const OA = "388613280878808645";
const USER = "246845883529197922";
const AT = "1699003881354";
const READER = { oa: OA, name: "UBND huyện Thạch Hà", say: createSay("vi") };

const event = (name: string, message: object, more: object = {}) => ({
  ...{ app_id: "36", event_name: name, timestamp: AT, sender: { id: USER }, recipient: { id: OA } },
  message: { msg_id: "m1", ...message },
  ...more,
});
const read = (body: unknown) => oaToIncoming(body, READER);
const with1 = (type: string, payload: object) => ({ attachments: [{ type, payload }] });

describe("an event of the account", () => {
  it("is a message with its number, place and time, however large the numbers", () => {
    expect(read(event("user_send_text", { text: "Cho hỏi" }))).toEqual([
      {
        ...{ dedupeKey: `oa:${OA}:user_send_text:m1`, channel: "zalo-oa", bot: OA, chat: USER, sender: USER },
        ...{
          chatKind: "private",
          messageId: "m1",
          sentAt: new Date(1_699_003_881_354),
          order: 1_699_003_881_354,
        },
        ...{ kind: "text", text: "Cho hỏi", attachments: [], edited: false, addressed: true },
      },
    ]);
  });

  it.each([
    [
      "user_send_image",
      with1("photo", { url: "https://z/1" }),
      { kind: "photo", attachments: [{ kind: "photo", ref: "https://z/1" }] },
    ],
    [
      "user_send_file",
      with1("file", { url: "https://z/2", size: "1024", name: "a.pdf" }),
      { kind: "file", attachments: [{ kind: "file", ref: "https://z/2", name: "a.pdf", bytes: 1024 }] },
    ],
    [
      "user_send_location",
      with1("location", { coordinates: { latitude: "10.762622", longitude: "106.660172" } }),
      { kind: "text", text: "địa chỉ: toạ độ 10.76262, 106.66017" },
    ],
    [
      "user_send_location",
      { location: { latitude: 18, longitude: 105 } },
      { text: expect.stringContaining("18.00000") },
    ],
    ["user_send_location", {}, { kind: "unsupported" }],
    [
      "user_send_link",
      { text: "Xem", ...with1("link", { url: "https://x.vn" }) },
      { kind: "text", text: "Xem https://x.vn" },
    ],
    [
      "user_send_business_card",
      with1("link", { title: "Hoa", phone: "84912345678" }),
      { text: "người phụ trách: Hoa, số điện thoại 0912345678" },
    ],
    ["user_send_business_card", with1("link", {}), { kind: "unsupported" }],
    ["user_send_sticker", with1("sticker", { id: "1" }), { kind: "unsupported" }],
    ["user_send_audio", with1("audio", { url: "https://z/3" }), { kind: "unsupported", attachments: [] }],
    ["user_send_text", { text: "Vâng", quote_msg_id: "m0" }, { replyTo: "m0" }],
  ])("%s is read with what it carries: %j", (name, message, expected) => {
    expect(read(event(name, message))).toMatchObject([expected]);
  });

  it("is a press when its text is a payload of ours, and a text when it only looks like one", () => {
    const payload = `#dvk:${pressKeyOf("d1")}.2`;
    expect(read(event("user_send_text", { text: payload }))).toMatchObject([
      { kind: "press", text: "", press: { delivery: pressKeyOf("d1"), button: 2 } },
    ]);
    for (const text of ["#dvk:d1.2", "#dvk:~.2", `${payload}a`, "#dvk:", "#khac"])
      expect(read(event("user_send_text", { text }))).toMatchObject([{ kind: "text", text }]);
  });

  it("says that somebody follows (again) or has filled in the form, once for each time", () => {
    const followed = { event_name: "follow", oa_id: OA, follower: { id: USER }, timestamp: AT };
    expect(read(followed)).toMatchObject([
      { kind: "event", chat: USER, dedupeKey: `oa:${OA}:follow:${USER}/${AT}` },
    ]);
    const info = { name: "Hoa", phone: "84912345678", full_address: { user_ward: "x" } };
    expect(read(event("user_submit_info", {}, { info }))).toMatchObject([
      { kind: "text", text: "người phụ trách: Hoa, số điện thoại 0912345678" },
    ]);
  });

  it.each([
    ["unfollow", { follower: { id: USER } }],
    ["oa_send_text", { sender: { id: OA }, recipient: { id: USER } }],
    ["user_seen_message", {}],
    ["anonymous_send_text", {}],
    ["user_send_text", { sender: { id: OA } }],
    ["add_user_to_tag", {}],
  ])("%s means nothing here", (name, more) => {
    expect(read(event(name, { text: "x" }, more))).toEqual([]);
  });

  it("is heard in a group only with the account's name, wherever the group's number stands", () => {
    const said = { text: "@UBND huyện Thạch Hà toàn xã có mấy mô hình" };
    for (const where of [{ recipient: { id: "g1" } }, { recipient: { id: OA, group_id: "g1" } }])
      expect(read(event("user_send_group_text", said, where))).toMatchObject([
        { chat: "g1", chatKind: "group", sender: USER, text: "toàn xã có mấy mô hình" },
      ]);
    expect(read(event("user_send_group_text", { ...said, conversation_id: "g1" }))).toMatchObject([
      { chat: "g1" },
    ]);
    const plain = { text: "ăn cơm chưa" };
    expect(read(event("user_send_group_text", plain, { recipient: { id: "g1" } }))).toEqual([]);
    expect(read(event("user_send_group_sticker", {}, { recipient: { id: "g1" } }))).toEqual([]);
  });

  it("of any other form is refused, and none breaks the reading", () => {
    const bad = [null, 1, "x", [], {}, { event_name: { $gt: "" } }, { event_name: "x", timestamp: "1e9" }];
    for (const body of bad) expect(read(body)).toHaveProperty("error");
    const names = fc.constantFrom(
      "user_send_text",
      "user_send_image",
      "follow",
      "user_submit_info",
      "user_send_group_text",
    );
    const any = fc.record({
      event_name: names,
      timestamp: fc.oneof(fc.constant(AT), fc.anything()),
      ...{ sender: fc.anything(), recipient: fc.anything(), follower: fc.anything(), info: fc.anything() },
      message: fc.oneof(
        fc.anything(),
        fc.record({ msg_id: fc.string(), text: fc.anything(), attachments: fc.anything() }),
      ),
    });
    fc.assert(
      fc.property(any, (body) => {
        const reading = read(body);
        expect("error" in reading || reading.every(({ bot }) => bot === OA)).toBe(true);
      }),
    );
  });
});

describe("a signature", () => {
  const known = { oa: OA, app: "36", secret: "secret-key-of-the-oa" };
  const raw = JSON.stringify(event("user_send_text", { text: "Ẩn Phú" }));
  const webhook = new OaWebhook({ app: "36", secret: known.secret }, Date.now);
  const judge = (text: string, signature: string) =>
    isGenuine(Buffer.from(text), JSON.parse(text), { "x-zevent-signature": signature }, known);

  it("is right with and without its prefix, for the application and for the account", () => {
    const signature = webhook.sign(raw);
    expect(judge(raw, signature)).toBe(true);
    expect(judge(raw, signature.replace("mac=", ""))).toBe(true);
    expect(judge(raw, new OaWebhook({ app: OA, secret: known.secret }, Date.now).sign(raw))).toBe(true);
  });

  it("is wrong for another body, secret or stamp, and for none", () => {
    const signature = webhook.sign(raw);
    expect(judge(raw.replace("Ẩn", "An"), signature)).toBe(false);
    expect(judge(raw.replace(AT, "1699003881355"), signature)).toBe(false);
    expect(judge(raw, new OaWebhook({ app: "36", secret: "another-secret" }, Date.now).sign(raw))).toBe(
      false,
    );
    expect(judge("{}", signature)).toBe(false);
    for (const given of ["", "mac=", signature.slice(0, -1), `${signature}0`])
      expect(judge(raw, given)).toBe(false);
  });
});
