import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Where the system's Chromium is: CHROMIUM_PATH, else the first of the usual names on PATH.
 * @throws with what to do when there is none: a browser test is never left out silently.
 */
export function chromiumPath(): string {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [process.env.CHROMIUM_PATH ?? "", ...places].find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium: install Debian's package chromium, or set CHROMIUM_PATH to a Chrome's program file.",
  );
}

/** Settings for playwright-core's `chromium.launch`; no network besides the page's own. */
export function chromiumLaunchOptions(): { executablePath: string; headless: boolean; args: string[] } {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return { executablePath: chromiumPath(), headless: true, args };
}

function isProgram(path: string): boolean {
  if (path === "") return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
