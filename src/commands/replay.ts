import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../clock";
import { VIETNAM_OFFSET_MS } from "../domain/vietnam-time";
import { projectFile } from "../project-file";
import { answerSchema, type ReplayAnswer, type ReplayRequest, type SentMessage } from "../replay/protocol";
import { type ParsedLine, parseScript, type ScriptLine } from "../replay/script";

const USAGE = "usage: npm run -s replay -- SCRIPT [--units FILE] [--people FILE] [--data DIR]";

interface Options {
  readonly script: string;
  readonly units: string | undefined;
  readonly people: string | undefined;
  readonly data: string | undefined;
}

function readOptions(args: string[]): Options | undefined {
  try {
    const options = {
      units: { type: "string" },
      people: { type: "string" },
      data: { type: "string" },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [script, ...more] = positionals;
    if (script === undefined || more.length > 0) return undefined;
    return { script, units: values.units, people: values.people, data: values.data };
  } catch {
    return undefined;
  }
}

/** The process that holds the state, as this one sees it. */
class PlayerProcess {
  #child: ChildProcess | undefined;
  #clock: Date;
  #after = 0;
  #fresh = true;
  readonly #run = randomUUID();

  constructor(
    private readonly options: Options,
    private readonly dataDir: string,
    clock: Date,
  ) {
    this.#clock = clock;
  }

  async start(): Promise<readonly string[]> {
    const script = [projectFile("scripts/run.cjs"), "src/replay/player-process.ts"];
    this.#child = spawn(process.execPath, script, {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const { units: unitsFile, people: peopleFile } = this.options;
    const { warnings } = await this.ask({
      type: "start",
      dataDir: this.dataDir,
      clock: this.#clock,
      unitsFile,
      peopleFile,
      fresh: this.#fresh,
      after: this.#after,
      run: this.#run,
    });
    this.#fresh = false;
    return warnings;
  }

  ask(request: ReplayRequest): Promise<ReplayAnswer> {
    const child = this.#child;
    if (child === undefined) return Promise.reject(new Error("the replayed process is not running"));
    return new Promise((resolve, reject) => {
      const died = () => reject(new Error("the replayed process ended unexpectedly"));
      child.once("exit", died);
      child.once("message", (message) => {
        child.off("exit", died);
        const answer = answerSchema.parse(message);
        this.#after = answer.after;
        if (request.type === "clock" && answer.error === undefined) this.#clock = request.at;
        resolve(answer);
      });
      child.send(request);
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  async stop(): Promise<void> {
    if (this.#child === undefined) return;
    await this.ask({ type: "stop" });
    await this.kill();
  }
}

function print(line: number, value: object): void {
  process.stdout.write(`${JSON.stringify({ line, ...value })}\n`);
}

function printSent(line: number, { at, ...sent }: SentMessage): void {
  const local = new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().replace("Z", "+07:00");
  print(line, {
    to: sent.to,
    chat: sent.chat,
    at: local,
    text: sent.text,
    buttons: sent.buttons,
    file: sent.file,
    kind: sent.kind,
  });
}

function toRequest(line: number, value: Exclude<ScriptLine, { kind: "restart" }>): ReplayRequest {
  switch (value.kind) {
    case "clock":
      return { type: "clock", at: value.at };
    case "press":
      return { type: "press", line, as: value.as, label: value.press };
    case "export":
      return {
        type: "say",
        line,
        as: value.as,
        chat: "private",
        text: `xuất toàn bộ báo cáo ra ${value.format}`,
        edit: false,
        saveTo: value.to,
      };
    case "say": {
      const { as, chat, text, message, edit, reply_to: replyTo, photo, sentAt } = value;
      return { type: "say", line, as, chat, text, message, edit, replyTo, photo, sentAt };
    }
  }
}

/** A line that cannot be played yields a line with `error` and stops nothing. */
async function playLine(parsed: ParsedLine, player: PlayerProcess): Promise<void> {
  if (!parsed.ok) return print(parsed.line, { error: parsed.error });
  for (const key of parsed.unknownKeys) process.stderr.write(`line ${parsed.line}: "${key}" ignored\n`);
  if (parsed.value.kind === "restart") {
    await player.kill();
    await player.start();
    return;
  }
  const answer = await player.ask(toRequest(parsed.line, parsed.value));
  for (const sent of answer.sent) printSent(parsed.line, sent);
  if (answer.error !== undefined) print(parsed.line, { error: answer.error });
}

function firstClock(lines: readonly ParsedLine[]): Date {
  for (const line of lines) if (line.ok && line.value.kind === "clock") return line.value.at;
  return systemClock.now();
}

async function replay(options: Options): Promise<void> {
  const lines = parseScript(await readFile(options.script));
  const dataDir = options.data ?? (await mkdtemp(path.join(tmpdir(), "dvk-")));
  const player = new PlayerProcess(options, dataDir, firstClock(lines));
  try {
    for (const warning of await player.start()) process.stderr.write(`${warning}\n`);
    for (const line of lines) await playLine(line, player);
    await player.stop();
  } finally {
    await player.kill();
    if (options.data === undefined)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  await replay(options);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
