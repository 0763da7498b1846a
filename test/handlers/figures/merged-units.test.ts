import readXlsxFile from "read-excel-file/node";
import { storeUnits } from "../../../src/admin/store-units";
import { modelsOf } from "../../../src/store/models";
import { parseUnitRows } from "../../../src/understanding/gazetteer/parse-unit-rows";
import { startTalk, type Talk } from "../support/talk";

/** On 1 July 2025 two communes of the district went into one new commune of the province, and one stayed alone. */
const MERGER = `code,name,type,parent,aliases,tags,valid_from,valid_to,successors
P0,Hà Tĩnh,tỉnh,,,,,2025-06-30,P
H,Thạch Hà,huyện,P0,,,,2025-06-30,
L,Thạch Lạc,xã,H,,,,2025-06-30,X
K,Thạch Khê,xã,H,,,,2025-06-30,X
T,Thạch Hà,thị trấn,H,,,,2025-06-30,Y
P,Hà Tĩnh,tỉnh,,,,2025-07-01,,
X,Thạch Khê,xã,P,,,2025-07-01,,
Y,Thạch Hà,xã,P,,,2025-07-01,,
`;

let talk: Talk;
const record = async (code: string) => modelsOf(talk.app.store.connection).findById(code).lean();

async function register(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Lưu"))[0]?.text).toContain("Đã ghi nhận");
}

async function move(id: string, unit: string): Promise<void> {
  const person = await talk.app.store.people.find(id);
  if (person === null) throw new Error(`${id} is not there`);
  await talk.app.store.people.import([{ ...person, unit }]);
}

beforeAll(async () => {
  talk = await startTalk("2025-03-03T08:00:00+07:00");
  await register("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  await register("hoa", "đăng ký mô hình Tiếng loa an ninh, lĩnh vực ANQP");
  await register("binh", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH");
  await register("khanh", "đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM, thị trấn Thạch Hà");
  await talk.say("khanh", "duyệt DVK-2025-0001");
  await storeUnits(talk.app.store, parseUnitRows(MERGER).rows, new Date("2025-03-03T01:00:00Z"));
  await talk.app.organisation.refresh(true);
});
afterAll(() => talk.stop());

describe("before the merger", () => {
  it("nothing has changed for the district and its communes", async () => {
    const reply = await talk.ask("lan", "toàn huyện có bao nhiêu mô hình");
    expect(reply).toContain("Toàn huyện Thạch Hà có 4 mô hình đăng ký năm 2025.");
    expect(reply).not.toContain("nhập vào");
    expect(await talk.ask("binh", "xã mình có bao nhiêu mô hình")).toContain("1 mô hình");
  });
});

describe("after the merger", () => {
  beforeAll(async () => {
    await talk.at("2025-09-01T08:00:00+07:00");
    await move("hoa", "X");
    await move("lan", "P");
    await move("binh", "Y");
  });

  it("the new commune's figure includes its former communes, each model once, and says so", async () => {
    const reply = await talk.ask("hoa", "xã mình có bao nhiêu mô hình");
    expect(reply).toContain("có 3 mô hình đăng ký năm 2025");
    expect(reply).toContain(
      "gồm cả đơn vị cũ đã nhập vào: xã Thạch Lạc, xã Thạch Khê; mỗi mô hình tính một lần",
    );
    expect(await talk.ask("binh", "toàn xã có bao nhiêu mô hình")).toContain("có 1 mô hình");
  });

  it("the province's figure is the sum of its new communes", async () => {
    expect(await talk.ask("lan", "toàn tỉnh có bao nhiêu mô hình")).toContain(
      "có 4 mô hình đăng ký năm 2025",
    );
  });

  it("a workbook names the unit of registration, and counts with the one it went into", async () => {
    const sent = await talk.say("lan", "xuất excel danh sách toàn tỉnh năm 2025");
    const sheets = await readXlsxFile(sent.find(({ file }) => file !== undefined)?.file ?? "");
    const [list, summary] = sheets.map(({ data }) => data);
    const heads = list?.[3] ?? [];
    const column = (head: string) => list?.slice(4).map((row) => row[heads.indexOf(head)]);
    const [old, now] = ["xã Thạch Khê, huyện Thạch Hà", "xã Thạch Khê, tỉnh Hà Tĩnh"];
    expect(column("Đơn vị")).toEqual(["xã Thạch Lạc", "xã Thạch Lạc", old, "thị trấn Thạch Hà"]);
    expect(column("Tổng hợp vào đơn vị")).toEqual([now, now, now, "xã Thạch Hà"]);
    expect(summary?.slice(3).map((row) => [row[1], row[7]])).toEqual([
      [now, 3],
      ["xã Thạch Hà", 1],
      ["Tổng cộng", 4],
    ]);
  });

  it("a former commune can be asked about by name, and the answer says where it is now", async () => {
    const reply = await talk.ask("lan", "xã Thạch Lạc có bao nhiêu mô hình");
    expect(reply).toContain("có 2 mô hình đăng ký năm 2025");
    expect(reply).toContain("Xã Thạch Lạc nay thuộc xã Thạch Khê");
  });

  it("its old models are found by whoever has the new commune, and reported on", async () => {
    expect(await talk.ask("hoa", "DVK-2025-0003 thế nào")).toContain("Hũ gạo tình thương");
    expect(await talk.ask("hoa", "báo cáo tiến độ DVK-2025-0001 đạt 70%, 40 hộ tham gia")).toContain("40 hộ");
    expect(await record("DVK-2025-0001")).toMatchObject({
      unit: "L",
      path: "P0/H/L/",
      totals: { households: 40 },
    });
  });

  it("and by nobody of another commune", async () => {
    expect(await talk.ask("binh", "DVK-2025-0001 thế nào")).toContain("Chưa tìm thấy");
    await talk.say("binh", "báo cáo tiến độ DVK-2025-0001 đạt 90%, 50 hộ tham gia");
    expect(await record("DVK-2025-0001")).toMatchObject({ totals: { households: 40 } });
  });

  it("what is registered under a former name goes to the new commune, and counts with the old once", async () => {
    await register("hoa", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP, xã Thạch Lạc");
    expect(await record("DVK-2025-0005")).toMatchObject({
      unit: "X",
      unitName: "xã Thạch Khê",
      path: "P/X/",
    });
    expect(await talk.ask("lan", "xã Thạch Khê có bao nhiêu mô hình")).toContain("có 4 mô hình");
    expect(await talk.ask("lan", "toàn tỉnh có bao nhiêu mô hình")).toContain("có 5 mô hình");
  });

  it("a new commune whose models are all older than itself is not said to lack any", async () => {
    expect(await talk.ask("lan", "còn xã nào chưa đăng ký mô hình")).toContain("2/2 xã đã đăng ký");
  });

  it("by district means by the former one, and a district that is no more is no plain zero", async () => {
    const split = await talk.ask("lan", "mỗi huyện bao nhiêu mô hình");
    expect(split).toContain("Theo đơn vị: huyện Thạch Hà 4; xã Thạch Khê 1.");
    expect(split).toContain("Chia theo huyện cũ; xã, phường lập từ 01/07/2025 đứng riêng");
    const rates = await talk.ask("lan", "tỷ lệ duyệt từng huyện");
    expect(rates).toContain("- Huyện Thạch Hà: 1/4 = 25%\n- Xã Thạch Khê: 0/1 = 0%");
    const over = "Huyện Thạch Hà kết thúc hoạt động từ 01/07/2025";
    expect(await talk.ask("lan", "huyện Thạch Hà có bao nhiêu mô hình")).toContain(over);
  });

  it("a year later nothing is left to say about it", async () => {
    await talk.at("2026-02-02T08:00:00+07:00");
    const reply = await talk.ask("hoa", "xã mình có bao nhiêu mô hình");
    expect(reply).not.toContain("nhập vào");
    expect(await talk.ask("hoa", "năm 2025 xã mình có bao nhiêu mô hình")).toContain(
      "có 4 mô hình đăng ký năm 2025",
    );
  });
});

describe("who comes after somebody who leaves", () => {
  it("takes over the models of the former communes too", async () => {
    await move("duc", "P");
    const [question] = await talk.say("duc", "chị Hoa chuyển công tác, chị Lan thay");
    expect(question?.text).toContain("3 mô hình");
    await talk.press("duc", "Xác nhận");
    const owners = await Promise.all(["DVK-2025-0001", "DVK-2025-0002", "DVK-2025-0005"].map(record));
    expect(owners.map((row) => row?.owner)).toEqual(["lan", "lan", "lan"]);
  });
});
