import { readDeeds } from "../../src/dialogue/read-deeds";

describe("what an individual exemplar did", () => {
  it.each([
    ["đk điển hình bà Tư Lành, vận động 12 hộ hiến đất, lĩnh vực NTM", "Tư Lành", "vận động 12 hộ hiến đất"],
    ["điển hình cá nhân: chú Sáu Đời hiến đất mở đường", "Sáu Đời", "hiến đất mở đường"],
    [
      "đk điển hình ông Danh Sóc, người Khmer, đạo Phật, đảng viên 30 năm, vận động bà con làm lộ, dạy chữ cho trẻ em nghèo",
      "Danh Sóc",
      "vận động bà con làm lộ; dạy chữ cho trẻ em nghèo",
    ],
    ["đk điển hình ông Danh, xã Mỹ Thọ, 0912345678, lĩnh vực KT", "Danh", undefined],
    ["đk điển hình ông Danh", "Danh", undefined],
  ])("%s", (text, person, deeds) => {
    expect(readDeeds(text, person)).toBe(deeds);
  });
});
