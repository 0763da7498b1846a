import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Attachment, Channel } from "../../src/channels/channel";
import { createKeepAttachment } from "../../src/pipeline/keep-attachment";
import { createFileStore } from "../../src/store/files";
import { JPG, phonePhoto, sizedPhoto } from "../web/support/sample-files";

const folder = path.join(tmpdir(), `dvk-${randomUUID()}`);
const files = createFileStore({ folder });
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked: string[] = [];
type Download = NonNullable<Channel["download"]>;

/** A platform that keeps files of its own. */
function platform(download: Download): ReturnType<typeof createKeepAttachment> {
  const channel: Channel = {
    name: "telegram",
    bots: ["1"],
    textLimit: 4096,
    hasButtons: true,
    sendsFiles: true,
    limits: { perChat: [], perGroup: [] },
    repeatable: false,
    resendsUnknown: true,
    send: async () => ({ status: "sent", platformId: "1" }),
    download: async (attachment, limit): Promise<Buffer | undefined> => {
      asked.push(attachment.ref);
      return download(attachment, limit);
    },
  };
  return createKeepAttachment({ files, channels: new Map([["telegram", channel]]) });
}

const photo: Attachment = {
  kind: "photo",
  ref: "file-id",
  name: "../IMG 1.png",
  mime: "image/png",
  bytes: 10,
};

describe("what comes with a message of a platform", () => {
  it("is kept as what its bytes are, whatever name and type it claims", async () => {
    const kept = await platform(async () => phonePhoto())(photo, "telegram");
    expect(kept).toMatchObject({
      status: "kept",
      file: { kind: "photo", mime: "image/jpeg", name: "IMG 1.png.jpg" },
    });
    const stored = kept.status === "kept" ? await files.find(kept.file.file) : undefined;
    expect(await readFile(stored?.path ?? "")).toEqual(JPG);
  });

  it.each([
    ["is not given any more", () => Promise.resolve(undefined), "away"],
    ["cannot be reached", () => Promise.reject(new Error("expired")), "away"],
    ["is a program", async () => Buffer.from("MZ\x90\0"), "unknownType"],
    ["is a page", async () => Buffer.from("<html><script>"), "unknownType"],
    ["is a bomb", async () => sizedPhoto(30_000, 30_000), "tooManyPixels"],
    ["is larger than it said", async () => Buffer.alloc(21 * 1024 * 1024), "tooLarge"],
  ] as const)("is an answer when it %s", async (_name, download, status) => {
    expect(await platform(download)(photo, "telegram")).toEqual({ status, name: photo.name });
  });

  it("is not asked for when it says itself that it is too large", async () => {
    asked.length = 0;
    const large = { ...photo, bytes: 50 * 1024 * 1024 };
    expect(await platform(async () => JPG)(large, "telegram")).toMatchObject({ status: "tooLarge" });
    expect(asked).toEqual([]);
  });

  it("is away on a platform that is not set up", async () => {
    expect(await platform(async () => JPG)(photo, "zalo-oa")).toMatchObject({ status: "away" });
  });
});
