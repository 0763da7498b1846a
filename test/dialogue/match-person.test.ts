import { matchPeople } from "../../src/dialogue/match-person";

const PEOPLE = ["Nguyễn Thị Hoa", "Trần Thị Hoa", "Lê Văn Hóa", "Hoàng Văn Nam"].map((name) => ({ name }));
const names = (text: string) => matchPeople(text, PEOPLE).map(({ name }) => name);

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
