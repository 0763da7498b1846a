import { matchPeople } from "../../src/dialogue/match-person";

const PEOPLE = ["Nguyễn Thị Hoa", "Trần Thị Hoa", "Lê Văn Hóa", "Hoàng Văn Nam"].map((name) => ({ name }));
const names = (text: string) => matchPeople(text, PEOPLE).map(({ name }) => name);

it("finds a name that was entered without accents by the one with them, unless somebody else has that", () => {
  const dao = { name: "Pham Thi Dao" };
  expect(matchPeople("chị Phạm Thị Đào nghỉ hưu", [dao])).toEqual([dao]);
  expect(matchPeople("chị Đào", [...PEOPLE, dao])).toEqual([dao]);
  expect(matchPeople("chị Đào", [dao, { name: "Lê Thị Đào" }])).toEqual([{ name: "Lê Thị Đào" }]);
});

describe("the people a text names", () => {
  it.each([
    ["đồng chí Nguyễn Thị Hoa cán bộ xã", ["Nguyễn Thị Hoa"]],
    ["chi nguyen thi hoa", ["Nguyễn Thị Hoa"]],
    ["chị Thị Hoa", ["Nguyễn Thị Hoa", "Trần Thị Hoa"]],
    ["chị Hoa", ["Nguyễn Thị Hoa", "Trần Thị Hoa"]],
    ["anh Hoá", ["Lê Văn Hóa"]],
    ["anh hoa", ["Nguyễn Thị Hoa", "Trần Thị Hoa", "Lê Văn Hóa"]],
    ["anh Nam", ["Hoàng Văn Nam"]],
    ["anh Nam, chị Hoa", ["Nguyễn Thị Hoa", "Trần Thị Hoa", "Hoàng Văn Nam"]],
    ["chị Hoài", []],
    ["", []],
  ])("in %j are %j", (text, found) => {
    expect(names(text)).toEqual(found);
  });
});
