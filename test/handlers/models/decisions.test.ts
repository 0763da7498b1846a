import type { Decision } from "../../../src/domain/decision";
import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

const record = (number: number) =>
  modelsOf(talk.app.store.connection)
    .findOne({ _id: `DVK-2026-000${number}` })
    .lean();
const decisions = () =>
  talk.app.store.connection.collection<Decision>("decisions").find().sort({ at: 1 }).toArray();
const firstLine = (text: string) => text.split("\n")[0];

const NAMES = ["Nhà sạch vườn đẹp", "Tổ tự quản an ninh", "Đường hoa phụ nữ", "Hũ gạo tình thương"];

/** Six registered, five approved, four with results; of these three appraised as passed. */
beforeAll(async () => {
  talk = await startTalk();
  for (const name of [...NAMES, "Thắp sáng đường quê", "Góc đọc sách thôn"]) {
    await talk.say("hoa", `đăng ký mô hình "${name}", lĩnh vực NTM, thôn Vĩnh Thịnh, chị Hoa phụ trách`);
    await talk.press("hoa", "Lưu");
  }
  await talk.say("khanh", "duyệt DVK-2026-0001, DVK-2026-0002, DVK-2026-0003, DVK-2026-0004, DVK-2026-0005");
  await talk.press("khanh", "Đồng ý");
  await talk.at("2026-11-02T08:00:00+07:00");
  for (const number of [1, 2, 3, 4]) {
    await talk.ask(
      "hoa",
      `báo cáo kết quả DVK-2026-000${number}: ${number * 10} hộ tham gia, môi trường sạch hơn`,
    );
  }
  for (const number of [1, 2, 3]) {
    const code = `DVK-2026-000${number}`;
    await talk.app.store.change({ code, scope: "H/", message: `appraise${number}` }, (model) => ({
      ok: true,
      model: { ...model, state: "appraised", conclusion: "dat", version: model.version + 1 },
    }));
  }
}, 120_000);
afterAll(() => talk.stop());

describe("recognition", () => {
  it("is a leader's, by a decision with number, date and signer, after consent", async () => {
    expect(await talk.ask("khanh", "công nhận DVK-2026-0001")).toContain("Việc này do lãnh đạo thực hiện");
    const card = await talk.say(
      "lan",
      "công nhận DVK-2026-0001 theo QĐ số 15-QĐ/ĐU ngày 01/11/2026 do đồng chí Trần Văn Nam ký",
    );
    expect(card[0]?.text).toContain("quyết định số 15-QĐ/ĐU, ngày 01/11/2026, đồng chí Trần Văn Nam ký");
    expect(card[0]?.buttons).toEqual(["Đồng ý", "Huỷ"]);
    expect(await record(1)).toMatchObject({ state: "appraised" });
    expect(await decisions()).toEqual([]);
    expect((await talk.press("lan", "Đồng ý"))[0]?.text).toContain("Đã công nhận");
    expect(await record(1)).toMatchObject({ state: "recognised", recognisedOn: "2026-11-01" });
    expect(await decisions()).toMatchObject([
      {
        type: "recognise",
        number: "15-QĐ/ĐU",
        date: "2026-11-01",
        signer: "Trần Văn Nam",
        level: "huyen",
        codes: ["DVK-2026-0001"],
        by: "lan",
        withdrawn: [],
      },
    ]);
  });

  it("by a description shows list and count first", async () => {
    const card = await talk.say("lan", "công nhận tất cả mô hình đã thẩm định đạt của xã Thạch Lạc");
    expect(card[0]?.text).toContain("xác nhận công nhận 2 mô hình");
    expect(card[0]?.text).toContain("Tổ tự quản an ninh");
    expect(card[0]?.text).toContain("Đường hoa phụ nữ");
    expect(card[0]?.text).not.toContain("Hũ gạo tình thương");
    await talk.press("lan", "Đồng ý");
    expect(await record(2)).toMatchObject({ state: "recognised", recognisedOn: "2026-11-02" });
    expect((await decisions()).at(-1)).toMatchObject({ codes: ["DVK-2026-0002", "DVK-2026-0003"] });
  });

  it("may be refused, with the reason", async () => {
    await talk.say("lan", "không công nhận DVK-2026-0004 vì kết quả chưa rõ");
    expect((await talk.say("lan", "đồng ý"))[0]?.text).toContain("không công nhận");
    expect(await record(4)).toMatchObject({ state: "notRecognised" });
    expect((await record(4))?.history.at(-1)).toMatchObject({ action: "refuse", note: "kết quả chưa rõ" });
  });

  it("is not possible without reported results; it says what is", async () => {
    const reply = await talk.ask("lan", "công nhận DVK-2026-0005");
    expect(reply).toContain("Chưa công nhận được");
    expect(reply).toContain("đã duyệt");
  });

  it("the outstanding are singled out, the best commended", async () => {
    await talk.say("lan", "chọn DVK-2026-0001 là mô hình tiêu biểu");
    await talk.press("lan", "Đồng ý");
    expect(await record(1)).toMatchObject({ state: "outstanding" });
    await talk.say("lan", "khen thưởng mô hình Nhà sạch vườn đẹp theo quyết định số 88/QĐ-UBND");
    await talk.press("lan", "Đồng ý");
    expect(await record(1)).toMatchObject({ state: "commended", commendedOn: "2026-11-02" });
  });
});

describe("the five numbers", () => {
  it.each([
    ["toàn huyện có bao nhiêu mô hình", "6 mô hình đăng ký"],
    ["bao nhiêu mô hình đã duyệt", "5 mô hình đã duyệt"],
    ["bao nhiêu mô hình đã báo cáo kết quả", "4 mô hình đã báo cáo kết quả"],
    ["bao nhiêu mô hình được công nhận", "3 mô hình được công nhận"],
    ["có mấy mô hình được khen thưởng năm 2026", "1 mô hình được khen thưởng"],
    ["bao nhiêu mô hình không được công nhận", "1 mô hình đang ở trạng thái chưa được công nhận"],
    ["bao nhiêu mô hình chưa báo cáo kết quả", "2 mô hình chưa báo cáo kết quả"],
    ["mô hình nào đã duyệt mà chưa báo cáo", "1 mô hình đã duyệt, chưa báo cáo kết quả"],
    ["xã Thạch Khê có bao nhiêu mô hình được công nhận", "chưa có mô hình, điển hình nào được công nhận"],
    ["tháng 11 có bao nhiêu mô hình được công nhận", "3 mô hình được công nhận từ 01/11/2026"],
    ["quý 3 có bao nhiêu mô hình được công nhận", "chưa có"],
  ])("%s", async (question, figure) => {
    expect(firstLine(await talk.ask("lan", question))).toContain(figure);
  });

  it("are told together and never mixed, with the rate", async () => {
    const reply = await talk.ask("lan", "toàn huyện đăng ký bao nhiêu, công nhận bao nhiêu");
    expect(reply).toContain(
      "đăng ký 6; đã duyệt 5; đã báo cáo kết quả 4; được công nhận 3; được khen thưởng 1",
    );
    expect(reply).toContain("Tỷ lệ công nhận trên đăng ký: 3/6 = 50%");
  });

  it("a split by state sums to what is registered", async () => {
    const reply = await talk.ask("lan", "toàn huyện có bao nhiêu mô hình chia theo trạng thái");
    expect(reply).toContain(
      "đã đăng ký 1; đã duyệt 1; được công nhận 2; chưa được công nhận 1; được khen thưởng 1",
    );
    expect(reply).toContain("Năm con số: đăng ký 6");
  });

  it("follow-ups keep to the number asked about", async () => {
    await talk.ask("lan", "bao nhiêu mô hình được công nhận");
    expect(await talk.ask("lan", "chia theo đơn vị")).toContain("3 mô hình được công nhận");
    const list = await talk.ask("lan", "liệt kê ra");
    expect(list).toContain("3 mô hình được công nhận");
    expect(list).toContain("Đường hoa phụ nữ");
    expect(list).not.toContain("Góc đọc sách thôn");
    expect(firstLine(await talk.ask("lan", "toàn huyện có bao nhiêu mô hình"))).toContain(
      "6 mô hình đăng ký",
    );
  });
});

describe("taking decisions back", () => {
  it("revoking goes back one decision, and the decision says for which model it no longer stands", async () => {
    await talk.say("lan", "thu hồi quyết định công nhận DVK-2026-0002");
    expect(await record(2)).toMatchObject({ state: "recognised" });
    const sent = await talk.press("lan", "Đồng ý");
    expect(sent[0]?.text).toContain("Trạng thái hiện nay: đã thẩm định");
    const told = sent.filter(({ kind }) => kind === "notice");
    expect(told.map(({ to }) => to).sort()).toEqual(["hoa", "khanh"]);
    expect(new Set(told.map(({ text }) => text))).toEqual(
      new Set(["Quyết định đối với mô hình “Tổ tự quản an ninh” (DVK-2026-0002) đã được thu hồi."]),
    );
    expect((await record(2))?.recognisedOn).toBeUndefined();
    const listed = (await decisions()).find(({ codes }) => codes.includes("DVK-2026-0002"));
    expect(listed?.withdrawn).toMatchObject([{ code: "DVK-2026-0002", by: "lan" }]);
    expect(firstLine(await talk.ask("lan", "bao nhiêu mô hình được công nhận"))).toContain("2 mô hình");
  });

  it("undoing that makes the decision stand again, and whoever heard of it hears so", async () => {
    const sent = await talk.say("lan", "hoàn tác");
    expect(sent.filter(({ kind }) => kind === "notice").map(({ to }) => to)).toEqual(["hoa", "khanh"]);
    expect(await record(2)).toMatchObject({ state: "recognised" });
    const listed = (await decisions()).find(({ codes }) => codes.includes("DVK-2026-0002"));
    expect(listed?.withdrawn).toEqual([]);
    await talk.say("lan", "thu hồi quyết định công nhận DVK-2026-0002");
    await talk.press("lan", "Đồng ý");
  });

  describe("named by its number", () => {
    beforeAll(async () => {
      await talk.at("2026-11-03T08:00:00+07:00");
      await talk.say("lan", "khen thưởng DVK-2026-0003 theo quyết định số 13/QĐ-UBND ngày 03/11/2026");
      await talk.press("lan", "Đồng ý");
    });

    it("is taken back on its models, whatever was shown last", async () => {
      await talk.ask("lan", "DVK-2026-0002 đến đâu rồi");
      const card = await talk.ask("lan", "thu hồi quyết định số 13");
      expect(card).toContain("xác nhận thu hồi quyết định 1 mô hình");
      expect(card).toContain("- DVK-2026-0003");
      await talk.press("lan", "Huỷ");
      expect(await talk.ask("lan", "thu hồi quyết định số 987654")).toContain(
        "Không có quyết định số 987654",
      );
    });

    it("is also taken back in other words, and a wrong number leads to doing it again", async () => {
      for (const words of ["rút lại quyết định khen thưởng số 13", "bỏ quyết định khen thưởng DVK-2026-0003"])
        expect(await talk.ask("lan", words)).toContain("xác nhận thu hồi quyết định 1 mô hình");
      await talk.press("lan", "Huỷ");
      expect(await talk.ask("lan", "nhầm, số 14/QĐ-UBND mới đúng")).toContain("gõ “hoàn tác” rồi gửi lại");
      expect((await decisions()).find(({ number }) => number === "13/QĐ-UBND")).toMatchObject({
        level: "huyen",
        withdrawn: [],
      });
    });

    it("names the writer as the signer, and whose praise it is", async () => {
      const card = await talk.ask(
        "lan",
        "công nhận DVK-2026-0002, quyết định 16-QĐ/HU ngày 02/11/2026 do tôi ký",
      );
      expect(card).toContain("đồng chí Phạm Thị Lan ký");
      expect(card).not.toContain("Nội dung");
      const again = await talk.ask("lan", "à số 17-QĐ/HU mới đúng, ông Trần Văn Nam ký");
      expect(again).toContain("xác nhận công nhận 1 mô hình");
      expect(again).toContain("số 17-QĐ/HU, ngày 02/11/2026, đồng chí Trần Văn Nam ký");
      await talk.press("lan", "Huỷ");
    });

    it("says what was decided since, where it is not the last", async () => {
      const reply = await talk.ask("lan", "thu hồi quyết định số 15");
      expect(reply).toContain("(DVK-2026-0001) đã được ghi nhận khen thưởng, theo quyết định số 88/QĐ-UBND");
    });

    it("is asked about where several have the number, and its day tells which", async () => {
      await talk.say("lan", "công nhận DVK-2026-0002 theo quyết định số 13-QĐ/ĐU ngày 02/11/2026");
      await talk.press("lan", "Đồng ý");
      const [asked] = await talk.say("lan", "thu hồi quyết định số 13");
      expect(asked?.text).toContain("Có 2 quyết định mang số 13");
      expect(asked?.text).toContain(
        "Quyết định số 13-QĐ/ĐU, ngày 02/11/2026: công nhận 1 mô hình, điển hình (DVK-2026-0002)",
      );
      expect(asked?.buttons).toHaveLength(2);
      const [pressed] = await talk.press("lan", "Số 13-QĐ/ĐU, 02/11/2026");
      expect(pressed?.text).toContain("- DVK-2026-0002");
      expect(pressed?.text).not.toContain("DVK-2026-0003");
      await talk.press("lan", "Huỷ");
      const dated = await talk.ask("lan", "thu hồi quyết định số 13 ngày 3/11/2026");
      expect(dated).toContain("- DVK-2026-0003");
      expect(dated).not.toContain("DVK-2026-0002");
      await talk.press("lan", "Huỷ");
      const other = await talk.ask("lan", "thu hồi quyết định số 13 ngày 1/11/2026");
      expect(other).toContain("Đồng chí muốn thu hồi quyết định nào?");
      await talk.say("lan", "thu hồi quyết định công nhận DVK-2026-0002");
      await talk.press("lan", "Đồng ý");
      expect(await record(2)).toMatchObject({ state: "appraised" });
    });
  });

  it("undo takes the last decision back, with its number", async () => {
    await talk.say("lan", "công nhận DVK-2026-0002");
    await talk.press("lan", "Đồng ý");
    expect(await talk.ask("lan", "hoàn tác")).toContain("Đã hoàn tác việc công nhận DVK-2026-0002");
    expect(await record(2)).toMatchObject({ state: "appraised" });
    expect((await decisions()).at(-1)?.withdrawn).toMatchObject([{ code: "DVK-2026-0002" }]);
  });
});

describe("a decision of which a part was decided on since", () => {
  beforeAll(async () => {
    await talk.say(
      "lan",
      "công nhận DVK-2026-0002, DVK-2026-0004 theo quyết định số 21-QĐ/ĐU ngày 03/11/2026",
    );
    await talk.press("lan", "Đồng ý");
    await talk.say("lan", "khen thưởng DVK-2026-0004 theo quyết định số 22-QĐ/ĐU ngày 03/11/2026");
    await talk.press("lan", "Đồng ý");
  });

  it("says so on the card, and is taken back on the others", async () => {
    const card = await talk.ask("lan", "thu hồi quyết định số 21");
    expect(card).toContain("xác nhận thu hồi quyết định 1 mô hình");
    expect(card).toContain("- DVK-2026-0002");
    expect(card).toContain(
      "Thu hồi việc công nhận theo quyết định số 21-QĐ/ĐU, ngày 03/11/2026: DVK-2026-0002.",
    );
    expect(card).toContain(
      "(DVK-2026-0004) đã được ghi nhận khen thưởng, theo quyết định số 22-QĐ/ĐU, ngày 03/11/2026",
    );
    await talk.press("lan", "Đồng ý");
    expect(await record(2)).toMatchObject({ state: "appraised" });
    expect(await record(4)).toMatchObject({ state: "commended" });
  });

  it("is not what is taken back when a model is named: the card says which it is", async () => {
    const card = await talk.ask("lan", "thu hồi quyết định công nhận DVK-2026-0004");
    expect(card).toContain(
      "Thu hồi việc khen thưởng theo quyết định số 22-QĐ/ĐU, ngày 03/11/2026: DVK-2026-0004.",
    );
    await talk.press("lan", "Đồng ý");
    expect(await record(4)).toMatchObject({ state: "recognised" });
  });
});

describe("steps on all models of a description", () => {
  it("leave out what the description does not name: the returned are approved, the registered are not", async () => {
    await talk.say("khanh", "trả lại DVK-2026-0005 vì thiếu người phụ trách");
    await talk.press("khanh", "Đồng ý");
    expect(await record(5)).toMatchObject({ state: "returned" });
    expect(await talk.ask("khanh", "duyệt tất cả các mô hình đã trả lại")).not.toContain("DVK-2026-0006");
    await talk.press("khanh", "Đồng ý");
    expect(await record(5)).toMatchObject({ state: "approved" });
    expect(await record(6)).toMatchObject({ state: "registered" });
  });

  it("are taken on none where no model of the description can take the step", async () => {
    const reply = await talk.ask("lan", "công nhận tất cả mô hình đang tạm dừng");
    expect(reply).toContain("Không có mô hình");
    expect(reply).not.toContain("xác nhận");
  });
});
