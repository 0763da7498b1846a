import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fontSettings } from "../../scripts/taken-program";
import { parseCsv } from "../../src/understanding/gazetteer/parse-csv";
import { programPath } from "./program-path";

/** A start takes 1 to 3 s on an idle machine; a hundred times that is a hang. */
const LIMIT_MS = 240_000;

/** Always calculates: by default LibreOffice shows the values that a workbook was saved with. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Comma, quotes, UTF-8, from line 1, cells in quotes, as values and not as shown, not the formulas, and every sheet
 * as a file of its own (tokens of LibreOffice's CSV filter).
 */
const CSV_OF_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

/**
 * The PDF that LibreOffice makes of a document or workbook.
 * @param options.extension of the content: "docx", "xlsx"
 * @param options.fonts the only folder of fonts there is; otherwise those of the installation
 */
export async function toPdf(
  content: Buffer,
  options: { readonly extension: "docx" | "xlsx"; readonly fonts?: string },
): Promise<Buffer> {
  const made = await convert(content, { ...options, to: "pdf" });
  const pdf = made.get("content.pdf");
  if (pdf === undefined) throw new Error(`LibreOffice made no PDF but ${[...made.keys()].join(", ")}`);
  return pdf;
}

/** The cells of a workbook's sheets by their names, as values, every formula calculated anew by LibreOffice. */
export async function toCsv(workbook: Buffer): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const made = await convert(workbook, { extension: "xlsx", to: CSV_OF_ALL_SHEETS });
  const sheets = [...made].map(([file, bytes]) => {
    const name = file.replace(/^content-/, "").replace(/\.csv$/, "");
    return [name.normalize("NFC"), parseCsv(bytes.toString("utf8")).map(({ cells }) => cells)] as const;
  });
  return new Map(sheets);
}

/** Runs LibreOffice once, with a home and profile of its own, so that any number may run at a time. */
async function convert(
  content: Buffer,
  { extension, to, fonts }: { extension: string; to: string; fonts?: string },
): Promise<ReadonlyMap<string, Buffer>> {
  const home = await mkdtemp(join(tmpdir(), "dvk-office-"));
  try {
    const out = join(home, "out");
    const source = join(home, `content.${extension}`);
    await mkdir(join(home, "profile", "user"), { recursive: true });
    await mkdir(out);
    await writeFile(join(home, "profile", "user", "registrymodifications.xcu"), SETTINGS);
    await writeFile(source, content);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      HOME: home,
      XDG_CACHE_HOME: join(tmpdir(), "dvk-fonts"),
    };
    if (fonts !== undefined) {
      env.FONTCONFIG_FILE = join(home, "fonts.conf");
      await writeFile(env.FONTCONFIG_FILE, fontSettings([fonts]));
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`;
    await run([profile, "--headless", "--norestore", "--convert-to", to, "--outdir", out, source], env);
    const names = await readdir(out);
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)),
    );
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** In a process group of its own: `soffice` is a script that starts the program. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const advice =
    "No LibreOffice: set OFFICE_PATH as `node --import tsx scripts/prepare-test-machine.ts` prints it, or install it.";
  const program = programPath(process.env.OFFICE_PATH, ["soffice", "libreoffice"], advice);
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"], detached: true });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const limit = setTimeout(() => killGroup(child.pid), LIMIT_MS);
  try {
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`LibreOffice ended with ${code}: ${said.trim()}`);
  } finally {
    clearTimeout(limit);
  }
}

function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}
