import { readMuteEnd } from "../../src/dialogue/read-mute-end";

/** A Monday, at noon. */
const NOW = new Date("2026-03-02T12:00:00+07:00");
const endOf = (words: string, named: { day?: string; time?: string } = {}) =>
  readMuteEnd(` ${words} `, { now: NOW, ...named });

describe("the end of a silence", () => {
  it.each([
    ["tat nhac 3 ngay", {}, "2026-03-05T12:00:00+07:00"],
    ["tat nhac trong hai tuan", {}, "2026-03-16T12:00:00+07:00"],
    ["tat thong bao 2 tieng", {}, "2026-03-02T14:00:00+07:00"],
    ["tat nhac 1 thang", {}, "2026-04-02T00:00:00+07:00"],
    ["tat nhac den het thang 3", {}, "2026-04-01T00:00:00+07:00"],
    ["tat nhac den het thang nay", {}, "2026-04-01T00:00:00+07:00"],
    ["tat nhac den het thang sau", {}, "2026-05-01T00:00:00+07:00"],
    ["tat nhac den het thang 2", {}, "2027-03-01T00:00:00+07:00"],
    ["tat nhac den het nam", {}, "2027-01-01T00:00:00+07:00"],
    ["tat nhac hom nay", { day: "2026-03-02" }, "2026-03-03T00:00:00+07:00"],
    ["tat nhac den het tuan", { day: "2026-03-08" }, "2026-03-09T00:00:00+07:00"],
    ["tat nhac den thu 2", { day: "2026-03-09" }, "2026-03-09T08:00:00+07:00"],
    ["tat nhac den 15h", { time: "15:00" }, "2026-03-02T15:00:00+07:00"],
  ])("in “%s” %j is %s", (words, named, end) => {
    expect(endOf(words, named)).toEqual(new Date(end));
  });

  it("is none where none is said", () => {
    expect(endOf("tat nhac")).toBeUndefined();
    expect(endOf("tat nhac bao cao quy 3")).toBeUndefined();
  });
});
