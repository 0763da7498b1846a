import type { Attachment, Channel, ChannelName } from "../channels/channel";
import type { KeepResult } from "../dialogue/keep-result";
import { FILE_LIMIT_BYTES, type FileStore } from "../store/files";
import { safeFileName } from "../web/file-name";

export interface KeepAttachmentParts {
  readonly files: FileStore;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
}

/** Takes what came with a message of a platform into the file store. */
export type KeepAttachment = (attachment: Attachment, channel: ChannelName) => Promise<KeepResult>;

/**
 * The type is read from the bytes: what the sender claims only names the file. A platform that cannot give the file is
 * an answer, not an error, so that the message itself is handled.
 */
export function createKeepAttachment({ files, channels }: KeepAttachmentParts): KeepAttachment {
  return async (attachment, channelName) => {
    const { ref, name = "" } = attachment;
    if ((attachment.bytes ?? 0) > FILE_LIMIT_BYTES) return { status: "tooLarge", name };
    // The console has put it into the store itself, before the message.
    const there = await files.find(ref);
    if (there !== undefined) return { status: "kept", file: toKept(there, name) };
    const bytes = await channels
      .get(channelName)
      ?.download?.(attachment, FILE_LIMIT_BYTES)
      .catch(() => undefined);
    if (bytes === undefined) return { status: "away", name };
    const put = await files.put(bytes);
    return put.status === "stored"
      ? { status: "kept", file: toKept(put.file, name) }
      : { status: put.status, name };
  };
}

function toKept(file: { readonly ref: string; readonly mime: string; readonly bytes: number }, name: string) {
  const { ref, mime, bytes } = file;
  const kind = mime.startsWith("image/") ? ("photo" as const) : ("file" as const);
  return { file: ref, kind, name: safeFileName(name, ref.slice(ref.lastIndexOf(".") + 1)), mime, bytes };
}
