import { once } from "node:events";
import type { Writable } from "node:stream";

/** What a command line tool works with; tests pass their own. */
export interface CommandIo {
  readonly args: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Folder of the administrative units (settings). */
  readonly vnAdminDir: string;
  readonly now: () => Date;
}

/** 0 done, 1 could not be done, 2 called wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** Writes a line and waits while the reader is slower. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, "drain");
}
