import { createSay } from "../../../locales/say";
import { modelsMove, modelsSettle } from "../../../src/admin/models-move";
import { storeUnits } from "../../../src/admin/store-units";
import type { Subcommand } from "../../../src/admin/subcommand";
import { modelsOf } from "../../../src/store/models";
import { parseUnitRows } from "../../../src/understanding/gazetteer/parse-unit-rows";
import { startTalk, type Talk } from "../support/talk";

/** On 1 July 2025 one commune was divided between two, most of it going to the first. */
const DIVISION = `code,name,type,parent,aliases,tags,valid_from,valid_to,successors
P0,Hà Tĩnh,tỉnh,,,,,2025-06-30,P
H,Thạch Hà,huyện,P0,,,,2025-06-30,
L,Thạch Lạc,xã,H,,,,2025-06-30,X|Y
K,Thạch Khê,xã,H,,,,2025-06-30,X
P,Hà Tĩnh,tỉnh,,,,2025-07-01,,
X,Thạch Khê,xã,P,,,2025-07-01,,
Y,Thạch Hà,xã,P,,,2025-07-01,,
YB,Bàu Am,thôn,Y,,,,,
XT,Trung Thành,thôn,X,,,,,
`;

let talk: Talk;
const unitOf = async (number: number) =>
  (await modelsOf(talk.app.store.connection).findById(`DVK-2025-000${number}`).lean())?.unit;

async function register(as: string, text: string): Promise<void> {
  await talk.say(as, text);
  expect((await talk.press(as, "Lưu"))[0]?.text).toContain("Đã ghi nhận");
}

async function admin(command: Subcommand, ...rest: string[]): Promise<string[]> {
  const lines: string[] = [];
  const context = {
    ...{ store: talk.app.store, clock: talk.clock, say: createSay("vi"), remark: () => undefined },
    print: async (line: string) => void lines.push(line),
  };
  const outcome = await command.run({ rest, values: new Map(), flags: new Set() }, context as never);
  return outcome.ok ? lines : [outcome.message];
}

beforeAll(async () => {
  talk = await startTalk("2025-03-03T08:00:00+07:00");
  await register("hoa", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am");
  await register("hoa", "đăng ký mô hình Tiếng loa an ninh, lĩnh vực ANQP, thôn Trung Thành");
  await register("hoa", "đăng ký mô hình Hũ gạo tình thương, lĩnh vực VHXH");
  await storeUnits(talk.app.store, parseUnitRows(DIVISION).rows, new Date("2025-03-03T01:00:00Z"));
  await talk.app.organisation.refresh(true);
  await talk.at("2025-09-01T08:00:00+07:00");
  for (const [id, unit] of [
    ["lan", "P"],
    ["khanh", "P"],
    ["hoa", "X"],
    ["binh", "Y"],
  ] as const) {
    const person = await talk.app.store.people.find(id);
    if (person === null) throw new Error(id);
    await talk.app.store.people.import([{ ...person, unit }]);
  }
});
afterAll(() => talk.stop());

const DIVIDED = "Xã Thạch Lạc được chia về xã Thạch Khê, xã Thạch Hà";

describe("a commune divided among several", () => {
  it("counts once, with its main successor, and every reply says so", async () => {
    const main = await talk.ask("hoa", "xã mình có bao nhiêu mô hình");
    expect(main).toContain("có 3 mô hình đăng ký năm 2025");
    expect(main).toContain(DIVIDED);
    expect(main).toContain("còn lại tính một lần cho xã Thạch Khê");
    const other = await talk.ask("binh", "xã mình có bao nhiêu mô hình");
    expect(other).toContain("chưa có mô hình");
    expect(other).toContain(DIVIDED);
    const province = await talk.ask("lan", "toàn tỉnh có bao nhiêu mô hình");
    expect(province).toContain("có 3 mô hình");
    expect(province).not.toContain("được chia");
    expect(await talk.ask("lan", "xã Thạch Lạc có bao nhiêu mô hình")).toContain(DIVIDED);
  });

  it("what is registered under its name goes where the village is, else to the main successor", async () => {
    await register("khanh", "đăng ký mô hình Góc đọc sách, lĩnh vực VHXH, thôn Bàu Am, xã Thạch Lạc");
    expect(await unitOf(4)).toBe("Y");
    await register("khanh", "đăng ký mô hình Vườn mẫu, lĩnh vực KT, xã Thạch Lạc");
    expect(await unitOf(5)).toBe("X");
  });

  it("its old models go under the right successor where the village decides, with their trail", async () => {
    expect(await admin(modelsSettle)).toEqual([
      "DVK-2025-0001\txã Thạch Lạc\txã Thạch Hà",
      "DVK-2025-0002\txã Thạch Lạc\txã Thạch Khê",
      "DVK-2025-0003\txã Thạch Lạc\tchưa rõ",
    ]);
    expect([await unitOf(1), await unitOf(2), await unitOf(3)]).toEqual(["Y", "X", "L"]);
    expect(await admin(modelsSettle)).toEqual(["DVK-2025-0003\txã Thạch Lạc\tchưa rõ"]);
    expect(await talk.ask("khanh", "lịch sử DVK-2025-0001")).toContain("đơn vị: xã Thạch Lạc → xã Thạch Hà");
    expect(await talk.ask("binh", "xã mình có bao nhiêu mô hình")).toContain("có 2 mô hình");
    expect(await talk.ask("hoa", "xã mình có bao nhiêu mô hình")).toContain("có 3 mô hình");
    expect(await talk.ask("lan", "toàn tỉnh có bao nhiêu mô hình")).toContain("có 5 mô hình");
    expect(await talk.ask("binh", "DVK-2025-0001 thế nào")).toContain("Nhà sạch vườn đẹp");
    expect(await talk.ask("hoa", "DVK-2025-0001 thế nào")).toContain("Chưa tìm thấy");
  });

  it("an administrator moves the rest one by one", async () => {
    expect(await admin(modelsMove, "DVK-2025-0003", "Y")).toEqual(["DVK-2025-0003: xã Thạch Hà."]);
    expect(await admin(modelsMove, "DVK-2025-0003", "Y")).toEqual(["DVK-2025-0003 vốn thuộc xã Thạch Hà."]);
    expect(await admin(modelsMove, "DVK-2025-0999", "Y")).toEqual([
      'Không có mô hình nào mang mã "DVK-2025-0999".',
    ]);
    expect((await admin(modelsMove, "DVK-2025-0003", "xã Không Có"))[0]).toContain("Không có đơn vị");
    expect(await talk.ask("binh", "xã mình có bao nhiêu mô hình")).toContain("có 3 mô hình");
    expect(await talk.ask("lan", "toàn tỉnh có bao nhiêu mô hình")).toContain("có 5 mô hình");
  });

  it("its villages are known once, in the commune they went to", async () => {
    expect(await talk.ask("binh", "bao nhiêu thôn đã đăng ký")).toContain("1/1 thôn");
    expect(await talk.ask("hoa", "bao nhiêu thôn đã đăng ký")).toContain("1/1 thôn");
  });
});
