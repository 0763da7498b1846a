import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type AppProcess, startAppProcess } from "../support/app-process";

const PASSWORD = "mat-khau-quan-tri-2026";
let app: AppProcess;
let dataDir: string;

// In a process of its own: a package of the dashboard is an ES module, which jest's loader does not take here.
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "dvk-dashboard-"));
  app = await startAppProcess({
    dataDir,
    env: { DASHBOARD_PASSWORD: PASSWORD, LOG_LEVEL: "warn" },
  });
});
afterAll(async () => {
  await app.kill();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

function get(target: string, password?: string, user = "admin"): Promise<Response> {
  const login = Buffer.from(`${user}:${password}`).toString("base64");
  const headers = password === undefined ? undefined : { authorization: `Basic ${login}` };
  return fetch(app.url + target, { headers });
}

it("shows the queues to whoever knows the password", async () => {
  const page = await get("/dashboard", PASSWORD);
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain("Dân vận khéo");
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  const board = (await (await get("/dashboard/api/queues", PASSWORD)).json()) as {
    queues: { name: string }[];
  };
  expect(board.queues.map(({ name }) => name)).toContain("agenda");
  const script = /src="([^"]+\.js)"/.exec(text)?.[1] ?? "";
  const file = await get(script.startsWith("/") ? script : `/dashboard/${script}`, PASSWORD);
  expect([file.status, file.headers.get("content-type")]).toEqual([
    200,
    expect.stringContaining("javascript"),
  ]);
});

it("is shut to everybody else, its data too, and stops whoever guesses", async () => {
  for (const target of ["/dashboard", "/dashboard/", "/dashboard/api/queues", "/dashboard/queue/agenda"])
    expect((await get(target)).status).toBe(401);
  expect((await get("/dashboard", PASSWORD, "root")).status).toBe(401);
  for (let i = 0; i < 9; i += 1) expect((await get("/dashboard/api/queues", `sai-${i}`)).status).toBe(401);
  expect((await get("/dashboard", PASSWORD)).status).toBe(429);
  expect(app.log.some((line) => line.includes("dashboard_login"))).toBe(true);
  expect(app.log.join("\n")).not.toContain("sai-");
});
