// Makes a fresh clone ready: checks Node's version and installs the locked packages when they are missing or
// older than the lock file. Quiet and quick (a hash of the lock file) when there is nothing to do.
// Needs no package itself. Usage: node scripts/ensure-installed.mjs
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stampFile = path.join(root, "node_modules", ".installed-lock-hash");

process.exitCode = main();

/** @returns the exit status. */
function main() {
  const needed = readJson("package.json")?.engines?.node?.replace(/[^0-9.]/g, "") ?? "0";
  if (!isAtLeast(process.versions.node, needed)) {
    say(
      `Cần Node.js ${needed} trở lên; đang dùng ${process.versions.node}. Hãy cài bản mới từ nodejs.org rồi chạy lại.`,
    );
    say(
      `Node.js ${needed} or newer is needed; this is ${process.versions.node}. Install a newer one from nodejs.org and run again.`,
    );
    return 1;
  }
  const lock = read("package-lock.json");
  if (lock === undefined) {
    say(
      "Thiếu tệp package-lock.json: hãy lấy lại mã nguồn. / package-lock.json is missing: get the sources again.",
    );
    return 1;
  }
  const stamp = createHash("sha256").update(lock).digest("hex");
  if (read(stampFile) === stamp) return 0;
  if (!isInstalled(lock)) {
    const status = install();
    if (status !== 0) return status;
  }
  writeFileSync(stampFile, stamp);
  return 0;
}

/** Without a stamp (installed by hand): whether npm's own record of node_modules has every package of the lock file. */
function isInstalled(lockText) {
  const installed = readJson("node_modules/.package-lock.json")?.packages;
  if (installed === undefined) return false;
  return Object.entries(JSON.parse(lockText).packages).every(([name, wanted]) => {
    // Optional packages may be missing: those of other systems always are.
    if (name === "" || (installed[name] === undefined && (wanted.optional || wanted.devOptional)))
      return true;
    return installed[name] !== undefined && installed[name].version === wanted.version;
  });
}

function install() {
  say(
    "Đang cài các gói cần thiết (npm install), chỉ ở lần đầu hoặc sau khi cập nhật… / installing packages…",
  );
  // npm's output to stderr: the caller's stdout may be data. npm_execpath: the npm that runs us, whatever its name.
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const [command, ...first] = npm;
  // Not `npm ci`: npm 11 refuses a lock file without the optional packages of other systems, and a registry need
  // not have those. `--no-save` keeps the locked versions and changes no file of the project.
  const args = [...first, "install", "--no-save", "--include=dev", "--include=optional"];
  args.push("--no-audit", "--no-fund", "--loglevel=error");
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  });
  if (run.status === 0) return 0;
  say("Không cài được các gói: hãy kiểm tra kết nối mạng tới kho npm rồi chạy lại.");
  say(
    `Packages could not be installed${run.error ? ` (${run.error.message})` : ""}: check the connection to the npm registry and run again.`,
  );
  return run.status ?? 1;
}

function isAtLeast(version, needed) {
  const have = version.split(".").map(Number);
  const want = needed.split(".").map(Number);
  for (let i = 0; i < want.length; i += 1) {
    if (have[i] !== want[i]) return have[i] > want[i];
  }
  return true;
}

function readJson(file) {
  const text = read(file);
  return text === undefined ? undefined : JSON.parse(text);
}

function read(file) {
  try {
    return readFileSync(path.resolve(root, file), "utf8");
  } catch {
    return undefined;
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
