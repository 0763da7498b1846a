import { access, chmod, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { findProgram } from "../src/store/embedded/find-program";
import type { PrepareOptions } from "../src/store/embedded/node-command";
import { takePackages } from "../src/store/embedded/private-packages";
import { runProgram } from "../src/store/embedded/run-program";

const NAMES = ["chromium", "chromium-browser", "google-chrome"] as const;
/** A first start from a cold disk takes seconds. */
const CHECK_LIMIT_MS = 120_000;
/** Folders of libraries below one machine folder that programs name themselves, such as pulseaudio's. */
const LIBRARY_ROOTS = [
  "usr/lib/x86_64-linux-gnu",
  "usr/lib/aarch64-linux-gnu",
  "lib/x86_64-linux-gnu",
  "lib/aarch64-linux-gnu",
];

export type Chromium =
  | { readonly ok: true; readonly program: string }
  | { readonly ok: false; readonly message: string };

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, else the one on PATH, else the distribution's package with the
 * libraries this system lacks, taken into the cache folder (290 to 720 MB, 10 to 25 s); the system is not changed.
 */
export async function prepareChromium(options: PrepareOptions): Promise<Chromium> {
  const { cacheDir, env, system, logger } = options;
  if (env.CHROMIUM_PATH) return { ok: true, program: env.CHROMIUM_PATH };
  for (const name of NAMES) {
    const program = await findProgram(name, env);
    if (program !== undefined) return { ok: true, program };
  }
  // Ubuntu's package of that name only fetches a snap.
  if (system.distribution !== "debian")
    return missing(`this is ${system.distribution || system.platform}, not Debian`);
  const name = `chromium-${system.codename}-${system.arch}`;
  const folder = path.join(cacheDir, name);
  await access(folder).catch(() =>
    logger.info(
      {},
      "Lần đầu: đang lấy Chromium cho các kiểm thử trình duyệt / taking Chromium for the browser tests",
    ),
  );
  // Without the fonts a screenshot of Vietnamese text shows nothing.
  const packages = ["chromium", "fonts-dejavu-core"];
  const check = (tree: string) => checkTree(tree, options);
  const taken = await takePackages({ name, packages, suite: "own", cacheDir, system, env, check });
  if (!taken.ok) return missing(taken.detail);
  return { ok: true, program: await writeLauncher(taken.folder, `${folder}-run`) };
}

function missing(detail: string): Chromium {
  return {
    ok: false,
    message:
      "Kiểm thử trình duyệt cần Chromium: hãy cài gói chromium, hoặc đặt CHROMIUM_PATH.\n" +
      `The browser tests need Chromium: install the package chromium, or set CHROMIUM_PATH (${detail}).`,
  };
}

async function checkTree(tree: string, { env }: PrepareOptions): Promise<string | undefined> {
  const libraries = { ...env, LD_LIBRARY_PATH: (await libraryFolders(tree)).join(":") };
  const run = await runProgram(programIn(tree), ["--version"], { env: libraries, timeoutMs: CHECK_LIMIT_MS });
  return run.code === 0 ? undefined : `chromium does not run: ${run.stderr.trim()}`;
}

/** A small shell script, since the tests start one program by its path. */
async function writeLauncher(tree: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await replaceFile(path.join(folder, "fonts.conf"), fontSettings(tree));
  const launcher = path.join(folder, "chromium");
  const libraries = (await libraryFolders(tree)).join(":");
  await replaceFile(
    launcher,
    `#!/bin/sh\nexport LD_LIBRARY_PATH=${quoted(libraries)} FONTCONFIG_FILE=${quoted(path.join(folder, "fonts.conf"))}\n` +
      `exec ${quoted(programIn(tree))} "$@"\n`,
  );
  return launcher;
}

/** The tree's fonts and the system's, if it has any; fontconfig's own settings are not where it looks for them. */
function fontSettings(tree: string): string {
  const own = path.join(tree, "usr/share/fonts").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return (
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
    `<fontconfig><dir>${own}</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`
  );
}

async function libraryFolders(tree: string): Promise<string[]> {
  const found: string[] = [];
  for (const base of LIBRARY_ROOTS.map((name) => path.join(tree, name))) {
    const entries = await readdir(base, { withFileTypes: true }).catch(() => []);
    if (entries.length > 0) found.push(base);
    for (const entry of entries.filter((candidate) => candidate.isDirectory())) {
      const inner = path.join(base, entry.name);
      if ((await readdir(inner)).some((file) => /^lib.*\.so/.test(file))) found.push(inner);
    }
  }
  return found;
}

function programIn(tree: string): string {
  return path.join(tree, "usr/lib/chromium/chromium");
}

/** Another run may be starting the present one. */
async function replaceFile(file: string, content: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, content);
  await chmod(fresh, 0o755);
  await rename(fresh, file);
}

/** As one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
