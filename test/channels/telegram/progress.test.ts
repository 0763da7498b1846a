import { createSay } from "../../../locales/say";
import { phonePhoto } from "../../web/support/sample-files";
import { startTelegramService, type TelegramService, TOKEN } from "./support/telegram-service";

/** Longer than it takes until the person is told that it takes longer (8 s). */
const HANGS_MS = 9_000;

describe("work that takes long, on Telegram", () => {
  let service: TelegramService;
  beforeAll(async () => {
    service = await startTelegramService({ mode: "webhook", telegram: { timeoutMs: HANGS_MS } });
  });
  afterAll(() => service?.stop());

  it("shows that it is worked on, says once that it takes longer, and answers", async () => {
    const hoa = await service.person(5001, "hoa");
    const { calls } = service.emulator.bot(TOKEN);
    const shown = () => calls.filter(({ method }) => method === "sendchataction");
    hoa.says("đăng ký mô hình Đường hoa, lĩnh vực NTM");
    await service.settled();
    expect(shown()).toEqual([]);
    const before = hoa.reads().length;
    service.emulator.setFaults((method) => (method === "getfile" ? { kind: "hang" } : undefined));
    hoa.sendsPhoto(phonePhoto(), "ảnh mô hình Đường hoa");
    await service.settled();
    service.emulator.setFaults();
    expect(shown().length).toBeGreaterThanOrEqual(2);
    const [longer, answer, ...more] = hoa.reads().slice(before);
    expect(longer?.text).toBe(createSay("vi")("wait.long"));
    expect(answer?.text).toMatch(/chưa tải được|không tải được/);
    expect(more).toEqual([]);
  }, 60_000);
});
