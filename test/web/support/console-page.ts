import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { chromiumLaunchOptions } from "../../support/chromium";
import { type RunningWeb, startWeb } from "./start-web";

export const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

export interface Stage {
  /** The server of this test; a test that stops it puts the next one in its place. */
  web: RunningWeb;
  /** Errors, refusals of the content policy and failed requests that the browser reports. */
  complaints: string[];
  /** A new, empty browser with the page open and connected. */
  openPage(options?: BrowserContextOptions): Promise<Page>;
  /** The same before it has loaded anything. */
  emptyPage(options?: BrowserContextOptions): Promise<Page>;
}

/** A server for each test of the file, and one Chromium for all. */
export function useConsolePage(): Stage {
  let browser: Browser;
  const stage = { complaints: [] as string[] } as Stage;
  stage.emptyPage = async (options = WIDE) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => stage.complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && stage.complaints.push(message.text()));
    return page;
  };
  stage.openPage = async (options) => {
    const page = await stage.emptyPage(options);
    await page.goto(stage.web.url);
    await page.getByText("Đã kết nối").waitFor();
    return page;
  };
  beforeAll(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage.web = await startWeb();
    stage.complaints = [];
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await stage.web.stop();
  });
  return stage;
}

export function column(page: Page, person: string): Locator {
  return page.locator(`[data-person="${person}"]`);
}

/** Where a person writes. */
export function input(page: Page, person: string): Locator {
  return column(page, person).getByLabel("Soạn tin nhắn");
}

export async function write(page: Page, person: string, text: string): Promise<void> {
  await input(page, person).fill(text);
  await input(page, person).press("Enter");
}

export function bubble(page: Page, person: string, text: string): Locator {
  return column(page, person).locator(".bubble", { has: page.getByText(text, { exact: true }) });
}

/** Asks until the page says yes. waitForFunction would evaluate in the page, which its content policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await page.evaluate(expression))) {
    if (performance.now() > deadline) throw new Error(`never true: ${expression}`);
    await page.waitForTimeout(25);
  }
}
