import { z } from "zod";

const said = {
  as: z.string().min(1).max(200),
  chat: z
    .string()
    .regex(/^(private|group:.+)$/u)
    .default("private"),
  message: z.string().max(200).optional(),
  edit: z.boolean().default(false),
  reply_to: z.string().max(200).optional(),
};

const when = z.iso.datetime({ offset: true });

const lineSchema = z.union([
  z.object({ clock: when }).transform(({ clock }) => ({ kind: "clock" as const, at: new Date(clock) })),
  z.object({ restart: z.literal(true) }).transform(() => ({ kind: "restart" as const })),
  z
    .object({ export: z.enum(["xlsx", "docx"]), as: said.as, to: z.string().min(1) })
    .transform(({ export: format, as, to }) => ({ kind: "export" as const, format, as, to })),
  z.object({ ...said, press: z.string().min(1) }).transform((line) => ({ ...line, kind: "press" as const })),
  z
    .object({ ...said, text: z.string().default(""), photo: z.string().min(1) })
    .transform((line) => ({ ...line, kind: "say" as const, sentAt: undefined })),
  z.object({ ...said, text: z.string(), sent_at: when.optional() }).transform(({ sent_at, ...line }) => ({
    ...line,
    kind: "say" as const,
    photo: undefined,
    sentAt: sent_at === undefined ? undefined : new Date(sent_at),
  })),
]);

/** One line of a replay script (kịch bản), as `docs` and contracts describe it. */
export type ScriptLine = z.infer<typeof lineSchema>;

export type ParsedLine =
  | {
      readonly line: number;
      readonly ok: true;
      readonly value: ScriptLine;
      readonly unknownKeys: readonly string[];
    }
  | { readonly line: number; readonly ok: false; readonly error: string };

const KNOWN_KEYS: readonly string[] = [
  ...["as", "text", "chat", "message", "edit", "reply_to", "photo", "press"],
  ...["clock", "restart", "export", "to", "sent_at"],
];

/** Reads a script line by line; empty lines are passed over, a bad one is an error of its own. */
export function parseScript(bytes: Uint8Array): ParsedLine[] {
  const lines: ParsedLine[] = [];
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(0x0a, start);
    const slice = bytes.subarray(start, end === -1 ? bytes.length : end);
    start = end === -1 ? bytes.length : end + 1;
    const parsed = parseLine(slice, number);
    if (parsed !== undefined) lines.push(parsed);
  }
  return lines;
}

function parseLine(bytes: Uint8Array, line: number): ParsedLine | undefined {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    return { line, ok: false, error: "not valid UTF-8" };
  }
  if (text === "") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) return { line, ok: false, error: "not a line of a replay script" };
    return { line, ok: true, value: parsed.data, unknownKeys: unknownKeysOf(value) };
  } catch {
    return { line, ok: false, error: "not JSON" };
  }
}

function unknownKeysOf(value: unknown): string[] {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return keys.filter((key) => !KNOWN_KEYS.includes(key));
}
