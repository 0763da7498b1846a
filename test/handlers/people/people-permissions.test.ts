import { ROLES, type Role } from "../../../src/domain/person";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

beforeEach(async () => {
  talk = await startTalk("2026-03-02T08:00:00+07:00");
  await talk.app.store.people.merge([
    { id: "nam", name: "Hoàng Văn Nam", unit: "L", role: "officer", title: "", identity: "console:nam" },
  ]);
});
afterEach(() => talk.stop());

/** Every role, at the unit itself, above it, beside it and in another district; an administrator there or above may. */
const CASES = ROLES.flatMap((role) =>
  (["L", "H", "K", "N"] as const).map((unit) => ({
    role,
    unit,
    allowed: role === "admin" && (unit === "L" || unit === "H"),
  })),
).sort((a, b) => Number(a.allowed) - Number(b.allowed));

/** The same person with the same buttons, of another role and unit from the next message on. */
const become = (role: Role, unit: string) =>
  talk.app.store.people.merge([{ id: "duc", name: "Võ Minh Đức", unit, role }]);

describe("who may decide about people", () => {
  it("on requests for access: administrators of the area, whatever buttons others still have", async () => {
    const stored = () =>
      talk.app.store.connection.collection("access-requests").find().sort({ at: 1 }).toArray();
    let open = false;
    for (const { role, unit, allowed } of CASES) {
      if (!open) {
        await become("admin", "H");
        await talk.say("x9", "xin cấp quyền, tôi là Nguyễn Văn An, xã Thạch Lạc");
        await talk.press("x9", "Gửi");
      }
      await become(role, unit);
      const [said] = await talk.press("duc", "Từ chối");
      const state = (await stored()).at(-1)?.state;
      expect({ role, unit, state }).toEqual({ role, unit, state: allowed ? "refused" : "open" });
      if (!allowed) expect(said?.text).not.toContain("Nguyễn Văn An");
      open = !allowed;
    }
  });

  it("on the list of requests: nobody else reads a name", async () => {
    await talk.say("x9", "xin cấp quyền, tôi là Nguyễn Văn An, xã Thạch Lạc");
    await talk.press("x9", "Gửi");
    for (const { role, unit, allowed } of CASES) {
      await become(role, unit);
      const answer = await talk.ask("duc", "có yêu cầu cấp quyền nào không");
      expect({ role, unit, shown: answer.includes("Nguyễn Văn An") }).toEqual({ role, unit, shown: allowed });
    }
  });

  it("on replacing people: asked and confirmed anew each time", async () => {
    await talk.say("duc", "chị Hoa chuyển công tác, anh Nam thay");
    for (const { role, unit, allowed } of CASES) {
      await talk.app.store.people.comeBack("hoa");
      await talk.app.store.people.link("hoa", "console:hoa");
      await become(role, unit);
      await talk.press("duc", "Xác nhận");
      const hoa = await talk.app.store.people.findByIdentity("console:hoa");
      expect({ role, unit, replaced: hoa === null }).toEqual({ role, unit, replaced: allowed });
      const asked = await talk.ask("duc", "chị Hoa chuyển công tác, anh Nam thay");
      if (!allowed) expect(asked).not.toContain("Thạch Lạc): ");
    }
  });
});
