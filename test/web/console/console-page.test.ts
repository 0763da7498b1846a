import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import en from "../../../locales/console.en.json";
import vi from "../../../locales/console.vi.json";
import { fillTexts } from "../../../src/web/console/console-page";
import { type RunningWeb, startWeb } from "../support/start-web";

const FOLDER = join(__dirname, "../../../src/web/console/page");
const SOURCES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));

describe("the page", () => {
  let web: RunningWeb;
  afterEach(() => web.stop());

  it("is where the root leads, in Vietnamese", async () => {
    web = await startWeb();
    const root = await web.call("GET", "/");
    expect([root.status, root.headers.location]).toEqual([302, "/console"]);
    const page = await web.call("GET", "/console");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.text).toContain('<html lang="vi">');
    expect(page.text).toContain("Bảng nhắn tin");
    expect(page.text).not.toContain("{{");
  });

  it("is in English where the settings say so", async () => {
    web = await startWeb({ locale: "en" });
    const page = await web.call("GET", "/console");
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain("each column is one person");
    expect((await web.call("GET", "/console/page/texts.json")).json()).toEqual(en);
  });

  it("has every part that it and its parts name, and nothing from elsewhere", async () => {
    web = await startWeb();
    const seen = new Set<string>();
    const visit = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const answer = await web.call("GET", path);
      expect([path, answer.status]).toEqual([path, 200]);
      if (!/javascript|html/.test(String(answer.headers["content-type"]))) return;
      const links = [...answer.text.matchAll(/(?:href|src)="([^"#]+)"|from "([^"]+)"/g)].map(
        (match) => match[1] ?? match[2] ?? "",
      );
      for (const link of links) await visit(new URL(link, `http://x${path}`).pathname);
      expect(links.filter((link) => /^(https?:)?\/\//.test(link))).toEqual([]);
    };
    await visit("/console");
    const served = readdirSync(FOLDER).filter((name) => name !== "page.html");
    expect([...seen].sort()).toEqual(["/console", ...served.map((name) => `/console/page/${name}`)].sort());
  });

  it("is asked for again and not sent again while it is the same", async () => {
    web = await startWeb();
    for (const path of [
      "/console",
      "/console/page/page.js",
      "/console/page/page.css",
      "/console/page/texts.json",
    ]) {
      const first = await web.call("GET", path);
      expect(first.headers["cache-control"]).toBe("no-cache");
      const again = await web.call("GET", path, { headers: { "if-none-match": String(first.headers.etag) } });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      const other = await web.call("GET", path, { headers: { "if-none-match": '"old"' } });
      expect(other.status).toBe(200);
    }
  });
});

describe("the texts of the page", () => {
  const used = new Set(
    SOURCES.flatMap((source) =>
      [...source.matchAll(/"([a-z]+\.[a-zA-Z]+)"|\{\{([\w.]+)\}\}/g)].map((m) => m[1] ?? m[2] ?? ""),
    ),
  );
  /** Keys put together in the code, by their beginning: a role's name, its examples, a message's state. */
  const built = ["role.", "example.", "message.sending", "message.failed"];

  it("are the same in both languages, with the same gaps to fill", () => {
    const gaps = (text: string | string[]) =>
      Array.isArray(text) ? [] : (text.match(/\{\w+\}/g) ?? []).sort();
    const shape = (texts: Record<string, string | string[]>) =>
      Object.entries(texts).map(([key, text]) => [key, Array.isArray(text) ? "list" : "text", gaps(text)]);
    expect(shape(en)).toEqual(shape(vi));
  });

  it("are all used", () => {
    const unused = Object.keys(vi).filter(
      (key) => !used.has(key) && !built.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it("are all there", () => {
    const groups = new Set(Object.keys(vi).map((key) => key.split(".")[0]));
    const missing = [...used].filter(
      (key) => groups.has(key.split(".")[0]) && !(key in vi) && !/\.(js|css|svg|json)$/.test(key),
    );
    expect(missing).toEqual([]);
  });

  it("cannot bring markup into the page", () => {
    expect(fillTexts("<p>{{a.b}}</p>", { "a.b": `<b>"x" & 'y'</b>` }, "vi")).toBe(
      "<p>&#60;b&#62;&#34;x&#34; &#38; &#39;y&#39;&#60;/b&#62;</p>",
    );
  });

  it("stop the start when one is missing", () => {
    expect(() => fillTexts("{{a.b}}", {}, "vi")).toThrow('no text "a.b" in locale vi');
  });
});
