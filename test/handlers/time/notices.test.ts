import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
type Sent = Awaited<ReturnType<Talk["say"]>>;
const notices = (sent: Sent) =>
  sent.filter(({ kind }) => kind === "notice").map(({ to, text }) => ({ to, text }));
const CODE = "DVK-2026-0001";

async function register(who: string, text: string): Promise<void> {
  await talk.say(who, `đăng ký mô hình ${text}`);
  await talk.press(who, "Lưu");
}

beforeAll(async () => {
  talk = await startTalk();
  await register("hoa", "Nhà sạch vườn đẹp, lĩnh vực NTM");
  await register("hoa", "Tổ tự quản an ninh, lĩnh vực ANQP");
  await register("khanh", "Hũ gạo tình thương, lĩnh vực VHXH, xã Thạch Khê");
});
afterAll(() => talk.stop());

describe("the person in charge is told in private", () => {
  it("what is missing, when a model is returned, and how to go on", async () => {
    await talk.say("khanh", `trả lại ${CODE} vì chưa rõ người phụ trách`);
    const [notice, ...more] = notices(await talk.say("khanh", "đồng ý"));
    expect(more).toEqual([]);
    expect(notice?.to).toBe("hoa");
    expect(notice?.text).toContain("Lê Văn Khánh đã trả lại mô hình “Nhà sạch vườn đẹp”");
    expect(notice?.text).toContain("rõ người");
    expect(notice?.text).toContain(`nộp lại ${CODE}`);
  });

  it("once, when several of their models are approved at once", async () => {
    await talk.say("hoa", `nộp lại ${CODE}`);
    await talk.say("khanh", `duyệt ${CODE} và DVK-2026-0002`);
    const told = notices(await talk.say("khanh", "đồng ý"));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(`“Nhà sạch vườn đẹp” (${CODE})`);
    expect(told[0]?.text).toContain("“Tổ tự quản an ninh” (DVK-2026-0002)");
  });

  it("and the follower, when one is assigned", async () => {
    const sent = await talk.say("khanh", `phân công đồng chí Lan theo dõi ${CODE}`);
    expect(notices(sent).map(({ to }) => to)).toEqual(["hoa", "lan"]);
    expect(notices(sent)[1]?.text).toContain("Đồng chí được phân công theo dõi, giúp đỡ");
  });

  it("of a recognition with its decision, of its being taken back, of a commendation", async () => {
    await talk.say("hoa", `báo cáo kết quả ${CODE}: 52 hộ tham gia`);
    await talk.say("lan", `công nhận ${CODE} theo quyết định số 15-QĐ/ĐU ngày 02/03/2026`);
    const [recognised] = notices(await talk.say("lan", "đồng ý"));
    expect(recognised).toMatchObject({ to: "hoa" });
    expect(recognised?.text).toContain("đã được công nhận");
    expect(recognised?.text).toContain("15-QĐ/ĐU");
    const [undone] = notices(await talk.say("lan", "hoàn tác"));
    expect(undone?.text).toContain("Việc công nhận “Nhà sạch vườn đẹp”");
    await talk.say("lan", `công nhận ${CODE}`);
    await talk.say("lan", "đồng ý");
    await talk.say("lan", `khen thưởng ${CODE}`);
    expect(notices(await talk.say("lan", "đồng ý"))[0]?.text).toContain("đã được khen thưởng");
  });

  it("of a withdrawal by somebody else, but never of one's own act", async () => {
    expect(notices(await talk.say("khanh", "duyệt DVK-2026-0003"))).toEqual([]);
    await talk.say("hoa", "rút DVK-2026-0002 vì trùng nội dung");
    expect(notices(await talk.say("hoa", "đồng ý"))).toEqual([]);
    await register("hoa", "Đường cờ sáng đẹp, lĩnh vực NTM");
    await talk.say("khanh", "rút DVK-2026-0004 vì trùng nội dung");
    const [told] = notices(await talk.say("khanh", "đồng ý"));
    expect(told?.text).toContain("Lê Văn Khánh đã rút mô hình “Đường cờ sáng đẹp”");
    expect(told?.text).toContain("trùng nội dung");
  });
});

describe("who cannot be told", () => {
  it("is named to the actor in one line; in a group nothing of it is said", async () => {
    const { people } = talk.app.store;
    await register("binh", "Sân chơi thiếu nhi, lĩnh vực VHXH");
    const binh = await people.find("binh");
    if (binh === null) throw new Error("no binh");
    await people.import([{ ...binh, identities: [] }]);
    const sent = await talk.say("khanh", "@bot duyệt DVK-2026-0005", { chat: "group:bcd" });
    expect(notices(sent)).toEqual([]);
    const own = sent.filter(({ chat }) => chat === "private");
    expect(own.map(({ text }) => text).join()).toContain("Trợ lý chưa nhắn được cho Trần Văn Bình");
    const group = sent.filter(({ chat }) => chat === "group:bcd");
    expect(group.map(({ text }) => text).join()).not.toContain("Trần Văn Bình");
  });

  it("has withdrawn consent: nothing is sent", async () => {
    const { people } = talk.app.store;
    const hoa = await people.find("hoa");
    if (hoa === null) throw new Error("no hoa");
    await register("hoa", "Thắp sáng đường quê, lĩnh vực NTM");
    await people.import([{ ...hoa, consent: undefined }]);
    const sent = await talk.say("khanh", "duyệt DVK-2026-0006");
    expect(notices(sent)).toEqual([]);
    expect(sent[0]?.text).toContain("chưa nhắn được cho Nguyễn Thị Hoa");
    await people.import([hoa]);
  });
});

describe("messages of two chats with the same number", () => {
  it("an edit in one does not change what the other asked for", async () => {
    const registration = "đăng ký mô hình Bữa cơm nghĩa tình, lĩnh vực VHXH";
    await talk.say("khanh", registration, { message: "7" });
    const saved = await talk.say("khanh", "lưu");
    const code = /DVK-2026-\d{4}/.exec(saved[0]?.text ?? "")?.[0] ?? "";
    const before = await talk.app.store.figures.findByCode(code, "H/");
    expect(before?.name).toBe("Bữa cơm nghĩa tình");
    await talk.say("khanh", "@bot đăng ký mô hình Cổng chào xanh, lĩnh vực NTM", {
      message: "7",
      chat: "group:bcd",
      edit: true,
    });
    expect(await talk.app.store.figures.findByCode(code, "H/")).toMatchObject({
      name: "Bữa cơm nghĩa tình",
      field: "VHXH",
      version: before?.version,
    });
  });
});
