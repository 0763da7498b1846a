import type { FastifyInstance, FastifyReply } from "fastify";
import type { Incoming } from "../../channels/channel";
import type { ConsoleService } from "../../channels/console/console-service";
import type { ToIncoming } from "../../channels/console/to-incoming";
import { isSecretMessage } from "../../domain/secret-mark";
import { FILE_LIMIT_BYTES, type FileStore, type StoredFile } from "../../store/files";
import { sendError } from "../error-replies";
import { safeFileName } from "../file-name";
import { sendFile } from "../send-file";
import { arePeople } from "./console-api";
import { BadRequest, fileParams, fileQuery, parseRequest, personParams, uploadQuery } from "./requests";

export interface ConsoleFilesOptions {
  readonly service: ConsoleService;
  readonly toIncoming: ToIncoming;
  readonly files: FileStore;
}

/** Sending a file in a chat, and fetching one that stands in a chat. */
export async function registerConsoleFiles(
  app: FastifyInstance,
  options: ConsoleFilesOptions,
): Promise<void> {
  registerDownload(app, options);
  // A scope of its own: here a body is bytes, whatever type it claims.
  await app.register(async (scope) => registerUpload(scope, options));
}

function registerUpload(scope: FastifyInstance, { service, toIncoming, files }: ConsoleFilesOptions): void {
  scope.removeAllContentTypeParsers();
  const sendAccepted = async (reply: FastifyReply, incoming: Incoming) => {
    const { repeated } = await service.accept(incoming);
    return reply.header("cache-control", "no-store").send({ messageId: incoming.messageId, repeated });
  };
  const parser = { parseAs: "buffer", bodyLimit: FILE_LIMIT_BYTES } as const;
  scope.addContentTypeParser("*", parser, (_request, body, done) => done(null, body));
  scope.post("/console/api/people/:id/files", { bodyLimit: FILE_LIMIT_BYTES }, async (request, reply) => {
    const { id } = parseRequest(personParams, request.params);
    const query = parseRequest(uploadQuery, request.query);
    if (!Buffer.isBuffer(request.body)) throw new BadRequest("no file");
    if (!(await arePeople(service, [id]))) return sendError(reply, 404);
    // What is marked as a secret is refused by the inbox; its bytes are kept nowhere.
    if (isSecretMessage(query.caption, [query.name])) {
      const unkept = { kind: "file" as const, ref: "", name: query.name };
      return sendAccepted(reply, toIncoming.file(id, { ...query, attachment: unkept }));
    }
    const put = await files.put(request.body);
    if (put.status !== "stored") return sendError(reply, put.status === "unknownType" ? 415 : 413);
    const attachment = toAttachment(put.file, query.name);
    return sendAccepted(reply, toIncoming.file(id, { ...query, attachment }));
  });
}

function toAttachment(file: StoredFile, claimedName: string) {
  const { ref, mime, bytes } = file;
  const kind = isPicture(file) ? ("photo" as const) : ("file" as const);
  return { kind, ref, mime, bytes, name: safeFileName(claimedName, extensionOf(ref)) };
}

/** A file is found for whom it was sent by or to, and for nobody else: its ref alone opens nothing. */
function registerDownload(app: FastifyInstance, { files, service }: ConsoleFilesOptions): void {
  app.get("/console/files/:ref", async (request, reply) => {
    const { ref } = parseRequest(fileParams, request.params);
    const { name, person } = parseRequest(fileQuery, request.query);
    const file = (await service.mayFetch(person, ref)) ? await files.find(ref) : undefined;
    if (file === undefined) return sendError(reply, 404);
    return sendFile(reply, { file, name, cache: "private, no-store" });
  });
}

function isPicture(file: StoredFile): boolean {
  return file.mime.startsWith("image/");
}

function extensionOf(ref: string): string {
  return ref.slice(ref.lastIndexOf(".") + 1);
}
