import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import type { PrepareOptions } from "../src/store/embedded/node-command";
import { runProgram } from "../src/store/embedded/run-program";
import type { Environment } from "../src/store/embedded/system-facts";
import { writeZip } from "../src/store/write-zip";
import { type TakenProgram, takeProgram } from "./taken-program";

/** A first start from a cold disk, with the cache of fonts to make. */
const CHECK_LIMIT_MS = 120_000;
const HOME = "usr/lib/libreoffice";
/** It ends so when it has to be started again, which it does after setting up a new profile. */
const RESTART = 81;

/**
 * A LibreOffice for the tests of office files: OFFICE_PATH, else the `soffice` on PATH, else the distribution's
 * packages without a user interface (70 to 157 MB to take, 300 to 530 MB unpacked, 10 to 30 s) in the cache folder.
 */
export function prepareOffice(options: PrepareOptions): Promise<TakenProgram> {
  return takeProgram(
    {
      variable: "OFFICE_PATH",
      names: ["soffice", "libreoffice"],
      // Liberation 2 has every Vietnamese letter and the widths of Times New Roman; the first Liberation has not.
      packages: ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-liberation2"],
      message:
        "Kiểm thử tệp Word, Excel cần LibreOffice: hãy cài gói libreoffice-writer-nogui và libreoffice-calc-nogui, " +
        "hoặc đặt OFFICE_PATH.\nThe tests of office files need LibreOffice: install these packages, or set OFFICE_PATH",
      program: `${HOME}/program/soffice.bin`,
      libraries: [`${HOME}/program`],
      start: startLines,
      // The tree's fonts alone: what a document looks like does not hang on the machine.
      fontFolders: [],
      check: (launcher) => checkConversion(launcher, options.env),
    },
    options,
  );
}

/**
 * The package names its own folders by their place in the system; its settings are read from where the package
 * unpacks them, since the installation would copy them to /etc.
 */
function startLines(program: string, tree: string): string {
  const home = pathToFileURL(path.join(tree, HOME)).href;
  const layers = [`xcsxcu:${home}/share/.registry`, `res:${home}/share/.registry`];
  const profile =
    "user:!\\${\\$BRAND_BASE_DIR/program/bootstraprc:UserInstallation}/user/registrymodifications.xcu";
  const given = `"-env:BRAND_BASE_DIR=${home}" "-env:CONFIGURATION_LAYERS=${layers.join(" ")} ${profile}"`;
  return `code=${RESTART}\nwhile [ $code -eq ${RESTART} ]; do ${program} ${given} "$@"; code=$?; done\nexit $code`;
}

/** A conversion of a small document: a program that starts may still lack what reads DOCX or writes PDF. */
async function checkConversion(launcher: string, env: Environment): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), "dvk-office-"));
  try {
    await writeFile(path.join(folder, "a.docx"), smallDocument());
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder];
    const run = await runProgram(launcher, [...args, path.join(folder, "a.docx")], {
      env: { ...env, HOME: folder },
      timeoutMs: CHECK_LIMIT_MS,
    });
    const made = await stat(path.join(folder, "a.pdf")).catch(() => undefined);
    return made === undefined ? `soffice makes no PDF: ${run.stderr.trim()}` : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function smallDocument(): Buffer {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const kinds = "http://schemas.openxmlformats.org";
  const files = {
    "[Content_Types].xml":
      `<Types xmlns="${kinds}/package/2006/content-types"><Default Extension="rels" ContentType="application/` +
      `vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ` +
      `ContentType="${main}.document.main+xml"/></Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${kinds}/package/2006/relationships"><Relationship Id="r" Target="word/document.xml" ` +
      `Type="${kinds}/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
    "word/document.xml":
      `<w:document xmlns:w="${kinds}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Dân vận khéo</w:t></w:r>` +
      "</w:p></w:body></w:document>",
  };
  const entries = Object.entries(files).map(([name, text]) => {
    const data = Buffer.from(text, "utf8");
    return { name, method: 0, crc: crc32(data), size: data.length, data };
  });
  return writeZip(entries);
}
