import type { FastifyInstance } from "fastify";
import type { FileStore } from "../store/files";
import { sendError } from "./error-replies";
import type { FileClaim, FileLinks } from "./file-links";
import { sendFile } from "./send-file";

export interface EvidenceFilesOptions {
  readonly links: FileLinks;
  readonly files: Pick<FileStore, "find">;
  /**
   * The name of the file, if the person may see it now: a link made before they moved, or before the file was taken
   * back, opens nothing.
   */
  mayFetch(claim: FileClaim): Promise<string | undefined>;
}

/** GET /files/TOKEN: one file, for whom the link was made. Whatever is wrong, it is not found. */
export function registerEvidenceFiles(app: FastifyInstance, options: EvidenceFilesOptions): void {
  const { links, files, mayFetch } = options;
  // A wildcard, because a named part of a path may have 100 characters only.
  app.get<{ Params: { "*": string } }>("/files/*", async (request, reply) => {
    const claim = links.read(request.params["*"]);
    const name = claim === undefined ? undefined : await mayFetch(claim);
    const file = claim === undefined || name === undefined ? undefined : await files.find(claim.ref);
    if (file === undefined || name === undefined) return sendError(reply, 404);
    return sendFile(reply, { file, name, cache: "private, no-store" });
  });
}
