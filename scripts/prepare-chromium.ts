import type { PrepareOptions } from "../src/store/embedded/node-command";
import { runProgram } from "../src/store/embedded/run-program";
import { type TakenProgram, takeProgram } from "./taken-program";

/** A first start from a cold disk takes seconds. */
const CHECK_LIMIT_MS = 120_000;

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, else the one on PATH, else the distribution's package
 * (290 to 720 MB, 10 to 25 s) in the cache folder.
 */
export function prepareChromium(options: PrepareOptions): Promise<TakenProgram> {
  const { env } = options;
  return takeProgram(
    {
      variable: "CHROMIUM_PATH",
      names: ["chromium", "chromium-browser", "google-chrome"],
      packages: ["chromium", "fonts-dejavu-core"],
      message:
        "Kiểm thử trình duyệt cần Chromium: hãy cài gói chromium, hoặc đặt CHROMIUM_PATH.\n" +
        "The browser tests need Chromium: install the package chromium, or set CHROMIUM_PATH",
      program: "usr/lib/chromium/chromium",
      start: (program) => `exec ${program} "$@"`,
      fontFolders: ["/usr/share/fonts"],
      check: async (launcher) => {
        const run = await runProgram(launcher, ["--version"], { env, timeoutMs: CHECK_LIMIT_MS });
        return run.code === 0 ? undefined : `chromium does not run: ${run.stderr.trim()}`;
      },
    },
    options,
  );
}
