import { withoutPeople } from "../../../src/understanding/fields/without-people";
import { tokenise } from "../../../src/understanding/tokenise";

function kept(name: string): string {
  return withoutPeople(tokenise(name).tokens)
    .map(({ raw }) => raw)
    .join(" ");
}

describe("a model's name without the people in it", () => {
  it.each([
    ["Vườn cam của gia đình ông Lê Văn Minh", "Vườn cam của gia đình ông"],
    ["vuon cam cua ong le van minh", "vuon cam cua ong"],
    ["Nuôi ong của chị Hoa gắn với du lịch", "Nuôi ong của chị gắn với du lịch"],
    ["Câu lạc bộ ông bà cháu", "Câu lạc bộ ông bà cháu"],
    ["Nuôi ba ba gai", "Nuôi ba ba gai"],
    ["Nuôi ong dưới tán rừng", "Nuôi ong dưới tán rừng"],
    ["của anh", "của anh"],
    ["", ""],
  ])("%s", (name, rest) => {
    expect(kept(name)).toBe(rest);
  });
});
