import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const CODE = "DVK-2026-0001";

const record = async (code = CODE) => modelsOf(talk.app.store.connection).findOne({ _id: code }).lean();
const buttonsOf = (sent: readonly { buttons: readonly string[] }[]) => sent.at(-1)?.buttons;

async function register(who: string, text: string): Promise<void> {
  await talk.say(who, text);
  const [saved] = await talk.press(who, "Lưu");
  if (saved?.text.includes("DVK-2026-") !== true) throw new Error(`not saved: ${text} -> ${saved?.text}`);
}

beforeAll(async () => {
  talk = await startTalk();
  await register(
    "hoa",
    "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Vĩnh Thịnh, chị Hoa phụ trách",
  );
  await register("hoa", "đăng ký mô hình Tổ tự quản an ninh, lĩnh vực ANQP");
  await register("binh", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH, thôn Trung, anh Nam phụ trách");
});
afterAll(() => talk.stop());

describe("several at once", () => {
  it("are each shown when their codes are asked about, and meant together by their names", async () => {
    const cards = await talk.say("khanh", "mã 1 với mã 3 tới đâu rồi em");
    expect(cards.map(({ text }) => text.slice(0, text.indexOf("\n")))).toEqual([
      expect.stringContaining("Nhà sạch vườn đẹp"),
      expect.stringContaining("Hũ gạo tình thương"),
    ]);
    const [asked] = await talk.say("hoa", 'rút "Nhà sạch vườn đẹp" và "Tổ tự quản an ninh"');
    expect(asked?.text).toContain("DVK-2026-0001");
    expect(asked?.text).toContain("DVK-2026-0002");
    await talk.press("hoa", "Huỷ");
  });
});

describe("different acts in one message", () => {
  it("are not mixed: each is done on its own models, and what waits behind a question is said", async () => {
    const [asked] = await talk.say("khanh", "trả lại mã 1 vì trùng; duyệt mã 2");
    expect(asked?.text).toContain("trả lại để bổ sung 1 mô hình");
    expect(asked?.text).toContain("“duyệt mã 2”");
    await talk.press("khanh", "Huỷ");
    expect((await record("DVK-2026-0002"))?.state).toBe("registered");
    const sent = await talk.say("khanh", "duyệt mã 2; trả mã 1 vì trùng");
    const own = sent.filter(({ to }) => to === "khanh").map(({ text }) => text);
    expect(own[0]).toContain("Đã duyệt mô hình “Tổ tự quản an ninh”");
    expect(own[1]).toContain("Nội dung: Trùng");
    expect(await record("DVK-2026-0002")).toMatchObject({ state: "approved" });
    expect((await record("DVK-2026-0002"))?.history.at(-1)).not.toHaveProperty("note");
    await talk.press("khanh", "Huỷ");
    await talk.say("khanh", "hoàn tác");
    expect(await record()).toMatchObject({ state: "registered" });
    expect(await record("DVK-2026-0002")).toMatchObject({ state: "registered" });
  });
});

describe("approving", () => {
  it("the card of a model has the steps that its reader may take now, and no others", async () => {
    expect(buttonsOf(await talk.say("khanh", "mã 1 đến đâu rồi"))).toEqual([
      "Duyệt",
      "Trả lại",
      "Rút",
      "Sửa",
    ]);
    expect(buttonsOf(await talk.say("hoa", "mã 1 đến đâu rồi"))).toEqual(["Rút", "Sửa"]);
    expect(buttonsOf(await talk.say("lan", "mã 1 đến đâu rồi"))).toEqual([]);
    expect(buttonsOf(await talk.say("duc", "mã 1 đến đâu rồi"))).toEqual([]);
  });

  it("an officer is told whose work it is, and nothing changes", async () => {
    const reply = await talk.ask("hoa", "duyệt mã 1");
    expect(reply).toContain("Vai trò cán bộ không thực hiện được việc duyệt");
    expect(reply).toContain("thành viên Ban Chỉ đạo");
    expect(await record()).toMatchObject({ state: "registered", version: 0 });
  });

  it("one of a strange area learns nothing of it", async () => {
    const reply = await talk.ask("tan", `duyệt ${CODE}`);
    expect(reply).toContain("Không có mã");
    expect(reply).not.toContain("Nhà sạch");
    expect(await record()).toMatchObject({ version: 0 });
  });

  it("a committee member approves by one message; a second time says who did it and what is possible", async () => {
    expect(await talk.ask("khanh", "duyệt mã 1")).toContain(
      "Đã duyệt mô hình “Nhà sạch vườn đẹp” (DVK-2026-0001)",
    );
    expect(await record()).toMatchObject({
      state: "approved",
      approvedOn: "2026-03-02",
      version: 1,
      history: [
        { action: "register", by: "hoa" },
        { action: "approve", by: "khanh" },
      ],
    });
    const again = await talk.ask("khanh", "duyệt mã 1");
    expect(again).toContain("đã duyệt");
    expect(again).toContain("chính đồng chí duyệt lúc 08:00 ngày 02/03/2026");
    expect(again).toContain("trả lại để bổ sung");
    expect(await record()).toMatchObject({ version: 1 });
  });

  it("by a button under the card, and the short word means the model shown last", async () => {
    await talk.say("khanh", "mã 3 đến đâu rồi");
    expect((await talk.press("khanh", "Duyệt"))[0]?.text).toContain("Hũ gạo tình thương");
    expect(await talk.ask("khanh", "hoàn tác")).toContain("Đã hoàn tác việc duyệt DVK-2026-0003");
    expect(await record("DVK-2026-0003")).toMatchObject({ state: "registered" });
    expect(await talk.ask("khanh", "duyệt")).toContain("Đã duyệt mô hình “Hũ gạo tình thương”");
  });

  it("several in one message are shown first, each then has its own line", async () => {
    await register("hoa", "đăng ký mô hình Đường cờ sáng đẹp, lĩnh vực NTM");
    const card = await talk.say("khanh", "duyệt DVK-2026-0002, DVK-2026-0003 và DVK-2026-0004");
    expect(card[0]?.text).toContain("xác nhận duyệt 2");
    expect(card[0]?.text).toContain("“Hũ gạo tình thương” (DVK-2026-0003) ở trạng thái đã duyệt từ trước");
    expect(buttonsOf(card)).toEqual(["Đồng ý", "Huỷ"]);
    expect(await record("DVK-2026-0002")).toMatchObject({ state: "registered" });
    const [done] = await talk.press("khanh", "Đồng ý");
    expect(done?.text).toContain("DVK-2026-0002");
    expect(done?.text).toContain("DVK-2026-0004");
    const approved = await record("DVK-2026-0002");
    expect(approved).toMatchObject({ state: "approved" });
    const [stale] = await talk.press("khanh", "Đồng ý");
    expect(stale?.text).toContain("không còn hiệu lực");
    expect(await record("DVK-2026-0002")).toEqual(approved);
  });
});

describe("returning for completion", () => {
  it("says by the motto what is missing, after being asked to confirm", async () => {
    const card = await talk.say("khanh", "trả lại DVK-2026-0002 vì chưa rõ người phụ trách và địa chỉ");
    expect(card[0]?.text).toContain("rõ người, rõ địa chỉ");
    expect(await record("DVK-2026-0002")).toMatchObject({ state: "approved" });
    expect((await talk.say("khanh", "đồng ý"))[0]?.text).toContain("Đã trả lại");
    const stored = await record("DVK-2026-0002");
    expect(stored).toMatchObject({ state: "returned" });
    expect(stored?.approvedOn).toBeUndefined();
    expect(await talk.ask("hoa", "mã 2 đến đâu rồi")).toContain("rõ người, rõ địa chỉ");
  });

  it("without a reason, it names what the registration lacks", async () => {
    const card = await talk.say("khanh", "trả lại mã 1");
    expect(card[0]?.text).toContain("Cần bổ sung cho rõ việc, rõ kết quả");
    expect((await talk.press("khanh", "Huỷ"))[0]?.text).toContain("chưa có gì thay đổi");
    expect(await record()).toMatchObject({ state: "approved" });
  });

  it("asks what is not clear where nothing was said and nothing lacks", async () => {
    await talk.app.store.change({ code: CODE, scope: "H/", message: "form" }, (model) => ({
      ok: true,
      model: {
        ...model,
        form: { content: "Dọn vườn", product: "120 vườn sạch" },
        version: model.version + 1,
      },
    }));
    const question = await talk.say("khanh", "trả lại mã 1");
    expect(buttonsOf(question)).toEqual(["Rõ người", "Rõ việc", "Rõ địa chỉ", "Rõ kết quả"]);
    const card = await talk.press("khanh", "Rõ việc");
    expect(card[0]?.text).toContain("rõ việc");
    expect((await talk.press("khanh", "Huỷ"))[0]?.text).toContain("chưa có gì thay đổi");
    expect(await record()).toMatchObject({ state: "approved" });
  });

  it("the officer completes it and hands it in again", async () => {
    expect(await talk.ask("hoa", "mã 2 chị Lan phụ trách")).toContain("người phụ trách: chưa có → Lan");
    expect(await talk.ask("hoa", "bổ sung địa chỉ mã 2: thôn Vĩnh Thịnh")).toContain("thôn Vĩnh Thịnh");
    expect(await talk.ask("hoa", "nộp lại mã 2")).toContain("chờ Ban Chỉ đạo duyệt");
    expect(await record("DVK-2026-0002")).toMatchObject({
      state: "registered",
      person: "Lan",
      village: "thôn Vĩnh Thịnh",
    });
    expect(await talk.ask("khanh", "duyệt DVK-2026-0002")).toContain("Đã duyệt");
  });
});

describe("pausing, going on, stopping, withdrawing", () => {
  it("a pause keeps its reason and goes on from where it was", async () => {
    expect(await talk.ask("binh", "DVK-2026-0003 bắt đầu thực hiện")).toContain("bắt đầu thực hiện");
    const reply = await talk.ask("binh", "tạm dừng DVK-2026-0003 do mưa lũ");
    expect(reply).toContain("tạm dừng");
    expect(await record("DVK-2026-0003")).toMatchObject({ state: "paused" });
    expect((await record("DVK-2026-0003"))?.history.at(-1)).toMatchObject({
      action: "pause",
      note: "mưa lũ",
    });
    expect(await talk.ask("binh", "tiếp tục DVK-2026-0003")).toContain("Trạng thái hiện nay: đang thực hiện");
  });

  it("withdrawing asks first, keeps the reason, and the number counts no more", async () => {
    const card = await talk.say("hoa", "rút mô hình DVK-2026-0004 vì trùng nội dung");
    expect(card[0]?.text).toContain("xác nhận rút đăng ký 1");
    expect(card[0]?.text).toContain("trùng nội dung");
    expect((await talk.press("hoa", "Đồng ý"))[0]?.text).toContain("Đã rút");
    expect(await record("DVK-2026-0004")).toMatchObject({ state: "withdrawn" });
    expect(await talk.ask("lan", "toàn huyện có bao nhiêu mô hình")).toContain("3 mô hình");
    expect(await talk.ask("khanh", "duyệt mã 4")).toContain("không còn bước nào");
  });

  it("stopping for good is the committee's", async () => {
    expect(await talk.ask("binh", "dừng hẳn DVK-2026-0003")).toContain("không thực hiện được việc dừng hẳn");
    await talk.say("khanh", "dừng hẳn mô hình Hũ gạo tình thương vì không còn kinh phí");
    expect((await talk.say("khanh", "👍"))[0]?.text).toContain("dừng hẳn");
    expect(await record("DVK-2026-0003")).toMatchObject({ state: "stopped" });
    expect(await talk.ask("khanh", "hoàn tác")).toContain("đang thực hiện");
  });
});

describe("two people at once", () => {
  it("one wins, the other is told who was first", async () => {
    await register("binh", "đăng ký mô hình Thắp sáng đường quê, lĩnh vực NTM");
    const { store } = talk.app;
    const consent = (await store.people.find("khanh"))?.consent;
    const mai = { id: "mai", name: "Lý Thị Mai", role: "committee", title: "", unit: "H" } as const;
    await store.people.import([{ ...mai, identities: ["console:mai"], consent }]);
    const text = "duyệt DVK-2026-0005";
    const replies = await Promise.all([talk.ask("khanh", text), talk.ask("mai", text)]);
    const stored = await record("DVK-2026-0005");
    expect(stored).toMatchObject({ state: "approved", version: 1 });
    const first = stored?.history[1]?.by === "mai" ? "Lý Thị Mai" : "Lê Văn Khánh";
    expect(replies.join("\n")).toContain("Đã duyệt mô hình “Thắp sáng đường quê”");
    expect(replies.join("\n")).toContain(`đồng chí ${first} duyệt lúc`);
  });
});

describe("messages that only sound like steps", () => {
  it.each([
    "có bao nhiêu mô hình đã duyệt",
    "mô hình nào đang tạm dừng",
    "mã 1 đã duyệt chưa",
    "DVK-2026-0001 được công nhận chưa?",
    "trưa nay duyệt binh xong các bác đi ăn ở quán cũ đầu làng nhé",
  ])("%s", async (text) => {
    const before = await talk.app.store.connection.collection("models").find().toArray();
    await talk.say("khanh", text);
    expect(await talk.app.store.connection.collection("models").find().toArray()).toEqual(before);
  });
});
