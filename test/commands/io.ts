import { Writable } from "node:stream";
import type { CommandIo, ExitStatus } from "../../src/commands/command-io";

/** Runs a command on given bytes and collects what it writes. */
export async function run(
  command: (io: CommandIo) => Promise<ExitStatus>,
  args: readonly string[],
  input: string | Uint8Array = "",
): Promise<{ status: ExitStatus; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  const status = await command({
    args,
    stdin: chunksOf(bytes),
    stdout: collector(out),
    stderr: collector(err),
    vnAdminDir: "no-such-folder",
    now: () => new Date("2026-03-02T08:00:00+07:00"),
  });
  return { status, out: lines(out), err: lines(err) };
}

/** Odd chunks, so that lines and characters are cut anywhere. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 4093) yield bytes.subarray(at, at + 4093);
}

function collector(parts: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
}

function lines(parts: readonly string[]): string[] {
  const text = parts.join("");
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
