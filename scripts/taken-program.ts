import { access, chmod, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { findProgram } from "../src/store/embedded/find-program";
import type { PrepareOptions } from "../src/store/embedded/node-command";
import { takePackages } from "../src/store/embedded/private-packages";

/** Folders of libraries below one machine folder that programs name themselves, such as pulseaudio's. */
const LIBRARY_ROOTS = [
  "usr/lib/x86_64-linux-gnu",
  "usr/lib/aarch64-linux-gnu",
  "lib/x86_64-linux-gnu",
  "lib/aarch64-linux-gnu",
];

export type TakenProgram =
  | { readonly ok: true; readonly program: string }
  | { readonly ok: false; readonly message: string };

/** A program that only the tests need. */
export interface WantedProgram {
  /** The variable that names another one to use, and passes this one on to the tests. */
  readonly variable: string;
  /** As it is called on PATH, the best first. */
  readonly names: readonly string[];
  /** Where it comes from when there is none, and the fonts without which its Vietnamese shows nothing. */
  readonly packages: readonly string[];
  /** What to do when it cannot be taken, for the person who runs the tests. */
  readonly message: string;
  /** Below the tree: the program, and libraries that it keeps by itself. */
  readonly program: string;
  readonly libraries?: readonly string[];
  /** The lines that start `program`, a word for the shell, with the arguments of the script. */
  readonly start: (program: string, tree: string) => string;
  /** Where fonts are looked for besides the tree. */
  readonly fontFolders: readonly string[];
  /** @returns what is wrong with a program that does not run, or undefined. */
  readonly check: (launcher: string) => Promise<string | undefined>;
}

/**
 * Where a program for the tests is: its variable, else the one on PATH, else the distribution's packages with the
 * libraries this system lacks, taken into the cache folder; the system is not changed.
 */
export async function takeProgram(wanted: WantedProgram, options: PrepareOptions): Promise<TakenProgram> {
  const { cacheDir, env, system, logger } = options;
  const named = env[wanted.variable];
  if (named) return { ok: true, program: named };
  for (const name of wanted.names) {
    const program = await findProgram(name, env);
    if (program !== undefined) return { ok: true, program };
  }
  const refused = (why: string) => ({ ok: false, message: `${wanted.message} (${why}).` }) as const;
  // Ubuntu's package of a browser only fetches a snap.
  if (system.distribution !== "debian")
    return refused(`this is ${system.distribution || system.platform}, not Debian`);
  const name = `${wanted.names[0]}-${system.codename}-${system.arch}`;
  const isThere = await access(path.join(cacheDir, name)).then(
    () => true,
    () => false,
  );
  if (!isThere)
    logger.info({}, `Lần đầu: đang lấy ${wanted.names[0]} cho các kiểm thử / taking it for tests`);
  const check = async (tree: string) => wanted.check(await writeLauncher(wanted, tree));
  const { packages } = wanted;
  const taken = await takePackages({ name, packages, suite: "own", cacheDir, system, env, check });
  if (!taken.ok) return refused(taken.detail);
  return { ok: true, program: await writeLauncher(wanted, taken.folder) };
}

/**
 * A small shell script beside the tree, since the tests start one program by its path.
 * @returns its path.
 */
async function writeLauncher(wanted: WantedProgram, tree: string): Promise<string> {
  const folder = `${tree}-run`;
  await mkdir(folder, { recursive: true });
  const fonts = path.join(folder, "fonts.conf");
  await replaceFile(fonts, fontSettings([path.join(tree, "usr/share/fonts"), ...wanted.fontFolders]));
  const own = (wanted.libraries ?? []).map((inner) => path.join(tree, inner));
  const libraries = [...own, ...(await libraryFolders(tree))].join(":");
  const launcher = path.join(folder, wanted.names[0] ?? "program");
  const lines = [
    "#!/bin/sh",
    `export LD_LIBRARY_PATH=${quoted(libraries)}`,
    // A test may bring fonts of its own.
    `[ -n "$FONTCONFIG_FILE" ] || export FONTCONFIG_FILE=${quoted(fonts)}`,
    wanted.start(quoted(path.join(tree, wanted.program)), tree),
  ];
  await replaceFile(launcher, `${lines.join("\n")}\n`);
  return launcher;
}

/** fontconfig's own settings are not where it looks for them. */
export function fontSettings(folders: readonly string[]): string {
  const escaped = folders.map((folder) => folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return (
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
    `<fontconfig>${escaped.map((folder) => `<dir>${folder}</dir>`).join("")}` +
    `<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`
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
