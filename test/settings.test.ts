import { readFileSync } from "node:fs";
import path from "node:path";
import { readSettings } from "../src/settings";

describe("readSettings", () => {
  it("starts on nothing at all, with the embedded stores and the console on loopback", () => {
    const read = readSettings({});
    expect(read).toMatchObject({
      ok: true,
      settings: {
        mongodbUri: undefined,
        redisUrl: undefined,
        host: "127.0.0.1",
        port: 3000,
        console: true,
        locale: "vi",
      },
    });
  });

  it.each([
    ["MONGODB_URI", "localhost:27017", "mongodb://"],
    ["REDIS_URL", "http://localhost", "redis://"],
    ["PORT", "99999", "65535"],
    ["PORT", "3000; rm -rf", "số cổng"],
    ["PARTS", "bot,kitchen", "bot, worker, web"],
    ["LOG_LEVEL", "loud", "info"],
    ["LOCALE", "fr", "vi"],
    ["CONSOLE", "maybe", "on, off"],
    ["QUOTA_DIGEST_PERCENT", "101", "1 đến 100"],
  ])("refuses %s=%s and says what it should be", (name, value, hint) => {
    const read = readSettings({ [name]: value });
    expect(read.ok).toBe(false);
    const problem = read.ok ? "" : read.problems.join("\n");
    expect(problem).toMatch(new RegExp(`^${name} `));
    expect(problem).toContain(hint);
  });

  it("says it in the language of LOCALE", () => {
    expect(readSettings({ LOCALE: "en", PORT: "99999" })).toEqual({
      ok: false,
      problems: ["PORT should be a port number from 0 to 65535"],
    });
    expect(readSettings({ PORT: "99999" })).toEqual({
      ok: false,
      problems: ["PORT phải là số cổng từ 0 đến 65535"],
    });
  });

  it("reports all bad settings together and never repeats a value, which may be a secret", () => {
    const read = readSettings({ MONGODB_URI: "hunter2-secret", REDIS_URL: "hunter3-secret", PORT: "x" });
    const problems = read.ok ? [] : read.problems;
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain("hunter");
  });

  it("keeps the console on loopback unless a setting says otherwise", () => {
    expect(readSettings({ HOST: "0.0.0.0" }).ok).toBe(false);
    expect(readSettings({ HOST: "0.0.0.0", CONSOLE: "off" }).ok).toBe(true);
    expect(readSettings({ HOST: "0.0.0.0", CONSOLE_BEYOND_LOOPBACK: "yes" }).ok).toBe(true);
  });

  it("takes an empty value for unset, as .env files have it", () => {
    expect(readSettings({ MONGODB_URI: "", PORT: " ", PARTS: "" })).toMatchObject({
      ok: true,
      settings: { port: 3000 },
    });
  });

  it(".env.example explains every setting, those of compose.yaml too, and no other", () => {
    const read = (name: string) => readFileSync(path.join(__dirname, "..", name), "utf8");
    const example = read(".env.example");
    const composed = [...read("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1] ?? "");
    const explained = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    const parts = ["settings", "telegram-settings", "zalo-bot-settings", "zalo-oa-settings"];
    const source = parts.map((name) => read(`src/${name}.ts`)).join("\n");
    const known = [...source.matchAll(/^ {2,4}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
    expect(known.length).toBeGreaterThan(10);
    expect([...explained].sort()).toEqual([...new Set([...known, ...composed])].sort());
  });
});
