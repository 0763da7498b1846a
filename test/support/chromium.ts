import { programPath } from "./program-path";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** Where the system's Chromium is: CHROMIUM_PATH, else on PATH. */
export function chromiumPath(): string {
  const advice =
    "No Chromium: install Debian's package chromium, or set CHROMIUM_PATH to a Chrome's program file.";
  return programPath(process.env.CHROMIUM_PATH, NAMES, advice);
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
