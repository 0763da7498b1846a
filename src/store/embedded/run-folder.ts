import { createHash } from "node:crypto";
import { lstat, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** sun_path holds 108 bytes with its end; a longer path is silently cut by libuv and by redis-server, so that two could collide. */
const LONGEST_SOCKET_PATH_BYTES = 107;
/** The longest name below the folder: the engine's own socket, `t-XXXXXX/embedded-mongodb-XXXXXX/mongodb.sock`. */
const LONGEST_NAME_BYTES = "/t-XXXXXX/embedded-mongodb-XXXXXX/mongodb.sock".length;

/**
 * The folder for sockets: `run` in the data folder, or, where that path is too long, a private folder of
 * the same name for the same data folder under the system's temporary one.
 * @throws what mkdir throws (no permission, no space).
 */
export async function makeRunFolder(dataDir: string): Promise<string> {
  const inside = path.join(dataDir, "run");
  if (fits(inside)) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return inside;
  }
  const name = `dvk-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`;
  const base = fits(path.join(tmpdir(), name)) ? tmpdir() : "/tmp";
  const outside = path.join(base, name);
  await mkdir(outside, { mode: 0o700 }).catch(() => {});
  // Anyone can make a folder of that name there first: one that is not ours alone is not used.
  return (await isPrivate(outside)) ? outside : mkdtemp(path.join(base, "dvk-"));
}

function fits(folder: string): boolean {
  return Buffer.byteLength(folder) + LONGEST_NAME_BYTES <= LONGEST_SOCKET_PATH_BYTES;
}

async function isPrivate(folder: string): Promise<boolean> {
  const found = await lstat(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}
