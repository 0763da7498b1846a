import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const record = (number: number) =>
  modelsOf(talk.app.store.connection).findById(`DVK-2026-000${number}`).lean();

async function register(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Lưu"))[0]?.text).toContain("Đã ghi nhận");
}

beforeAll(async () => {
  talk = await startTalk();
  await register("hoa", "đăng ký mô hình Camera bảo vệ xóm làng, lĩnh vực ANQP");
  await register("hoa", "đăng ký mô hình Hàng cây thanh niên, lĩnh vực NTM");
  await register("binh", "đăng ký mô hình Tổ hoà giải mẫu mực, lĩnh vực VHXH");
}, 120_000);
afterAll(() => talk.stop());

describe("a model meant by a word of its name", () => {
  it.each(["duyệt cái camera đi", "camera thì duyệt", "duyệt camera nhé"])(
    "is asked about: %s",
    async (text) => {
      const [asked] = await talk.say("khanh", text);
      expect(asked?.text).toContain("Có phải đồng chí nói đến mô hình dưới đây (gần với “camera”)?");
      expect(await record(1)).toMatchObject({ state: "registered" });
    },
  );

  it("is not taken for a yes to another act that waits", async () => {
    await talk.say("khanh", "trả lại mã 3 vì chưa rõ người");
    expect(await talk.ask("khanh", "camera thì duyệt")).toContain("gần với “camera”");
    expect(await record(3)).toMatchObject({ state: "registered" });
    await talk.press("khanh", "Camera bảo vệ xóm làng (DVK-2026-0001)");
    expect(await record(1)).toMatchObject({ state: "approved" });
  });

  it("is returned by “trả ... về”, however the reason sounds", async () => {
    for (const text of [
      "trả cái hàng cây về cho xã Thạch Lạc, chưa thấy ghi ai làm",
      "trả mô hình Hàng cây thanh niên về, chưa ghi ai làm",
    ]) {
      const [reply] = await talk.say("khanh", text);
      const sure = reply?.buttons.includes("Đồng ý")
        ? reply
        : (await talk.press("khanh", "Hàng cây thanh niên (DVK-2026-0002)"))[0];
      expect(sure?.text).toMatch(/trả lại để bổ sung 1 mô hình, điển hình:\n- DVK-2026-0002/);
      expect(sure?.text).toContain("Cần bổ sung cho rõ người");
    }
    await talk.press("khanh", "Đồng ý");
    expect(await record(2)).toMatchObject({ state: "returned" });
  });
});

describe("“mô hình ... bổ sung: ...”", () => {
  it("fills in what the model lacks, figures and all, and registers nothing", async () => {
    const done = await talk.ask(
      "hoa",
      "mô hình Hàng cây thanh niên bổ sung: mục tiêu 500 cây bóng mát; sản phẩm 2 km đường cây",
    );
    expect(done).toContain("Đã sửa “Hàng cây thanh niên”");
    expect(await record(2)).toMatchObject({ form: { goal: "500 cây bóng mát", product: "2 km đường cây" } });
  });

  it("takes the person for one, though the model's name ends in a word for a place", async () => {
    await talk.say("hoa", "mô hình Camera bảo vệ xóm làng bổ sung: người phụ trách Lê Văn Hùng, 0966555444");
    expect(await record(1)).toMatchObject({ person: "Lê Văn Hùng", phone: "0966555444" });
    expect((await record(1))?.village).toBeUndefined();
    expect(await record(4)).toBeNull();
  });
});

describe("several corrections in one message", () => {
  it("are made together", async () => {
    const text = "sửa mã 3 lĩnh vực thành HTCT, người phụ trách thành anh Tuấn 0933222111, địa chỉ là thôn 5";
    await talk.say("binh", text);
    expect(await record(3)).toMatchObject({
      ...{ field: "HTCT", person: "Tuấn", phone: "0933222111", village: "thôn 5" },
    });
  });
});

describe("a form that is asked for while none is open", () => {
  it("begins with the name, which the next message is", async () => {
    expect(await talk.ask("tan", "tôi muốn điền phiếu đăng ký")).toContain("bắt đầu phiếu mới");
    expect(await talk.ask("tan", "Hàng rào xanh")).toContain("Hàng rào xanh");
    expect(await talk.ask("tan", "có dấu")).not.toContain("Đã ghi nhận");
    expect(await talk.ask("lan", "tôi muốn điền phiếu đăng ký")).toContain("không có phiếu nào");
  });
});
