import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(__dirname, "../..");
let project: string;

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), "dvk-run-"));
  await Promise.all(["scripts", "src"].map((folder) => mkdir(path.join(project, folder))));
  await cp(path.join(root, "scripts", "run.cjs"), path.join(project, "scripts", "run.cjs"));
  await symlink(path.join(root, "node_modules"), path.join(project, "node_modules"));
  await writeFile(path.join(project, "package-lock.json"), "{}");
  await writeFile(
    path.join(project, "src", "tell.ts"),
    "process.stdout.write(JSON.stringify([process.env.HOUSE, process.env.PORT, ...process.argv.slice(2)]));",
  );
});
afterAll(() => rm(project, { recursive: true, force: true }));

async function run(...words: string[]): Promise<unknown> {
  const env = { PATH: process.env.PATH, PORT: "4000" };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/run.cjs", ...words], {
    cwd: project,
    env,
  });
  return JSON.parse(stdout);
}

describe("an entry that is run", () => {
  it("has the settings of the file that is named, after those of the environment", async () => {
    await writeFile(path.join(project, ".env"), "# the office\nHOUSE='xã Thạch Lạc'\nPORT=3000\n");
    expect(await run("--env", ".env", "src/tell.ts", "--all")).toEqual(["xã Thạch Lạc", "4000", "--all"]);
  });

  it("has those of the environment alone when the file is not there, or not asked for", async () => {
    expect(await run("--env", "other.env", "src/tell.ts", "x")).toEqual([null, "4000", "x"]);
    expect(await run("src/tell.ts", "--env")).toEqual([null, "4000", "--env"]);
  });
});
