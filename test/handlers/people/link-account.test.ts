import { CONSENT_VERSION } from "../../../src/domain/consent";
import { formatCode } from "../../../src/domain/link-code";
import { startTalk, type Talk } from "../support/talk";

const START = "2026-03-02T08:00:00+07:00";
let talk: Talk;

beforeEach(async () => {
  talk = await startTalk(START);
});
afterEach(() => talk.stop());

const issue = async (person: string) => (await talk.app.store.linkCodes.issue(person, talk.clock.now())).code;
const withoutConsent = () =>
  talk.app.store.connection
    .collection<{ _id: string }>("people")
    .updateOne({ _id: "hoa" }, { $unset: { consent: 1 } });
const texts = (sent: readonly { text: string }[]) => sent.map(({ text }) => text).join("\n---\n");

describe("an account that nobody knows", () => {
  it("gets help and the two ways in, and nothing else whatever it asks", async () => {
    for (const text of [
      "xin chào",
      "toàn huyện có bao nhiêu mô hình",
      "đăng ký mô hình Đường hoa",
      "xem DVK-2026-0001",
    ]) {
      const answer = await talk.ask("x9", text);
      expect(answer).toContain("chưa được liên kết");
      expect(answer).toContain("xin cấp quyền");
      expect(answer).not.toContain("Thạch");
    }
    expect(await talk.app.store.connection.collection("models").countDocuments()).toBe(0);
  });

  it("is told in a group to write in private", async () => {
    const sent = await talk.say("x9", "@bot xin cấp quyền", { chat: "group:g1" });
    expect(sent).toEqual([expect.objectContaining({ chat: "group:g1", buttons: [] })]);
    expect(sent[0]?.text).toContain("nhắn riêng");
    expect(await talk.say("x9", "xin cấp quyền", { chat: "group:g1" })).toEqual([]);
  });
});

it("who asks for a code while linked is told how another account is, and an administrator how codes are given", async () => {
  expect(await talk.ask("hoa", "cấp mã cho tôi để dùng Zalo khác")).toContain("đề nghị quản trị cấp mã");
  expect(await talk.ask("duc", "cấp mã cho chị Hoa")).toContain("people code ID");
  expect(await talk.ask("x9", "cho em xin mã liên kết")).toContain("họ và tên");
});

describe("a one-time code", () => {
  it.each([
    ["gõ mã", (code: string) => `gõ mã ${formatCode(code)}`],
    ["alone in lower case", (code: string) => formatCode(code).toLowerCase()],
    ["as the payload of a deep link", (code: string) => `/start ${code}`],
    ["without accents", (code: string) => `ma lien ket cua em la ${code}`],
  ])("links the account when it comes %s, asks for consent, and works once", async (_how, write) => {
    await withoutConsent();
    const code = await issue("hoa");
    const sent = await talk.say("x9", write(code));
    expect(sent[0]?.text).toBe("Đã liên kết tài khoản này với đồng chí Nguyễn Thị Hoa, xã Thạch Lạc.");
    expect(sent[1]?.buttons).toEqual(["Đồng ý", "Không"]);
    expect(await talk.app.store.people.find("hoa")).toMatchObject({
      identities: ["console:hoa", "console:x9"],
    });
    expect(await talk.ask("x8", write(code))).toContain("Mã không dùng được");
    expect(await talk.app.store.people.findByIdentity("console:x8")).toBeNull();
  });

  it("is void once it was sent into a group, where others read it", async () => {
    const [strangers, members] = [await issue("hoa"), await issue("binh")];
    expect(texts(await talk.say("x9", `@bot mã ${strangers}`, { chat: "group:g1" }))).toContain(
      "không còn dùng được",
    );
    expect(texts(await talk.say("hoa", `@bot mã ${members}`, { chat: "group:g1" }))).toContain(
      "không còn dùng được",
    );
    expect(await talk.ask("x8", strangers)).toContain("Mã không dùng được");
    expect(await talk.ask("x8", members)).toContain("Mã không dùng được");
  });

  it("answers an unknown, an expired, a used and a revoked code in the same words", async () => {
    const [used, expired] = [await issue("hoa"), await issue("binh")];
    await talk.say("x1", used);
    const answers = [
      await talk.ask("x2", "mã ABCD-EF2H"),
      await talk.ask("x3", used),
      await talk.ask("x3", "123456"),
    ];
    await talk.at("2026-03-05T08:00:01+07:00");
    answers.push(await talk.ask("x4", expired));
    const revoked = await issue("khanh");
    await talk.app.store.linkCodes.revoke("khanh");
    answers.push(await talk.ask("x5", revoked));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("Mã không dùng được");
  });

  it("makes an account that tries too many wait an hour, even with a right one", async () => {
    const code = await issue("hoa");
    for (let i = 0; i < 5; i += 1)
      expect(await talk.ask("x9", `mã AAAA-222${i + 2}`)).toContain("Mã không dùng được");
    expect(await talk.ask("x9", code)).toContain("một giờ");
    expect(await talk.app.store.people.findByIdentity("console:x9")).toBeNull();
    expect(await talk.ask("x8", "mã AAAA-2222")).toContain("Mã không dùng được");
    await talk.at("2026-03-02T09:00:01+07:00");
    expect(await talk.ask("x9", code)).toContain("Đã liên kết");
  });

  it("never links an account that leads to somebody else, and says nothing about the code", async () => {
    const code = await issue("hoa");
    const right = await talk.ask("binh", `mã ${code}`);
    expect(right).toContain("đã liên kết với đồng chí Trần Văn Bình");
    expect(await talk.ask("binh", "mã ABCD-EF2H")).toBe(right);
    expect(await talk.app.store.people.findByIdentity("console:binh")).toMatchObject({ id: "binh" });
    expect(await talk.ask("x9", code)).toContain("Đã liên kết");
  });

  it("is void once a newer one is made for the same person", async () => {
    const [older, newer] = [await issue("hoa"), await issue("hoa")];
    expect(await talk.ask("x9", older)).toContain("Mã không dùng được");
    expect(await talk.ask("x9", newer)).toContain("Đã liên kết");
  });

  it("is nowhere in the store as it is typed, but in the message that brought it", async () => {
    const code = await issue("hoa");
    const { connection } = talk.app.store;
    const secrets = JSON.stringify(await connection.collection("secrets").find().toArray());
    expect(secrets).toContain('"person":"hoa"');
    expect(secrets.includes(code)).toBe(false);
  });
});

describe("two accounts of one person", () => {
  it("share the open card, the undo and the history", async () => {
    await talk.say("x9", await issue("hoa"));
    await talk.say("hoa", "đăng ký mô hình Đường hoa thôn 3, lĩnh vực VHXH");
    expect(await talk.ask("x9", "lĩnh vực KT")).toContain("Kinh tế");
    expect(await talk.ask("hoa", "Lưu")).toContain("DVK-2026-0001");
    expect(await talk.ask("x9", "hoàn tác")).toContain("Đã hoàn tác");
    expect(await talk.app.store.figures.findByCode("DVK-2026-0001", "")).toMatchObject({
      state: "undone",
      registeredBy: "hoa",
    });
  });
});

describe("consent", () => {
  it("is asked for before anything else is done, and nothing is stored without it", async () => {
    await withoutConsent();
    const sent = await talk.say("hoa", "đăng ký mô hình Đường hoa, lĩnh vực VHXH");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.buttons).toEqual(["Đồng ý", "Không"]);
    expect(await talk.ask("hoa", "Lưu")).toContain("đồng ý");
    expect(await talk.ask("hoa", "trợ giúp")).toContain("Trợ lý giúp đăng ký");
    expect(await talk.app.store.connection.collection("models").countDocuments()).toBe(0);
  });

  it("is recorded with day, version, account and message", async () => {
    await withoutConsent();
    await talk.say("hoa", "chào");
    expect(texts(await talk.press("hoa", "Đồng ý"))).toContain("Đã ghi nhận đồng chí đồng ý");
    const at = new Date(START);
    expect(await talk.app.store.people.find("hoa")).toMatchObject({
      consent: { at, version: CONSENT_VERSION },
      consents: [
        { at, version: CONSENT_VERSION, answer: "given", via: "console:hoa", message: "replay:talk:2" },
      ],
    });
    expect(await talk.ask("hoa", "đăng ký mô hình Đường hoa, lĩnh vực VHXH")).toContain("Đường hoa");
  });

  it("can be given by a typed word, refused, and withdrawn", async () => {
    await withoutConsent();
    await talk.say("hoa", "không đồng ý");
    expect(await talk.app.store.people.find("hoa")).toMatchObject({ consents: [{ answer: "declined" }] });
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("đồng ý không?");
    expect(await talk.ask("hoa", "đồng ý")).toContain("Đã ghi nhận đồng chí đồng ý");
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("chưa có mô hình");
    expect(await talk.ask("hoa", "rút lại đồng ý")).toContain("rút lại đồng ý");
    const stored = await talk.app.store.people.find("hoa");
    expect(stored?.consent).toBeUndefined();
    expect(stored?.consents?.map(({ answer }) => answer)).toEqual(["declined", "given", "withdrawn"]);
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("đồng ý không?");
  });

  it("is asked for again when the text has a new version", async () => {
    await talk.app.store.connection
      .collection<{ _id: string }>("people")
      .updateOne({ _id: "hoa" }, { $set: { "consent.version": "2025-1" } });
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("đã thay đổi");
    await talk.press("hoa", "Đồng ý");
    expect(await talk.ask("hoa", "toàn xã có bao nhiêu mô hình")).toContain("chưa có mô hình");
  });
});
