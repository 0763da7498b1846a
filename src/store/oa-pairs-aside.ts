import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { AsidePair, OaPairsAside } from "../oa-account";
import { createSealedBox } from "./sealed-box";

const asideSchema = z.object({
  version: z.number(),
  pair: z.object({
    accessToken: z.string(),
    refreshToken: z.string(),
    obtainedAt: z.coerce.date(),
    expiresAt: z.coerce.date(),
  }),
});

/**
 * Pairs on the disk of this machine, sealed. Written and flushed before anything else is done with the answer: the
 * store may be away for long, or the process end, while the old pair is gone already.
 * @param secret what the tokens are sealed with.
 */
export function createOaPairsAside(folder: string, secret: Buffer): OaPairsAside {
  const box = createSealedBox(secret, "zalo oa pair aside");
  const fileOf = (oa: string) => path.join(folder, `oa-${encodeURIComponent(oa)}.sealed`);
  return {
    put(oa, aside) {
      mkdirSync(folder, { recursive: true });
      writeWhole(fileOf(oa), box.seal(JSON.stringify(aside)));
    },
    get: (oa) => parseAside(box.open(readIfThere(fileOf(oa)))),
    drop: (oa) => rmSync(fileOf(oa), { force: true }),
  };
}

/** What cannot be read is no pair: sealed with another key, or cut off. */
function parseAside(text: string | undefined): AsidePair | undefined {
  return text === undefined ? undefined : asideSchema.parse(JSON.parse(text));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Not by promises: between the platform's answer and the disk the process has no turn in which it could end. */
function writeWhole(file: string, text: string): void {
  const part = `${file}.${process.pid}`;
  const handle = openSync(part, "w", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}
