import { bubble, column, input, PHONE, until, useConsolePage, WIDE, write } from "./support/console-page";
import { PDF } from "./support/sample-files";

const stage = useConsolePage();

describe("columns", () => {
  it("change their person, change places, are added and closed, and are the same after a reload", async () => {
    const page = await stage.openPage();
    const people = () =>
      page.locator(".column").evaluateAll((all) => all.map((one) => one.getAttribute("data-person")));
    const pick = (person: string, label: string) =>
      column(page, person).getByLabel("Chọn người cho cột này").selectOption({ label });
    await pick("hoa", "Nguyễn Minh Đức – huyện Bình Sơn");
    expect(await people()).toEqual(["duc", "binh", "hoa"]);
    await page.getByRole("button", { name: "Thêm cột" }).click();
    expect(await people()).toEqual(["duc", "binh", "hoa", "la"]);
    await page.getByRole("button", { name: "Đóng cột Lê Văn Bình" }).click();
    expect(await people()).toEqual(["duc", "hoa", "la"]);
    await page.reload();
    await page.getByText("Đã kết nối").waitFor();
    expect(await people()).toEqual(["duc", "hoa", "la"]);
    await write(page, "la", "xin chào");
    await bubble(page, "la", "xin chào").waitFor();
  });

  it("show the end of a long chat, and say when something new is below", async () => {
    for (let at = 1; at <= 450; at += 1) stage.web.service.say("hoa", `tin số ${at}`);
    const page = await stage.openPage();
    await bubble(page, "hoa", "tin số 450").waitFor();
    const end = `(() => { const log = document.querySelector("[data-person=hoa] .log"); return log.scrollHeight - log.scrollTop - log.clientHeight; })()`;
    await until(page, `${end} < 2`);
    await column(page, "hoa")
      .locator(".log")
      .evaluate((log) => Object.assign(log, { scrollTop: 0 }));
    stage.web.service.say("hoa", "tin số 451");
    await column(page, "hoa").getByRole("button", { name: "Tin mới" }).click();
    await until(page, `${end} < 2`);
    expect(await bubble(page, "hoa", "tin số 451").isVisible()).toBe(true);
  });
});

describe("on a phone", () => {
  it("one chat fills the screen, the others are a tap away, and what is new there is counted", async () => {
    const page = await stage.openPage(PHONE);
    expect(await column(page, "hoa").isVisible()).toBe(true);
    expect(await column(page, "duc").isVisible()).toBe(false);
    stage.web.service.say("duc", "Báo cáo tuần");
    // Enter starts a line where there is no Shift to hold.
    await write(page, "hoa", "dòng một");
    expect(await input(page, "hoa").inputValue()).toBe("dòng một\n");
    const tab = page.getByRole("button", { name: /Lãnh đạo/ });
    await tab.getByText("1", { exact: true }).waitFor();
    await tab.tap();
    expect(await column(page, "duc").getByText("Báo cáo tuần").isVisible()).toBe(true);
    expect(await column(page, "hoa").isVisible()).toBe(false);
    expect(await tab.locator(".badge").count()).toBe(0);
    await input(page, "duc").fill("toàn huyện có bao nhiêu mô hình");
    await column(page, "duc").getByRole("button", { name: "Gửi" }).tap();
    await bubble(page, "duc", "toàn huyện có bao nhiêu mô hình").waitFor();
  });

  it("nothing is wider than the screen, and what is tapped is large enough", async () => {
    stage.web.service.say("hoa", `Mô hình ${"dài".repeat(80)}`, {
      buttons: [["Kinh tế", "Văn hoá – xã hội", "Khác"]],
    });
    const page = await stage.openPage(PHONE);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    for (const target of await page.locator(".column.active button:visible, .tabs button").all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
  });
});

/** Ratio of contrast (WCAG 2.2, 1.4.3) of each visible text with the nearest ground behind it, if too low. */
const LOW_CONTRAST = `(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (colors) => {
    canvas.fillStyle = "#fff";
    canvas.fillRect(0, 0, 1, 1);
    for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ opacityProperty: true }) || element.closest("select, :disabled, .skip")) continue;
    const grounds = [];
    for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    const [a, b] = [paint(grounds), paint([...grounds, getComputedStyle(element).color])].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) low.push(element.className + " " + node.data.trim().slice(0, 20) + " " + ratio.toFixed(2));
  }
  return low;
})()`;

describe("for everybody", () => {
  it.each([
    ["light", "wide", WIDE],
    ["dark", "wide", WIDE],
    ["light", "phone", PHONE],
    ["dark", "phone", PHONE],
  ] as const)("text stands out from its ground: %s, %s", async (colorScheme, _screen, size) => {
    const put = await stage.web.files.put(PDF);
    if (put.status !== "stored") throw new Error(put.status);
    const file = { name: "Danh sách.pdf", ref: put.file.ref };
    stage.web.service.say("hoa", "Xem https://dvk.example", {
      file,
      buttons: [["Lưu"]],
      at: new Date("2026-01-05T01:00:00Z"),
    });
    const page = await stage.openPage({ ...size, colorScheme });
    await input(page, "hoa").fill("xin chào");
    await column(page, "hoa").getByRole("button", { name: "Gửi" }).click();
    await column(page, "hoa").locator(".bubble.in").waitFor();
    expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
  });

  it("everything that can be used has a name, and the keyboard reaches the parts of a chat in order", async () => {
    stage.web.service.say("hoa", "Chọn:", { buttons: [["Lưu"]] });
    const page = await stage.openPage();
    const nameless = `[...document.querySelectorAll("button, select, textarea, input, a, [role=log], section")]
      .filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim()))
      .map((one) => one.outerHTML)`;
    expect(await page.evaluate(nameless)).toEqual([]);
    await column(page, "hoa").getByLabel("Chọn người cho cột này").focus();
    const reached = [];
    for (let at = 0; at < 5; at += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate("document.activeElement.className || document.activeElement.tagName"));
    }
    expect(reached).toEqual(["round small close", "log", "choice", "round", "TEXTAREA"]);
  });

  it("times are Vietnamese ones, wherever the reader's machine is", async () => {
    stage.web.service.say("hoa", "nhắc việc", { at: new Date("2026-01-05T17:30:00Z") });
    const page = await stage.openPage({ ...WIDE, timezoneId: "America/New_York", locale: "en-US" });
    await column(page, "hoa").getByText("Thứ Ba, 06/01/2026").waitFor();
    const time = bubble(page, "hoa", "nhắc việc").locator("time");
    expect(await time.textContent()).toBe("00:30");
    expect(await time.getAttribute("title")).toBe("06/01/2026 00:30");
  });

  it("the page asks only its own server, and the browser has nothing to complain about", async () => {
    const page = await stage.openPage();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).origin));
    await page.reload();
    await page.getByText("Đã kết nối").waitFor();
    await write(page, "hoa", "xin chào\n".repeat(40));
    await column(page, "hoa").locator(".settled .bubble.in").waitFor();
    expect([...asked]).toEqual([stage.web.url]);
    expect(stage.complaints).toEqual([]);
  });

  it("a script that somebody brings into the page is not run", async () => {
    const page = await stage.openPage();
    const run = `(() => { const s = document.createElement("script"); s.textContent = "window.ran = true"; document.body.append(s); return window.ran; })()`;
    expect(await page.evaluate(run)).toBeUndefined();
    expect(stage.complaints.join()).toContain("Content Security Policy");
  });
});

it("says what to do when nobody is listed", async () => {
  stage.web.service.people = async () => [];
  const page = await stage.emptyPage();
  await page.goto(stage.web.url);
  await page.getByRole("alert").getByText("Hãy nhập danh sách cán bộ").waitFor();
});
