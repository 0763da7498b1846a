import { readCardAnswer } from "../../src/dialogue/read-card-answer";
import { createUnderstand } from "../../src/understanding/understand";
import type { Intent } from "../../src/understanding/understanding";

const understand = createUnderstand();
const now = new Date("2026-03-02T01:00:00Z");
const read = (text: string, meant?: Intent) => understand(text, { now, role: "officer", meant });
const answered = (text: string) => {
  const found = readCardAnswer(text, read);
  return found && { ...found.slots, ...found.extras };
};

describe("values for the card that is open", () => {
  it.each([
    [
      "văn hoá nhé, chị Hồng bí thư chi bộ phụ trách 0912 345 678",
      { field: "VHXH", person: "Hồng", phone: "0912345678" },
    ],
    [
      "vh-xh ạ, a Tuấn trưởng thôn lo, sđt 0912345678",
      { field: "VHXH", person: "Tuấn", phone: "0912345678" },
    ],
    ["kinh tế em nhé", { field: "KT" }],
    ["An ninh", { field: "ANQP" }],
    ["kinh tế, 30 hộ, thôn Vĩnh Thịnh", { field: "KT", households: 30, village: "thôn Vĩnh Thịnh" }],
    ["người phụ trách là chị Hoa; sđt 0912345678", { person: "Hoa", phone: "0912345678" }],
    ["đầu mối phụ trách chị Hồng, sđt 0912345678", { person: "Hồng", phone: "0912345678" }],
    ["dau moi phu trach chi Hong, sdt 0912345678", { person: "Hong", phone: "0912345678" }],
    ["dau moi phu trach chi hong, sdt 0912345678", { person: "hong", phone: "0912345678" }],
    ["dau moi phu trach chi hong", { person: "hong" }],
    ["chi hong phu trach", { person: "hong" }],
    ["dau moi la anh Tuan", { person: "Tuan" }],
    ["đầu mối là anh Tuấn", { person: "Tuấn" }],
    ["dau moi: chi May", { person: "May" }],
    ["nguoi dau moi chi Nga", { person: "Nga" }],
    ["can bo dau moi: co Lan, 0912345678", { person: "Lan", phone: "0912345678" }],
    ["dau moi lien he chi Hong", { person: "Hong" }],
    ["người đại diện: bà Ái", { person: "Ái" }],
    ["thon Vinh Thinh, chi May phu trach", { person: "May", village: "thon Vinh Thinh" }],
    ["chị Mây phụ trách, sđt 0912345678", { person: "Mây", phone: "0912345678" }],
    ["cá nhân ạ", { kind: "ca_nhan" }],
    ["sđt 0912345678", { phone: "0912345678" }],
  ])("“%s”", (text, values) => {
    expect(answered(text)).toMatchObject(values);
  });

  it.each([
    "kinh tế làng tôi dạo này khó lắm, chị Hồng ạ",
    "chị Hồng nói gì thế",
    "kinh tế có bao nhiêu mô hình",
    "chị Mây phụ trách ở đâu",
    "chi May phu trach o dau",
    "dau moi la ai",
    "chi hong biet dau",
    "chị hong phụ trách nữa đâu",
    "văn hoá, hôm nay trời đẹp quá anh Sơn ơi",
    "mời anh Sơn đi uống cà phê",
    "",
    `kinh tế, ${"0912345678, ".repeat(20)}`,
  ])("nothing for the card in “%s”", (text) => {
    expect(answered(text)).toBeUndefined();
  });
});
