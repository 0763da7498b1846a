import type { Talk } from "../handlers/support/talk";
import { askAfresh } from "./ask-afresh";
import { AVERAGES, COVERED, OF_KINDS, STATED, STEPS, WORDINGS } from "./conditions";
import { GOING_ON, LATE_REGISTERED, NAMED_UNITS, PARTS } from "./leader-conditions";
import { BOUNDED, ELSEWHERE, LEFT_OUT, NOT_READ, OF_ONE_MODEL } from "./named-conditions";
import { playPlans } from "./play-plans";
import { type RawModel, rawModels } from "./recount";
import { setDeadlineOf, startWards } from "./wards";

let talk: Talk;
let models: readonly RawModel[];

beforeAll(async () => {
  talk = await startWards();
  models = await rawModels(talk.app.store.connection);
}, 120_000);
afterAll(() => talk.stop());

describe.each([
  ["kinds of communes", OF_KINDS],
  ["steps that are behind a model", STEPS],
  ["averages", AVERAGES],
  ["short and unusual wordings", WORDINGS],
  ["one model", OF_ONE_MODEL],
  ["what is left out", LEFT_OUT],
  ["times and bodies", BOUNDED],
  ["conditions that are not understood", NOT_READ],
  ["conditions of other questions", ELSEWHERE],
  ["units named side by side", NAMED_UNITS],
  ["follow-ups in few words", GOING_ON],
  ["parts and places", PARTS],
] as const)("%s", (_what, conditions) => {
  it.each(conditions)("“$ask”: the recounted figure, with its condition", async ({ ask, after, lines }) => {
    const told = (await askAfresh(talk, ask, { after })).split("\n");
    expect(told).toEqual(expect.arrayContaining([...lines(models)]));
  });
});

describe("what is stored of the whole province, or of other years", () => {
  beforeAll(async () => {
    const { committees, periods } = talk.app.store;
    await setDeadlineOf({ kind: "result", title: "báo cáo năm ngoái", on: "2025-11-20" }, talk);
    await periods.set({
      ...{ year: 2026, fields: 5 },
      targets: [
        { unit: "QT", count: 30 },
        { unit: "XC", count: 6 },
        { unit: "PD", count: 2 },
      ],
    });
    await committees.put(
      { unit: "QT", year: 2026, members: 100, coverage: { have: 8, all: 8 } },
      { by: "khanh", at: new Date("2026-11-20T08:00:00+07:00"), message: "stated" },
    );
    // The bot hears of it within the time of its cache.
    await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it.each(STATED)("“$ask”: only what holds for what is asked", async ({ ask, lines }) => {
    const told = (await askAfresh(talk, ask, {})).split("\n");
    expect(told).toEqual(expect.arrayContaining([...lines(models)]));
  });
});

it("tells behind the text for a report which others “các xã” takes in", async () => {
  const sent = await talk.say("lan", "viết đoạn số liệu của các xã");
  expect(sent.at(-1)?.text).toContain("“Các xã” ở đây tính cả phường, đặc khu và đơn vị cấp trên");
});

it.each(COVERED)("“%s”: the answer says which area and time it covers", async (ask) => {
  expect(await askAfresh(talk, ask, {})).toMatch(/^Phạm vi: toàn tỉnh Quảng Trị; kỳ: năm 2026/m);
});

describe("models registered after the deadline of registration", () => {
  beforeAll(() => setDeadlineOf({ kind: "registration", title: "đăng ký", on: "2026-05-08" }, talk));

  it.each(LATE_REGISTERED)("“$ask”: those, or why there are none", async ({ ask, lines }) => {
    const told = (await askAfresh(talk, ask, {})).split("\n");
    expect(told).toEqual(expect.arrayContaining([...lines(models)]));
  });
});

it("takes out one thing after the other, each from what is left", async () => {
  await askAfresh(talk, "năm nay toàn tỉnh có bao nhiêu mô hình", {});
  await talk.ask("lan", "bỏ xã Cam Lộ ra");
  const left = await talk.ask("lan", "bỏ cả lĩnh vực kinh tế ra");
  const counted = models.filter(
    ({ year, unit, field }) => year === 2026 && unit !== "XC" && field !== "KT",
  ).length;
  expect(left.split("\n")[0]).toBe(
    `Toàn tỉnh Quảng Trị có ${counted} mô hình đăng ký năm 2026, không tính lĩnh vực Kinh tế, không tính xã Cam Lộ.`,
  );
});

it("splits two years by units where that is asked for after another split", async () => {
  await askAfresh(talk, "so sánh số mô hình năm nay với năm ngoái theo từng lĩnh vực", {});
  const reply = await talk.ask("lan", "thế còn theo xã");
  expect(reply).toContain("xã Cam Lộ 4 (1 → 5)");
});

it("undoes nothing where somebody goes back to the figures of a place", async () => {
  const states = async () =>
    (await rawModels(talk.app.store.connection)).map(({ _id, state }) => [_id, state]);
  const before = await states();
  await askAfresh(talk, "quay lại toàn tỉnh", {});
  expect(await states()).toEqual(before);
});

it("tells a leader of one commune that its place among others is not theirs to see", async () => {
  const reply = await askAfresh(talk, "xã mình xếp thứ mấy toàn tỉnh", { as: "hoa" });
  expect(reply.split("\n")[0]).toBe(
    "Chưa xếp hạng được xã Cam Lộ: đồng chí chỉ xem được số liệu của đơn vị mình, không xem được của các đơn vị khác.",
  );
});

describe("when two models have one name", () => {
  beforeAll(async () => {
    const plan = { unit: "PN", year: 2026, field: "ANQP", name: "Camera an ninh", kind: "mo_hinh" } as const;
    const rest = {
      subject: "tap_the",
      tags: [],
      facts: {},
      undone: false,
      level: "xa",
      novelty: "moi",
    } as const;
    const steps = [
      { step: "approve", on: "2026-05-10" },
      { step: "progress", on: "2026-06-10", amounts: { labourDays: 5 } },
    ] as const;
    await playPlans([{ ...plan, ...rest, registeredOn: "2026-05-10", steps }], {}, talk.app);
  });

  it("asks which of them is meant, each with its unit and code, and answers when one is pressed", async () => {
    const asked = await askAfresh(talk, "mô hình Camera an ninh được bao nhiêu ngày công", {});
    const lines = asked.split("\n");
    expect(lines[0]).toBe("Có 2 mô hình khớp “Camera an ninh”, đồng chí chọn:");
    expect(asked).toMatch(/^\d\. Camera an ninh – xã Khe Sanh \(DVK-2026-0008\)$/m);
    const [other = ""] = /DVK-2026-\d+/.exec(lines.find((line) => line.includes("Nam Đông Hà")) ?? "") ?? [];
    const [sent] = await talk.press("lan", `Camera an ninh (${other})`);
    expect(sent?.text.split("\n")[0]).toBe(
      `Mô hình “Camera an ninh” (${other}, phường Nam Đông Hà): 5 ngày công.`,
    );
  });

  it("needs no asking where the unit is named, or all of them are meant", async () => {
    const one = await askAfresh(talk, "mô hình Camera an ninh phường Nam Đông Hà được mấy ngày công", {});
    expect(one.split("\n")[0]).toMatch(
      /^Mô hình “Camera an ninh” \(DVK-2026-\d+, phường Nam Đông Hà\): 5 ngày công\.$/,
    );
    const all = await askAfresh(talk, "các mô hình Camera an ninh được bao nhiêu ngày công", {});
    expect(all).toContain("Cộng 2 mô hình: 14 ngày công.");
  });

  it("tells an officer of another unit nothing of them", async () => {
    const reply = await askAfresh(talk, "mô hình Camera an ninh được bao nhiêu ngày công", { as: "hoa" });
    expect(reply).toContain("Chưa tìm thấy mô hình “Camera an ninh” trong phạm vi xã Cam Lộ.");
  });
});
