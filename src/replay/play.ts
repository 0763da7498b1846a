import { readFile } from "node:fs/promises";
import path from "node:path";
import type { App } from "../app";
import type { Incoming } from "../channels/channel";
import type { ManualClock } from "../clock";
import { isSecretMessage } from "../domain/secret-mark";
import { MENTION, placeOfLabel, withCodes } from "./line-words";
import { passTo } from "./pass-to";
import type { ReplayAnswer, ReplayRequest } from "./protocol";
import { sentFiles } from "./sent-files";

/** A running app on a clock of its own, played line by line. */
export interface Player {
  readonly app: App;
  readonly clock: ManualClock;
  /** Makes the message keys of this run its own. */
  readonly run: string;
  /** Numbers that grow, for the order of messages. */
  readonly stamp: () => number;
  /** Output goes on after this stamp. */
  after: number;
}

/** Plays one request to its end, queued jobs included, and tells what was sent meanwhile. */
export async function play(player: Player, request: ReplayRequest): Promise<ReplayAnswer> {
  const error = await perform(player, request);
  await player.app.settled();
  // What the line itself made due: in service it is found half a second later.
  await player.app.runDue();
  await player.app.settled();
  const sent = await player.app.store.outbox.sentAfter(player.after, 10_000);
  player.after = sent.at(-1)?.stamp ?? player.after;
  const files = await sentFiles(sent, wantedFile(request), player.app.files);
  const problem = error ?? files.error;
  return {
    sent: sent.map(({ id, chat, createdAt, text, buttons, kind }) => ({
      to: chat,
      chat: chat.startsWith("group:") ? chat : "private",
      at: createdAt,
      text,
      buttons: buttons.flat().map(({ label }) => label),
      kind,
      ...(files.paths.has(id) && { file: files.paths.get(id) }),
    })),
    after: player.after,
    warnings: [],
    ...(problem !== undefined && { error: problem }),
  };
}

function wantedFile(request: ReplayRequest): { readonly as: string; readonly to: string } | undefined {
  const to = request.type === "say" ? request.saveTo : undefined;
  return request.type === "say" && to !== undefined ? { as: request.as, to } : undefined;
}

/** @returns why the line could not be played, if it could not. */
async function perform(player: Player, request: ReplayRequest): Promise<string | undefined> {
  switch (request.type) {
    case "clock":
      return advance(player, request.at);
    case "say":
      return say(player, request);
    case "press":
      return press(player, request);
    default:
      return undefined;
  }
}

async function advance({ app, clock }: Player, to: Date): Promise<string | undefined> {
  if (to < clock.now()) return "the clock only goes forward";
  await passTo(to, clock, app);
  return undefined;
}

async function say(player: Player, request: ReplayRequest & { type: "say" }): Promise<string | undefined> {
  const attachments = [];
  if (request.photo !== undefined) {
    const bytes = await readFile(request.photo).catch(() => undefined);
    if (bytes === undefined) return "the photo file cannot be read";
    // As the console does; what the store does not take comes without content, as from a platform that lost it.
    const isSecret = isSecretMessage(request.text, [path.basename(request.photo)]);
    const put = isSecret ? { status: "refused" as const } : await player.app.files.put(bytes);
    attachments.push({
      kind: attachmentKind(request.photo),
      ref: put.status === "stored" ? put.file.ref : request.photo,
      name: path.basename(request.photo),
      bytes: bytes.length,
    });
  }
  const kind = request.photo === undefined ? "text" : attachmentKind(request.photo);
  const text = await withCodes(request.text, player.app.store, player.clock.now());
  await player.app.accept({ ...base(player, request), ...speech({ ...request, text }), kind, attachments });
  return undefined;
}

/** As a phone sends it: pictures as photos, documents as files. */
function attachmentKind(file: string): "photo" | "file" {
  return /\.(?:xlsx?|docx?|pptx?|pdf|csv|ods|odt|zip)$/i.test(file) ? "file" : "photo";
}

function speech({ text, chat, edit, replyTo, message, line, sentAt }: ReplayRequest & { type: "say" }) {
  const mention = chat === "private" ? undefined : MENTION.exec(text)?.[0];
  return {
    text: mention === undefined ? text : text.slice(mention.length),
    addressed: chat === "private" || mention !== undefined || replyTo !== undefined,
    edited: edit,
    ...(replyTo !== undefined && { replyTo }),
    messageId: message ?? `line-${line}`,
    ...(sentAt !== undefined && { sentAt }),
  };
}

/** Presses the button of that label on the newest message to the person that has one. */
async function press(
  player: Player,
  request: ReplayRequest & { type: "press" },
): Promise<string | undefined> {
  const { outbox } = player.app.store;
  for (const delivery of await outbox.latest(`console:console:${request.as}`, 500)) {
    const labels = delivery.buttons.flat().map(({ label }) => label);
    const button = placeOfLabel(request.label, labels);
    if (button < 0) continue;
    const kind = "press" as const;
    await player.app.accept({
      ...base(player, { ...request, chat: "private" }),
      kind,
      press: { delivery: delivery.id, button },
    });
    return undefined;
  }
  return `no button "${request.label}"`;
}

function base(
  { clock, run, stamp }: Player,
  { line, as, chat }: { line: number; as: string; chat: string },
): Omit<Incoming, "kind"> {
  const group = chat !== "private";
  return {
    dedupeKey: `replay:${run}:${line}`,
    channel: "console",
    bot: "console",
    chat: group ? chat : as,
    chatKind: group ? "group" : "private",
    sender: as,
    messageId: `line-${line}`,
    sentAt: clock.now(),
    order: stamp(),
    text: "",
    attachments: [],
    edited: false,
    addressed: !group,
  };
}
