import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LIFE_STATES, type LifeState, STEP_NAMES, type StepName } from "../../../src/domain/life-cycle";
import type { CommandName } from "../../../src/domain/permissions";
import { ROLES, type Role } from "../../../src/domain/person";
import { modelsOf } from "../../../src/store/models";
import { EXPECTED } from "../../domain/support/expected-permissions";
import { phonePhoto } from "../../web/support/sample-files";
import { BEFORE, modelInState } from "../support/model-in-state";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
let folder: string;
const inside = new Map<LifeState, string>();
const outside = new Map<LifeState, string>();
const WHO: Readonly<Record<Role, string>> = {
  officer: "hoa",
  committee: "khanh",
  leader: "lan",
  admin: "duc",
};
/** Of this year and never given to a model. */
const NOWHERE = "DVK-2026-0999";

/** How each step is asked for in conversation; the number keeps messages apart. */
const ASKED: Readonly<Record<StepName, (code: string, number: number) => string>> = {
  submit: (code) => `nộp lại ${code}`,
  approve: (code) => `duyệt ${code}`,
  return: (code) => `trả lại ${code} vì chưa rõ người`,
  start: (code) => `bắt đầu thực hiện ${code}`,
  progress: (code) => `báo cáo tiến độ ${code} đạt 60%`,
  result: (code) => `báo cáo kết quả ${code}: 52 hộ tham gia`,
  appraise: (code) => `kiểm tra xong ${code}: đạt`,
  propose: (code) => `đề nghị công nhận ${code}`,
  recognise: (code) => `công nhận ${code} theo quyết định số 12/QĐ-UBND ngày 1/3/2026`,
  refuse: (code) => `không công nhận ${code}`,
  singleOut: (code) => `chọn ${code} là tiêu biểu`,
  commend: (code) => `khen thưởng ${code}`,
  revoke: (code) => `thu hồi quyết định công nhận ${code}`,
  pause: (code) => `tạm dừng ${code}`,
  resume: (code) => `tiếp tục thực hiện ${code}`,
  withdraw: (code) => `rút ${code} vì trùng`,
  stop: (code) => `dừng hẳn ${code}`,
  edit: (code, number) => `đổi tên ${code} thành Tên khác ${number}`,
  assign: (code) => `phân công đồng chí Khánh theo dõi ${code}`,
  attach: (code) => `ảnh mô hình ${code}`,
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-matrix-"));
  await writeFile(path.join(folder, "anh.jpg"), phonePhoto(6, 1));
  talk = await startTalk("2026-03-03T08:00:00+07:00");
  for (const state of LIFE_STATES) {
    const here = { unit: "L", unitName: "xã Thạch Lạc", path: "H/L/" };
    const there = { unit: "N1", unitName: "xã Tân Thành", path: "N/N1/" };
    inside.set(state, await modelInState(talk.app, state, here));
    outside.set(state, await modelInState(talk.app, state, there));
  }
});
afterAll(async () => {
  await talk.stop();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = (models: ReadonlyMap<LifeState, string>, state: LifeState) => models.get(state) ?? "";
const models = () => modelsOf(talk.app.store.connection);
let messages = 0;

/** Says it, and agrees where that is asked for. @returns every text that came. */
async function ask(who: string, step: StepName, code: string): Promise<string> {
  messages += 1;
  const photo = step === "attach" ? { photo: path.join(folder, "anh.jpg") } : {};
  const sent = [...(await talk.say(who, ASKED[step](code, messages), photo))];
  if (sent.at(-1)?.buttons.includes("Đồng ý") === true) sent.push(...(await talk.press(who, "Đồng ý")));
  return sent
    .filter(({ to }) => to === who)
    .map(({ text }) => text)
    .join("\n");
}

/** What came of it by the record alone, put back afterwards. */
async function outcome(who: string, step: StepName, code: string) {
  const before = await models().findById(code).lean();
  const reply = await ask(who, step, code);
  const after = await models().findById(code).lean();
  if (before === null || after === null) throw new Error(`${code} is gone`);
  const last = after.history.at(-1);
  await models().replaceOne({ _id: code }, before);
  if (JSON.stringify(after) === JSON.stringify(before))
    return { reply, did: kindOf(reply), state: after.state };
  return { reply, did: last?.by === who ? "done" : "?", state: after.state };
}

function kindOf(reply: string): string {
  if (/^Vai trò .* (?:do|dành cho) .*$/.test(reply)) return "role";
  if (/(?:Chưa .+ được “|từ trước: ).+Hiện (?:đồng chí có thể: .+|không còn bước nào)/.test(reply))
    return "state";
  return reply.startsWith("Không có mã") ? "missing" : reply;
}

/** States of a role and step that are tried: all that the step leads on from, and some of those in which it cannot be taken. */
function triedStates(step: StepName, shift: number): readonly LifeState[] {
  const of = (wanted: (found: string) => boolean) =>
    LIFE_STATES.filter((state) => wanted(EXPECTED.outcome(step, state)));
  const some = (states: readonly LifeState[]) =>
    states.filter((_, index) => (index + shift) % Math.ceil(states.length / 3) === 0);
  return [
    ...of((found) => found !== "." && found !== "="),
    ...some(of((found) => found === "=")),
    ...some(of((found) => found === ".")),
  ];
}

describe("every role and step through the whole service", () => {
  it.each(STEP_NAMES)("%s: done, or refused by state and saying what is possible", async (step) => {
    for (const [shift, role] of ROLES.filter((one) => EXPECTED.mayDo(one, step)).entries())
      for (const state of triedStates(step, shift)) {
        const expected = EXPECTED.outcome(step, state);
        const { did, reply, state: after } = await outcome(WHO[role], step, codeOf(inside, state));
        const moved = expected !== "." && expected !== "=" && expected !== "<";
        expect({ role, state, did, reply, after }).toEqual({
          ...{ role, state, reply },
          did: expected === "." ? "state" : "done",
          after: moved ? expected : expected === "<" ? BEFORE[state] : state,
        });
      }
  });

  it("a role that may not is told whose work it is, whatever the state", async () => {
    for (const [index, step] of STEP_NAMES.entries())
      for (const [shift, role] of ROLES.filter((one) => !EXPECTED.mayDo(one, step)).entries()) {
        const state = LIFE_STATES[(index + shift * 5) % LIFE_STATES.length] ?? "registered";
        const { did, reply } = await outcome(WHO[role], step, codeOf(inside, state));
        expect({ role, step, state, did, reply }).toEqual({ role, step, state, did: "role", reply });
      }
  });

  it("outside one's scope, what is there is answered as what is not", async () => {
    // Two roles a step, in turn: one that may take it somewhere, mostly, and one that may not.
    for (const [index, step] of STEP_NAMES.entries())
      for (const role of [ROLES[index % 2], ROLES[2 + (index % 2)]].filter((one) => one !== undefined)) {
        const state = LIFE_STATES[index % LIFE_STATES.length] ?? "registered";
        const code = codeOf(outside, state);
        const { reply, state: after } = await outcome(WHO[role], step, code);
        const unknown = await ask(WHO[role], step, NOWHERE);
        expect({ role, step, reply, after }).toEqual({
          ...{ role, step, after: state },
          reply: unknown.replaceAll(NOWHERE, code),
        });
      }
  });
});

/** Every record there is, messages and conversations apart. */
async function records(): Promise<string> {
  const { connection } = talk.app.store;
  const names = ["models", "inspections", "committees", "plans", "publicity", "decisions", "people"];
  const all = await Promise.all(
    [...names, "access-requests"].map((name) =>
      connection.collection(name).find().sort({ _id: 1 }).toArray(),
    ),
  );
  return JSON.stringify(all);
}

interface Wish {
  readonly act: CommandName;
  readonly inside: string;
  readonly outside: string;
  readonly button: string;
}

/** What is asked for besides the steps, of a unit inside and of one outside the scope of everybody. */
const WISHES: readonly Wish[] = [
  {
    act: "register",
    inside: "đăng ký mô hình Cầu nối yêu thương, lĩnh vực VHXH, xã Thạch Lạc",
    outside: "đăng ký mô hình Cầu nối yêu thương, lĩnh vực VHXH, xã Tân Thành, huyện Kim Sơn",
    button: "Lưu",
  },
  {
    act: "papers",
    inside: "xã Thạch Lạc đã thành lập Ban Chỉ đạo gồm 15 thành viên",
    outside: "xã Tân Thành, huyện Kim Sơn đã thành lập Ban Chỉ đạo gồm 15 thành viên",
    button: "Lưu",
  },
  {
    act: "inspect",
    inside: "lên lịch kiểm tra xã Thạch Lạc 9h ngày 20/3",
    outside: "lên lịch kiểm tra xã Tân Thành, huyện Kim Sơn 9h ngày 20/3",
    button: "Đồng ý",
  },
];

async function wish(who: string, text: string, button: string): Promise<boolean> {
  const before = await records();
  const sent = await talk.say(who, text);
  if (sent.at(-1)?.buttons.includes(button) === true) await talk.press(who, button);
  await talk.say(who, "huỷ");
  return (await records()) !== before;
}

describe("what else is asked for", () => {
  it.each(WISHES)(
    "$act: by its roles and in their scope only",
    async ({ act, inside: here, outside: there, button }) => {
      for (const role of ROLES) {
        expect({ role, done: await wish(WHO[role], here, button) }).toEqual({
          ...{ role, done: EXPECTED.mayDo(role, act) },
        });
        expect({ role, outside: await wish(WHO[role], there, button) }).toEqual({ role, outside: false });
      }
    },
  );

  it("history, figures, lists and cards: of one's scope only, and they change nothing", async () => {
    const [code, strange] = [codeOf(inside, "approved"), codeOf(outside, "approved")];
    const before = await records();
    for (const role of ROLES) {
      const history = await talk.ask(WHO[role], `lịch sử ${code}`);
      expect({ role, shown: history.startsWith("Lịch sử") }).toEqual({
        ...{ role, shown: EXPECTED.mayDo(role, "history") },
      });
      expect(await talk.ask(WHO[role], `${code} đến đâu rồi`)).toContain("life-L-approved");
      for (const question of ["lịch sử %", "% đến đâu rồi"]) {
        const there = await talk.ask(WHO[role], question.replace("%", strange));
        const nowhere = await talk.ask(WHO[role], question.replace("%", NOWHERE));
        expect(there).toBe(nowhere.replaceAll(NOWHERE, strange));
      }
      const count = await talk.ask(WHO[role], "có bao nhiêu mô hình đã đăng ký");
      expect(count).not.toMatch(/Tân Thành|Kim Sơn/);
      expect(await talk.ask(WHO[role], "danh sách mô hình huyện Kim Sơn")).not.toContain("life-N1");
      expect(await talk.ask(WHO[role], "dữ liệu của tôi")).toContain("Dữ liệu hệ thống lưu về đồng chí");
    }
    expect(await records()).toBe(before);
  });

  it("a leader's figures are not moved by what is registered elsewhere", async () => {
    const questions = [
      "toàn huyện có bao nhiêu mô hình",
      "huyện Kim Sơn có bao nhiêu mô hình",
      "danh sách mô hình",
    ];
    const answers = async () => {
      const texts: string[] = [];
      for (const question of questions) texts.push(await talk.ask("lan", question));
      return texts;
    };
    const before = await answers();
    await modelInState(talk.app, "registered", { unit: "N", unitName: "huyện Kim Sơn", path: "N/" });
    expect(await answers()).toEqual(before);
  });
});

describe("who is not, no longer, or otherwise in the list", () => {
  it("an unknown account and one that has left learn and change nothing, of no code", async () => {
    await talk.app.store.people.merge([
      { id: "cu", name: "Lê Thị Cũ", unit: "H", role: "leader", title: "", identity: "console:cu" },
    ]);
    await talk.app.store.people.leave("cu", new Date());
    const before = await records();
    for (const [index, who] of ["la", "cu"].entries())
      for (const step of STEP_NAMES.filter((_, at) => at % 2 === index)) {
        const replies = [];
        for (const code of [codeOf(inside, "approved"), NOWHERE]) replies.push(await ask(who, step, code));
        expect({ who, step, reply: replies[0] }).toEqual({ who, step, reply: replies[1] });
        expect(replies[0]).not.toMatch(/life-|Thạch|Kim Sơn/);
      }
    for (const text of ["có bao nhiêu mô hình", "danh sách mô hình", "dữ liệu của tôi", "hoàn tác"])
      for (const who of ["la", "cu"]) expect(await talk.ask(who, text)).not.toMatch(/life-|Thạch/);
    expect(await records()).toBe(before);
  });

  it("another role counts from the next message on, also for taking back", async () => {
    const code = codeOf(inside, "registered");
    const become = (role: Role) =>
      talk.app.store.people.merge([
        { id: "khanh", name: "Lê Văn Khánh", unit: "H", role, title: "Tổ giúp việc" },
      ]);
    expect(await talk.ask("khanh", `duyệt ${code}`)).toContain("Đã duyệt");
    await become("officer");
    expect(await talk.ask("khanh", "hoàn tác")).toContain("Vai trò cán bộ không thực hiện được việc duyệt");
    expect(await talk.ask("khanh", `trả lại ${code} vì chưa rõ người`)).toContain("Vai trò cán bộ");
    expect((await talk.press("khanh", "Hoàn tác"))[0]?.text).toContain("Vai trò cán bộ");
    expect(await models().findById(code).lean()).toMatchObject({ state: "approved", version: 1 });
    await become("committee");
    expect(await talk.ask("khanh", `hoàn tác ${code}`)).toContain("Đã hoàn tác việc duyệt");
  });

  it("what one recorded of a committee or an inspection stays, once one may no longer", async () => {
    const become = (role: Role, unit: string) =>
      talk.app.store.people.merge([{ id: "khanh", name: "Lê Văn Khánh", unit, role, title: "Tổ giúp việc" }]);
    for (const [text, button] of [
      ["xã Thạch Khê đã thành lập Ban Chỉ đạo gồm 11 thành viên", "Lưu"],
      ["lên lịch kiểm tra xã Thạch Khê 9h ngày 21/3", "Đồng ý"],
    ] as const) {
      await talk.say("khanh", text);
      await talk.press("khanh", button);
      const before = await records();
      await become("leader", "H");
      await talk.say("khanh", "hoàn tác");
      await become("committee", "N");
      await talk.say("khanh", "hoàn tác");
      await become("committee", "H");
      expect(await records()).toBe(before);
      await talk.say("khanh", "hoàn tác");
      expect(await records()).not.toBe(before);
    }
  });
});
