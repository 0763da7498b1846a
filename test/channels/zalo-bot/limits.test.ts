import { startZaloBotService, type ZaloBotService, type ZaloPerson } from "./support/zalo-bot-service";

const QUOTA = { messages: 40, per: "month", countsIncoming: true } as const;
const PEOPLE = `id,name,phone,unit,role,title
hoa,Nguyễn Thị Hoa,,L,officer,Cán bộ
duc,Hồ Minh Đức,,H,admin,Quản trị
`;

describe("the free package of a Zalo bot", () => {
  let service: ZaloBotService;
  let hoa: ZaloPerson;
  let duc: ZaloPerson;
  beforeAll(async () => {
    service = await startZaloBotService({
      ...{ mode: "webhook", people: PEOPLE },
      bots: [
        { token: "810001:one", name: "Bot Một" },
        { token: "810002:two", name: "Bot Hai" },
      ],
      emulator: { usersPerBot: 3, monthlyQuota: QUOTA.messages },
      zaloBot: { limits: { perChat: [], perGroup: [], quota: QUOTA } },
    });
    hoa = await service.person(1, "hoa");
    duc = await service.person(2, "duc");
  });
  afterAll(() => service?.stop());

  const used = () => service.app().store.bots.used({ channel: "zalo-bot", bot: "810001" }, QUOTA, new Date());
  async function write(person: ZaloPerson, text: string): Promise<void> {
    await person.writes(text);
    await service.settled();
  }
  async function tell(id: string, kind: "digest" | "reminder" | "notice"): Promise<boolean> {
    const to = { channel: "zalo-bot", bot: "810001", chat: hoa.id } as const;
    const text = `Bản tin ${id}`;
    await service.app().store.outbox.add([
      {
        ...{ ...to, id, chatKey: `zalo-bot:810001:${hoa.id}`, text, buttons: [], kind, cause: null },
        createdAt: new Date(),
      },
    ]);
    await service.settled();
    return hoa.reads().includes(text);
  }

  it("counts messages both ways, as the platform does", async () => {
    await write(duc, "chào");
    for (let n = 0; n < 5; n += 1) await write(hoa, `DVK-2026-000${n} đến đâu rồi`);
    expect(service.emulator.countedOf("810001")).toBe(12);
    expect(await used()).toBe(12);
    expect(await tell("d1", "digest")).toBe(true);
  });

  it("warns the administrator once at 80 %, then keeps back digests, then reminders, and answers to the last", async () => {
    const warnings = () => duc.reads().filter((text) => text.includes("hạn mức"));
    while ((await used()) < 30) await write(hoa, `DVK-2026-1${await used()} đến đâu rồi`);
    expect(warnings()).toEqual([]);
    await write(hoa, "DVK-2026-2000 đến đâu rồi");
    expect(warnings()).toEqual([expect.stringMatching(/810001.*\/40/)]);
    while ((await used()) < 36) await write(hoa, `DVK-2026-3${await used()} đến đâu rồi`);
    expect(await tell("d2", "digest")).toBe(false);
    expect(await tell("r1", "reminder")).toBe(true);
    const before = hoa.reads().length;
    await write(hoa, "DVK-2026-5000 đến đâu rồi");
    expect(hoa.reads().slice(before)).toEqual([expect.stringContaining("DVK-2026-5000")]);
    expect(await tell("r2", "reminder")).toBe(false);
    expect(warnings()).toHaveLength(1);
    expect(service.emulator.countedOf("810001")).toBe(await used());
  });

  it("has room for so many people only; the next ones write to another bot of the same service", async () => {
    await write(await service.person(3), "chào");
    const fourth = await service.person(4, "hoa");
    await expect(fourth.writes("chào")).rejects.toThrow("as many users");
    await service.emulator.write(fourth.id, { text: "DVK-2026-0001 đến đâu rồi" }, "810002");
    await service.settled();
    expect(service.emulator.sent.at(-1)).toMatchObject({ bot: "810002", chat: fourth.id });
  });
});
