import fc from "fast-check";
import { listEntries } from "../../src/dialogue/list-entries";

describe("the entries of a list", () => {
  it("stand below what comes before the first, on lines or in one", () => {
    const entries = ["Đăng ký 2 mô hình:\nA, mục tiêu: x", "Đăng ký 2 mô hình:\nB"];
    expect(listEntries("Đăng ký 2 mô hình:\n1. A, mục tiêu: x\n2. B")).toEqual(entries);
    expect(listEntries("Đăng ký 2 mô hình: 1) A, mục tiêu: x; (2) B.")).toEqual(entries);
    expect(listEntries("Đăng ký 2 mô hình:\n- A, mục tiêu: x\n- B")).toEqual(entries);
  });

  it.each([
    ["one entry", "1. A"],
    ["numbers out of order", "2. A\n1. B"],
    ["the items of one form", "1. Tên mô hình: A\n2. Lý do: x\n3. Mục tiêu: y"],
    ["the lines of one form", "- Tên: A\n- Lĩnh vực: KT\n- Kết quả: x"],
    ["a number with its decimals", "Có 1. 5 hộ và 2.5 km"],
  ])("none: %s", (_title, text) => {
    expect(listEntries(text)).toEqual([]);
  });

  it("of any names are those names", () => {
    const letter = fc.constantFrom(
      ..."aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
    );
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Đ${words.join(" ")}`);
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 9 }), (names) => {
        const text = names.map((one, at) => `${at + 1}. ${one}`).join("\n");
        expect(listEntries(text)).toEqual(names);
      }),
    );
  });
});
