import { readFile } from "node:fs/promises";

/** The environment as the settings pass it on: names to values. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What of the machine decides whether and how the embedded stores can run. */
export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** "2.36"; undefined where the C library is not glibc (musl) or the system is not Linux. */
  readonly glibc: string | undefined;
  /** ID of os-release: "debian", "ubuntu"; empty when there is none. */
  readonly distribution: string;
  /** VERSION_CODENAME of os-release: "bookworm"; empty when there is none. */
  readonly codename: string;
}

/** Reads the facts of the machine this process runs on. */
export async function readSystemFacts(): Promise<SystemFacts> {
  const release = parseOsRelease(await readFile("/etc/os-release", "utf8").catch(() => ""));
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: process.platform === "linux" ? readGlibcVersion() : undefined,
    distribution: release.get("ID") ?? "",
    codename: release.get("VERSION_CODENAME") ?? "",
  };
}

/** `KEY=value` and `KEY="value"` lines to a map (os-release(5)); other lines are ignored. */
export function parseOsRelease(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const line of text.split("\n")) {
    const equals = line.indexOf("=");
    if (equals < 1) continue;
    entries.set(
      line.slice(0, equals).trim(),
      line
        .slice(equals + 1)
        .trim()
        .replaceAll('"', ""),
    );
  }
  return entries;
}

function readGlibcVersion(): string | undefined {
  // Without this the report looks up the name of each open connection's peer, which can take seconds.
  Reflect.set(process.report, "excludeNetwork", true);
  const report: unknown = process.report.getReport(withoutStack());
  if (typeof report !== "object" || report === null || !("header" in report)) return undefined;
  const { header } = report;
  if (typeof header !== "object" || header === null || !("glibcVersionRuntime" in header)) return undefined;
  return typeof header.glibcVersionRuntime === "string" ? header.glibcVersionRuntime : undefined;
}

/** For a stack all source maps would be read, which is a tenth of a second of every start. */
function withoutStack(): Error {
  const error = new Error("report");
  error.stack = "";
  return error;
}
