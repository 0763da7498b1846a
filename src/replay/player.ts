import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type App, startApp } from "../app";
import type { Incoming } from "../channels/channel";
import { ManualClock, systemClock } from "../clock";
import { createLogger } from "../logger";
import type { Settings } from "../settings";
import { processEnvironment } from "../settings";
import { createStamper } from "../store/stamper";
import { fold } from "../understanding/fold";
import { importPeople, importUnits } from "./import-files";
import { type ReplayAnswer, type ReplayRequest, requestSchema } from "./protocol";

/** The process that holds the state of a replay; its parent kills it with SIGKILL where the script says so. */
interface Player {
  readonly app: App;
  readonly clock: ManualClock;
  readonly run: string;
  after: number;
}

const stamp = createStamper(systemClock);

async function start(
  request: ReplayRequest & { type: "start" },
): Promise<{ player: Player; warnings: string[] }> {
  const clock = new ManualClock(request.clock);
  const logger = createLogger("warn");
  const parts = {
    settings: settingsOf(request.dataDir),
    logger,
    clock,
    machineClock: systemClock,
    owner: randomUUID(),
  };
  const started = await startApp(parts);
  if (!started.ok) throw new Error(started.message);
  const { app } = started;
  const warnings = request.fresh ? await importFiles(app, request) : [];
  await app.settled();
  return { player: { app, clock, run: request.run, after: request.after }, warnings };
}

function settingsOf(dataDir: string): Settings {
  return {
    mongodbUri: undefined,
    redisUrl: undefined,
    dataDir,
    cacheDir: path.resolve(".cache"),
    host: "127.0.0.1",
    port: 0,
    console: true,
    sampleData: "off",
    vnAdminDir: path.resolve("data", "vn-admin"),
    parts: ["bot", "worker"],
    locale: "vi",
    logLevel: "warn",
    environment: processEnvironment(),
  };
}

async function importFiles(app: App, request: ReplayRequest & { type: "start" }): Promise<string[]> {
  const warnings: string[] = [];
  if (request.unitsFile !== undefined)
    warnings.push(...(await importUnits(app, await readFile(request.unitsFile, "utf8"))));
  if (request.peopleFile !== undefined)
    warnings.push(...(await importPeople(app, await readFile(request.peopleFile, "utf8"))));
  return warnings;
}

async function play(player: Player, request: ReplayRequest): Promise<ReplayAnswer> {
  const error = await perform(player, request);
  await player.app.settled();
  const sent = await player.app.store.outbox.sentAfter(player.after, 10_000);
  player.after = sent.at(-1)?.stamp ?? player.after;
  return {
    sent: sent.map(({ chat, createdAt, text, buttons, kind }) => ({
      to: chat,
      chat: chat.startsWith("group:") ? chat : "private",
      at: createdAt,
      text,
      buttons: buttons.flat().map(({ label }) => label),
      kind,
    })),
    after: player.after,
    warnings: [],
    ...(error !== undefined && { error }),
  };
}

/** @returns why the line could not be played, if it could not. */
async function perform(player: Player, request: ReplayRequest): Promise<string | undefined> {
  switch (request.type) {
    case "clock":
      return player.clock.set(request.at) ? undefined : "the clock only goes forward";
    case "say":
      return say(player, request);
    case "press":
      return press(player, request);
    default:
      return undefined;
  }
}

async function say(player: Player, request: ReplayRequest & { type: "say" }): Promise<string | undefined> {
  const attachments = [];
  if (request.photo !== undefined) {
    const bytes = await stat(request.photo).then(
      (file) => file.size,
      () => undefined,
    );
    if (bytes === undefined) return "the photo file cannot be read";
    attachments.push({
      kind: "photo" as const,
      ref: request.photo,
      name: path.basename(request.photo),
      bytes,
    });
  }
  const kind = request.photo === undefined ? "text" : "photo";
  await player.app.accept({ ...base(player, request), ...speech(request), kind, attachments });
  return undefined;
}

function speech({ text, edit, replyTo, message, line, sentAt }: ReplayRequest & { type: "say" }) {
  return {
    text,
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
  const wanted = labelKey(request.label);
  for (const delivery of await outbox.latest(`console:console:${request.as}`, 500)) {
    const button = delivery.buttons.flat().findIndex(({ label }) => labelKey(label) === wanted);
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
  { clock, run }: Player,
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

/** Case, emoji, numbering and marks aside. */
function labelKey(label: string): string {
  return fold(label)
    .replace(/^\s*\d+[.)]\s*/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function serve(): void {
  let player: Player | undefined;
  const answer = async (request: ReplayRequest): Promise<ReplayAnswer> => {
    if (request.type === "start") {
      const started = await start(request);
      player = started.player;
      return { sent: [], after: player.after, warnings: started.warnings };
    }
    if (player === undefined) throw new Error("not started");
    if (request.type !== "stop") return play(player, request);
    await player.app.stop();
    return { sent: [], after: player.after, warnings: [] };
  };
  process.on("message", (message) => {
    answer(requestSchema.parse(message)).then(
      (result) => process.send?.(result),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}

serve();
