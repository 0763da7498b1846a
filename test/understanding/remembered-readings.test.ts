import { createUnderstand, type Understand } from "../../src/understanding/understand";
import type { UnderstandOptions } from "../../src/understanding/understanding";
import { gazetteer, NOW } from "./fixture";

const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const HOUR_MS = 3_600_000;
const TEXT = "Xã Thạch Ngọc đăng ký mô hình Giếng làng, hạn ngày mai";

describe("texts that come again", () => {
  const understand = createUnderstand();
  const anew = (text: string, options: UnderstandOptions) => createUnderstand()(text, options);

  it.each([
    ["the same again", {}],
    ["on another day", { now: later(24 * HOUR_MS) }],
    ["an hour later", { now: later(HOUR_MS) }],
    ["without units", { gazetteer: undefined }],
    ["from a writer with a unit", { scope: "x" }],
    ["with what is meant said", { meant: "ask_count" as const }],
  ])("are understood as the first time: %s", (_, change) => {
    const options = { now: NOW, gazetteer, ...change };
    for (let time = 0; time < 3; time += 1) understand(TEXT, { now: NOW, gazetteer });
    for (let time = 0; time < 3; time += 1) expect(understand(TEXT, options)).toEqual(anew(TEXT, options));
  });

  it("are reckoned anew when they count from the hour", () => {
    const times = [NOW, NOW, NOW, later(HOUR_MS)].map(
      (now) => understand("30 phút nữa nhắc em nộp ảnh", { now }).slots.time,
    );
    expect(times).toEqual(["08:30", "08:30", "08:30", "09:30"]);
  });

  it("do not show what one reader did to his slots to the next one", () => {
    const text = "đăng ký “A b” và “C d” lĩnh vực KT";
    const expected = anew(text, { now: NOW, gazetteer });
    for (let time = 0; time < 4; time += 1) {
      const found = understand(text, { now: NOW, gazetteer });
      expect(found).toEqual(expected);
      for (const slots of [found.slots, ...(found.records ?? [])]) slots.name = "X";
    }
  });

  it("are not kept by a reader that is to read each anew, as for measuring its speed", () => {
    const asked = (reader: Understand): number => {
      let looks = 0;
      const watched = new Proxy(gazetteer, {
        get: (target, key) => {
          looks += 1;
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
      for (let time = 0; time < 3; time += 1) reader(TEXT, { now: NOW, gazetteer: watched });
      looks = 0;
      reader(TEXT, { now: NOW, gazetteer: watched });
      return looks;
    };
    expect(asked(createUnderstand())).toBe(0);
    expect(asked(createUnderstand({ remembers: false }))).toBeGreaterThan(0);
  });
});
