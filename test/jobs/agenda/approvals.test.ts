import { startTalk, type Talk } from "../../handlers/support/talk";

const PEOPLE = `id,name,phone,unit,role,title,platform
hoa,Nguyễn Thị Hoa,0901000001,L,officer,Cán bộ,
binh,Trần Văn Bình,0901000002,K,officer,Cán bộ,
khanh,Lê Văn Khánh,0901000003,H,committee,Tổ giúp việc,
ly,Lê Thị Ly,0901000007,L,committee,Tổ giúp việc xã,
lan,Phạm Thị Lan,0901000004,H,leader,Phó Bí thư,
`;

let talk: Talk;
beforeAll(async () => {
  // A Monday.
  talk = await startTalk("2026-03-02T09:00:00+07:00", { people: PEOPLE });
});
afterAll(() => talk.stop());

const register = async (who: string, name: string) => {
  await talk.say(who, `đăng ký mô hình ${name}, lĩnh vực KT`);
  await talk.say(who, "lưu");
};

/** Who was told unasked until then, and when. */
async function told(time: string) {
  const from = talk.clock.now();
  await talk.at(time);
  const rows = await talk.app.store.connection
    .collection("deliveries")
    .find({ kind: "reminder", createdAt: { $gt: from } })
    .sort({ stamp: 1 })
    .toArray();
  return rows.map(({ createdAt, chat, text }) => ({
    at: new Date(createdAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 16),
    ...{ chat, text: String(text).split("\n")[0] },
  }));
}

describe("registrations that wait for approval", () => {
  it("are told to the nearest committee the next working morning, all in one message", async () => {
    await register("binh", "Nhà lưới trồng rau");
    await register("binh", "Tuyến đường hoa mới");
    await register("hoa", "Ngõ xanh sạch đẹp");
    expect(await told("2026-03-03T09:00:00+07:00")).toEqual([
      {
        ...{ at: "2026-03-03T08:00", chat: "khanh" },
        text: expect.stringContaining("huyện Thạch Hà có 3 mô hình, điển hình đăng ký đang chờ duyệt."),
      },
      {
        ...{ at: "2026-03-03T08:00", chat: "ly" },
        text: expect.stringContaining("xã Thạch Lạc có 1 mô hình, điển hình đăng ký đang chờ duyệt."),
      },
    ]);
  });

  it("are listed by the button, and approved from there", async () => {
    const [list] = await talk.press("khanh", "Xem");
    expect(list?.text).toContain("3 mô hình đang chờ duyệt");
    await talk.say("khanh", "duyệt mã 1");
    expect(await talk.ask("khanh", "mô hình nào chờ duyệt")).toContain("2 mô hình đang chờ duyệt");
  });

  it("are not told of again without new ones, on days off, or once they are settled", async () => {
    expect(await told("2026-03-06T09:00:00+07:00")).toEqual([]);
    await register("binh", "Sân chơi cho trẻ em");
    await register("hoa", "Tổ hòa giải điểm");
    await talk.say("ly", "duyệt mã 5");
    await talk.say("ly", "duyệt mã 3");
    const [monday, ...others] = await told("2026-03-10T09:00:00+07:00");
    expect(others).toEqual([]);
    expect(monday).toMatchObject({ at: "2026-03-09T08:00", chat: "khanh" });
    expect(monday?.text).toContain("2 mô hình");
  });
});
