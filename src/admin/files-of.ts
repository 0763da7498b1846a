import path from "node:path";
import type { Settings } from "../settings";
import { createFileStore, type FileStore } from "../store/files";

/** Where the service keeps photos and files. */
export function filesFolder({ dataDir }: Pick<Settings, "dataDir">): string {
  return path.resolve(dataDir, "files");
}

export function filesOf(settings: Pick<Settings, "dataDir">): FileStore {
  return createFileStore({ folder: filesFolder(settings) });
}
