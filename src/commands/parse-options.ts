import { parseArgs } from "node:util";

/** Options that a command knows, by name: whether they take a value. */
export type OptionKinds = Readonly<Record<string, "value" | "flag">>;

export type ParsedOptions =
  | {
      readonly ok: true;
      readonly values: ReadonlyMap<string, string>;
      readonly flags: ReadonlySet<string>;
      readonly rest: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Reads `--name value`, `--name=value` and `--flag`; anything unknown is a value, not an exception. */
export function parseOptions(args: readonly string[], kinds: OptionKinds): ParsedOptions {
  try {
    const options = Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        { type: kind === "value" ? "string" : "boolean" } as const,
      ]),
    );
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const entries = Object.entries(values);
    return {
      ok: true,
      values: new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
      flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
      rest: positionals,
    };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
