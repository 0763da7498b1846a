import { expectRead, type Sentence } from "./expect-read";

describe("who is put in another's place is meant, and not who was before", () => {
  it.each<Sentence>([
    [
      "Xã Diễn Cát không giới thiệu chị Lành nữa, giới thiệu chị Nhạn làm điển hình",
      { intent: "register_exemplar", person: "Nhạn" },
    ],
    [
      "không để anh Khải nắm xã Diễn Cát nữa, giao anh Vượng",
      { intent: "assign", person: "Vượng", unit_norm: "xã Diễn Cát" },
    ],
    ["thôi không đề cử bác Thuyết nữa; xin đề cử bác Hậu làm gương điển hình", { person: "Hậu" }],
  ])("%s", expectRead);
});

describe("what is registered instead counts with its own year", () => {
  it.each<Sentence>([
    [
      'Xã Diễn Cát không đăng ký cho năm 2026 nữa, chuyển sang năm 2027 đăng ký mô hình "Giếng làng trong"',
      { intent: "register_model", name: "Giếng làng trong", period: "2027" },
    ],
    [
      'xã Diễn Cát không đăng ký mô hình "Giếng làng trong" nữa, sang năm tính sau',
      { intent: "withdraw", name: "Giếng làng trong" },
    ],
  ])("%s", expectRead);
});
