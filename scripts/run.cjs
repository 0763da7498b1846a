// Runs a TypeScript entry of the project: node scripts/run.cjs [--env .env] src/main.ts [arguments]
// `--env` takes settings from a file, where there is one; what the environment says already comes before it.
// It is bundled first (esbuild, some 0.2 s) unless no source has changed since: bundled code starts in a third of the
// time and calls straight from one module into another, where code translated file by file goes through a getter.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { runMain } = require("node:module");

const root = path.dirname(__dirname);
const SOURCES = ["src", "handlers", "jobs", "locales", "bench", "test/support"];
/** Bundles of sources that have changed since are removed when they are this old: a running process may still need one. */
const KEEP_MS = 24 * 60 * 60 * 1000;

const [, , ...words] = process.argv;
const [settings, entry, ...args] = words[0] === "--env" ? words.slice(1) : [undefined, ...words];
if (settings !== undefined) readSettings(path.resolve(root, settings));
const bundle = bundleOf(entry);
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], bundle, ...args];
runMain();

function readSettings(file) {
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** @returns the path of the up-to-date bundle. */
function bundleOf(source) {
  const folder = path.join(root, ".cache", "build");
  const file = path.join(folder, `${stamp()}-${source.replace(/[^a-z0-9]+/gi, "-")}.cjs`);
  if (!fs.existsSync(file)) build(path.join(root, source), folder, file);
  return file;
}

function build(source, folder, file) {
  fs.mkdirSync(folder, { recursive: true });
  removeOld(folder);
  const part = `${file}.${process.pid}`;
  // Required only here: it takes longer to load than an unchanged bundle takes to start.
  require("esbuild").buildSync({
    entryPoints: [source],
    outfile: part,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "warning",
    absWorkingDir: root,
  });
  // Whole or not at all: another process may start at the same moment.
  fs.renameSync(part, file);
}

/** Changes whenever a source file, the lock file or this file does. */
function stamp() {
  const hash = createHash("sha256");
  const add = (file) => {
    const { mtimeMs, size } = fs.statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  };
  add(__filename);
  add(path.join(root, "package-lock.json"));
  for (const name of SOURCES) {
    const folder = path.join(root, name);
    if (!fs.existsSync(folder)) continue;
    for (const file of fs.readdirSync(folder, { recursive: true }).sort())
      if (/\.(ts|json)$/.test(file)) add(path.join(folder, file));
  }
  return hash.digest("hex").slice(0, 16);
}

function removeOld(folder) {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - fs.statSync(file).mtimeMs > KEEP_MS) fs.rmSync(file, { force: true });
  }
}
