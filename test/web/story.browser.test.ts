import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright-core";
import consoleTexts from "../../locales/console.vi.json";
import { chromiumLaunchOptions } from "../support/chromium";
import { column, PHONE, WIDE, write } from "./support/console-page";

const ROOT = path.join(__dirname, "..", "..");

/** The service as `npm start` runs it, on a folder and a port of its own. */
async function startService(dataDir: string): Promise<{ service: ChildProcess; url: string }> {
  const service = spawn(process.execPath, ["scripts/run.cjs", "src/main.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: "0", MONGODB_URI: "", REDIS_URL: "", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = service;
  if (stdout === null) throw new Error("no output");
  for await (const line of createInterface({ input: stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { service, url };
  }
  throw new Error("the service ended without an address");
}

let dataDir: string;
let running: { service: ChildProcess; url: string };
let browser: Browser;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "dvk-"));
  running = await startService(dataDir);
  browser = await chromium.launch(chromiumLaunchOptions());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  const gone = new Promise((resolve) => running.service.once("exit", resolve));
  running.service.kill("SIGTERM");
  expect(await gone).toBe(0);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}, 60_000);

async function open(options = WIDE): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(running.url);
  await page.getByText("Đã kết nối").waitFor();
  return page;
}

const answer = (page: Page, person: string, text: string) =>
  column(page, person).locator(".bubble.out", { hasText: text }).last().waitFor();

it("an officer registers a model in one message, and a leader's count is right", async () => {
  const page = await open();
  await write(page, "can-bo", "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am");
  await answer(page, "can-bo", "thôn Bàu Am");
  await column(page, "can-bo").getByRole("button", { name: "Lưu", exact: true }).last().click();
  await answer(page, "can-bo", "Đã ghi nhận mô hình “Nhà sạch vườn đẹp”, mã DVK-");

  await write(page, "lanh-dao", "toàn huyện có bao nhiêu mô hình");
  await answer(page, "lanh-dao", "Toàn huyện Thạch Hà có 1 mô hình đăng ký");

  await write(page, "ban-chi-dao", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP, xã Thạch Liên");
  await answer(page, "ban-chi-dao", "Đơn vị: xã Thạch Liên");
  await write(page, "ban-chi-dao", "lưu");
  await answer(page, "ban-chi-dao", "mã DVK-");
  await write(page, "lanh-dao", "chia theo đơn vị");
  await answer(page, "lanh-dao", "xã Lưu Vĩnh Sơn 1");
  const picture = process.env.CONSOLE_PICTURE;
  if (picture) await page.screenshot({ path: picture });
});

it("the same on a phone", async () => {
  const page = await open(PHONE);
  const officer = column(page, "can-bo");
  await officer.getByLabel("Soạn tin nhắn").fill("đăng ký mô hình Đường hoa phụ nữ, lĩnh vực NTM");
  await officer.getByRole("button", { name: "Gửi" }).tap();
  await answer(page, "can-bo", "Tên: Đường hoa phụ nữ");
  await officer.getByRole("button", { name: "Lưu", exact: true }).last().tap();
  await answer(page, "can-bo", "Đã ghi nhận mô hình “Đường hoa phụ nữ”");
});

const PERSON_OF_ROLE = { officer: "can-bo", committee: "ban-chi-dao", leader: "lanh-dao" };

it.each(Object.entries(PERSON_OF_ROLE))(
  "the examples that the page offers to a %s are understood",
  async (role, person) => {
    const page = await open();
    const examples = Object.entries(consoleTexts).find(([key]) => key === `example.${role}`)?.[1];
    expect(Array.isArray(examples)).toBe(true);
    for (const text of [examples ?? []].flat()) {
      const before = await column(page, person).locator(".bubble.out").count();
      await write(page, person, text);
      const reply = column(page, person).locator(".bubble.out").nth(before);
      await reply.waitFor();
      expect(await reply.textContent()).not.toMatch(/Chưa rõ|chưa làm được|trục trặc/);
    }
  },
);
