import type { Page } from "playwright-core";
import { bubble, column, input, until, useConsolePage, write } from "./support/console-page";
import { PDF, PNG } from "./support/sample-files";
import { startWeb } from "./support/start-web";

const stage = useConsolePage();

describe("on a wide screen", () => {
  it("an officer, a committee member and a leader stand side by side", async () => {
    const page = await stage.openPage();
    const tops = [];
    for (const person of ["hoa", "binh", "duc"]) {
      const box = await column(page, person).boundingBox();
      expect(box?.width).toBeGreaterThan(300);
      tops.push(box?.y);
    }
    expect(new Set(tops).size).toBe(1);
    expect(await page.locator(".role").allTextContents()).toEqual(["Cán bộ", "Ban Chỉ đạo", "Lãnh đạo"]);
  });

  it("Enter sends, the answer comes into this chat and no other", async () => {
    const page = await stage.openPage();
    stage.web.service.answer = ({ chat }) =>
      void stage.web.service.say(chat, "Đã ghi nhận mô hình DVK-2026-1.");
    await write(page, "hoa", "đăng ký mô hình Nhà sạch vườn đẹp");
    await column(page, "hoa").getByText("Đã ghi nhận mô hình DVK-2026-1.").waitFor();
    expect(stage.web.service.accepted).toMatchObject([
      { chat: "hoa", text: "đăng ký mô hình Nhà sạch vườn đẹp" },
    ]);
    expect(await column(page, "hoa").locator(".bubble").count()).toBe(2);
    expect(await column(page, "duc").locator(".bubble").count()).toBe(0);
    expect(await input(page, "hoa").inputValue()).toBe("");
  });

  it("Shift + Enter starts a line, and Enter that ends a composed letter does not send", async () => {
    const page = await stage.openPage();
    await input(page, "hoa").pressSequentially("dòng một");
    await input(page, "hoa").press("Shift+Enter");
    await input(page, "hoa").pressSequentially("dòng hai");
    const composing = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
    await input(page, "hoa").dispatchEvent("keydown", composing);
    expect(stage.web.service.accepted).toEqual([]);
    await input(page, "hoa").press("Enter");
    await column(page, "hoa").locator(".bubble.in").waitFor();
    expect(stage.web.service.accepted[0]?.text).toBe("dòng một\ndòng hai");
  });

  it("an example fills the place to write, to be sent by the person", async () => {
    const page = await stage.openPage();
    await column(page, "duc").getByRole("button", { name: "toàn huyện có bao nhiêu mô hình" }).click();
    expect(stage.web.service.accepted).toEqual([]);
    await input(page, "duc").press("Enter");
    await bubble(page, "duc", "toàn huyện có bao nhiêu mô hình").waitFor();
    expect(await column(page, "duc").getByText("Hãy thử nhắn:").count()).toBe(0);
  });

  it("several messages sent in a row arrive in that order, each once", async () => {
    const page = await stage.openPage();
    for (const text of ["một", "hai", "ba", "bốn", "năm"]) await write(page, "hoa", text);
    await bubble(page, "hoa", "năm").locator("time").waitFor();
    await until(page, `document.querySelectorAll(".pending .bubble").length === 0`);
    expect(stage.web.service.accepted.map(({ text }) => text)).toEqual(["một", "hai", "ba", "bốn", "năm"]);
    expect(await column(page, "hoa").locator(".bubble .text").allTextContents()).toEqual([
      "một",
      "hai",
      "ba",
      "bốn",
      "năm",
    ]);
  });

  it("text that looks like markup is shown as text, web addresses as links", async () => {
    stage.web.service.say(
      "hoa",
      `<img src=x onerror="alert(1)"> https://dvk.example/a?b=1, [x](javascript:alert(1))`,
    );
    const page = await stage.openPage();
    await column(page, "hoa").getByText("<img src=x").waitFor();
    expect(await column(page, "hoa").locator(".text img").count()).toBe(0);
    const links = column(page, "hoa").locator(".text a");
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute("href")).toBe("https://dvk.example/a?b=1");
  });
});

describe("buttons", () => {
  const card = () =>
    stage.web.service.say("hoa", "Đồng chí kiểm tra:", { buttons: [["Lưu", "Sửa"], ["Huỷ"]] });

  it("cannot be pressed again until the answer comes", async () => {
    const { id } = card();
    const page = await stage.openPage();
    const button = (name: string) => column(page, "hoa").locator(".choice", { hasText: name });
    await button("Huỷ").click();
    expect(await button("Huỷ").isDisabled()).toBe(true);
    expect(await button("Lưu").isDisabled()).toBe(true);
    await until(page, `document.querySelector(".typing:not([hidden])") !== null`);
    expect(stage.web.service.accepted).toMatchObject([{ kind: "press", press: { delivery: id, button: 2 } }]);
    expect(await button("Lưu").isDisabled()).toBe(true);
    stage.web.service.say("hoa", "Đã huỷ.");
    await column(page, "hoa").getByText("Đã huỷ.").waitFor();
    await until(page, `![...document.querySelectorAll(".choice")].some((one) => one.disabled)`);
    expect(await column(page, "hoa").locator(".typing").isVisible()).toBe(false);
  });

  it("can be pressed again when the press was refused, and the page says so", async () => {
    card();
    const page = await stage.openPage();
    await page.route("**/press", (route) => route.fulfill({ status: 400, body: "{}" }));
    await column(page, "hoa").locator(".choice", { hasText: "Lưu" }).click();
    await column(page, "hoa").getByRole("alert").getByText("Vui lòng bấm lại").waitFor();
    expect(await column(page, "hoa").locator(".choice:disabled").count()).toBe(0);
  });
});

describe("a sent message", () => {
  it("is edited in its place", async () => {
    const page = await stage.openPage();
    await write(page, "hoa", "lĩnh vực NTM");
    const sent = bubble(page, "hoa", "lĩnh vực NTM");
    await sent.hover();
    await sent.getByRole("button", { name: "Sửa tin: lĩnh vực NTM" }).click();
    expect(await input(page, "hoa").inputValue()).toBe("lĩnh vực NTM");
    await write(page, "hoa", "lĩnh vực KT");
    await bubble(page, "hoa", "lĩnh vực KT").getByText("đã sửa").waitFor();
    expect(await column(page, "hoa").locator(".bubble").count()).toBe(1);
    const [first, second] = stage.web.service.accepted;
    expect(second).toMatchObject({ edited: true, text: "lĩnh vực KT", messageId: first?.messageId });
  });

  it("is fetched for editing with the arrow up, and let go with Escape", async () => {
    const page = await stage.openPage();
    await write(page, "hoa", "tin cuối");
    await bubble(page, "hoa", "tin cuối").locator(".edit").waitFor();
    await input(page, "hoa").press("ArrowUp");
    await column(page, "hoa").getByText("Đang sửa tin: tin cuối").waitFor();
    await input(page, "hoa").press("Escape");
    expect(await input(page, "hoa").inputValue()).toBe("");
    await write(page, "hoa", "tin mới");
    await bubble(page, "hoa", "tin mới").waitFor();
    expect(stage.web.service.accepted.map(({ edited }) => edited)).toEqual([false, false]);
  });

  it("whose answer from the server got lost is sent again and taken once", async () => {
    const page = await stage.openPage();
    let tries = 0;
    await page.route("**/people/hoa/messages", async (route) => {
      tries += 1;
      if (tries > 2) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await write(page, "hoa", "một lần thôi");
    await until(page, `document.querySelectorAll(".settled .bubble").length === 1`);
    while (tries < 3) await page.waitForTimeout(50);
    expect(stage.web.service.accepted).toHaveLength(1);
    expect(await column(page, "hoa").locator(".bubble").count()).toBe(1);
  });

  it("that the server refuses says so and is not tried again", async () => {
    const page = await stage.openPage();
    await page.route("**/people/hoa/messages", (route) => route.fulfill({ status: 413, body: "{}" }));
    await write(page, "hoa", "dài quá");
    await bubble(page, "hoa", "dài quá").getByText("Chưa gửi được").waitFor();
    expect(await column(page, "hoa").getByRole("alert").textContent()).toContain("Tin quá dài");
    expect(await column(page, "hoa").getByRole("button", { name: "Gửi lại" }).count()).toBe(0);
  });
});

describe("files", () => {
  const choose = (page: Page, name: string, buffer: Buffer, mimeType = "application/octet-stream") =>
    column(page, "hoa").locator("input[type=file]").setInputFiles({ name, mimeType, buffer });

  it("a photo is sent with its caption and shown", async () => {
    const page = await stage.openPage();
    await choose(page, "Nhà lưới.png", PNG, "image/png");
    await column(page, "hoa").getByText("Nhà lưới.png").waitFor();
    await write(page, "hoa", "ảnh minh chứng");
    const picture = column(page, "hoa").getByRole("img", { name: "Ảnh Nhà lưới.png" });
    await picture.waitFor();
    await until(page, `document.querySelector(".photo img").naturalWidth === 1`);
    expect(stage.web.service.accepted).toMatchObject([{ kind: "photo", text: "ảnh minh chứng" }]);
  });

  it("a file of the bot is saved under its Vietnamese name", async () => {
    const put = await stage.web.files.put(PDF);
    if (put.status !== "stored") throw new Error(put.status);
    stage.web.service.say("hoa", "Gửi đồng chí", {
      file: { name: "Danh sách mô hình.pdf", ref: put.file.ref },
    });
    const page = await stage.openPage();
    const waiting = page.waitForEvent("download");
    await column(page, "hoa").getByRole("link", { name: "Danh sách mô hình.pdf" }).click();
    expect((await waiting).suggestedFilename()).toBe("Danh sách mô hình.pdf");
  });

  it("of a type that is not taken is explained", async () => {
    const page = await stage.openPage();
    await choose(page, "trang.pdf", Buffer.from("<html>"), "application/pdf");
    await column(page, "hoa").getByRole("button", { name: "Gửi" }).click();
    await column(page, "hoa").getByText("Chỉ nhận ảnh JPG, PNG và tệp PDF, XLSX, DOCX.").waitFor();
    expect(stage.web.service.accepted).toEqual([]);
  });
});

describe("when the connection is lost", () => {
  it("the page says so, keeps what is written, and sends it once when the server is back", async () => {
    const page = await stage.openPage();
    await write(page, "hoa", "trước khi mất");
    await bubble(page, "hoa", "trước khi mất").locator(".edit").waitFor();
    const { port, service, files } = stage.web;
    await stage.web.stop();
    await page.getByText("Mất kết nối với máy chủ.").waitFor();
    await write(page, "hoa", "trong lúc mất");
    await bubble(page, "hoa", "trong lúc mất").getByText("đang gửi…").waitFor();
    stage.web = await startWeb({ port, console: service, files });
    await page.getByText("Đã kết nối").waitFor();
    await bubble(page, "hoa", "trong lúc mất").locator(".edit").waitFor();
    expect(service.accepted.map(({ text }) => text)).toEqual(["trước khi mất", "trong lúc mất"]);
    expect(await page.getByText("Mất kết nối").isVisible()).toBe(false);
  });

  it("what was said meanwhile is fetched", async () => {
    const page = await stage.openPage();
    const { port, service, files } = stage.web;
    await stage.web.stop();
    await page.getByText("Mất kết nối với máy chủ.").waitFor();
    service.say("duc", "Nhắc đồng chí: còn 3 ngày");
    stage.web = await startWeb({ port, console: service, files });
    await column(page, "duc").getByText("Nhắc đồng chí: còn 3 ngày").waitFor();
  });
});
