import { readCardAct } from "../../src/dialogue/read-card-act";

describe("what a short message asks of the cards", () => {
  it.each([
    ["Lưu tất cả", { act: "saveAll" }],
    ["lưu hết nhé", { act: "saveAll" }],
    ["luu ca 3 phieu", { act: "saveAll" }],
    ["lưu 2", { act: "save", number: 2 }],
    ["Lưu phiếu số 12", { act: "save", number: 12 }],
    ["sửa 3", { act: "edit", number: 3 }],
    ["huỷ phiếu 1", { act: "cancel", number: 1 }],
    ["bỏ 2", { act: "cancel", number: 2 }],
    ["phiếu 2", { act: "show", number: 2 }],
    ["có dấu", { act: "accents" }],
    ["lấy tên có dấu", { act: "accents" }],
    ["lay ten co dau 2", { act: "accents", number: 2 }],
    ["điền phiếu đầy đủ", { act: "form" }],
    ["Điền tiếp", { act: "form" }],
    ["dien phieu day du phieu 2", { act: "form", number: 2 }],
  ])("%s", (text, act) => expect(readCardAct(text)).toEqual(act));

  it.each(["lưu", "lưu ý 2 việc", "huỷ", "sửa phiếu 2 lĩnh vực KT", "tên có dấu chấm", "lưu 2 tỷ", ""])(
    "“%s” is none of it",
    (text) => expect(readCardAct(text)).toBeUndefined(),
  );
});
