import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { projectFile } from "../../src/project-file";

/** The service itself, started as `npm start` does, in a process of its own that tests may signal and kill. */
export interface AppProcess {
  readonly pid: number;
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** What it logged, a line each. */
  readonly log: readonly string[];
  /** Writes as a person; `key` is the page's own, the same when it tries again. @throws when nobody answers. */
  say(person: string, text: string, key: string): Promise<Accepted>;
  press(person: string, delivery: string, button: number, key: string): Promise<Accepted>;
  /** Any request: status and body. */
  call(method: string, address: string, body?: unknown): Promise<Answer>;
  /** What the bot told the person, oldest first. */
  repliesTo(person: string): Promise<Reply[]>;
  /** Kilobytes of memory. */
  residentKb(): Promise<number>;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  kill(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Accepted {
  readonly status: number;
  readonly repeated: boolean | undefined;
}

export interface Reply {
  readonly id: string;
  readonly text: string;
}

export interface AppProcessOptions {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 60_000;

export async function startAppProcess(options: AppProcessOptions): Promise<AppProcess> {
  const child = spawnApp(options);
  const log: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  const url = await address(child, ended, log);
  const call = (method: string, target: string, body?: unknown) => request(url + target, method, body);
  const write = async (target: string, body: object): Promise<Accepted> => {
    const answer = await call("POST", target, body);
    return { status: answer.status, repeated: (answer.body as { repeated?: boolean }).repeated };
  };
  const home = (person: string) => `/console/api/people/${person}`;
  return {
    pid: child.pid ?? 0,
    ...{ url, log, call, ended },
    say: (person, text, clientKey) => write(`${home(person)}/messages`, { clientKey, text }),
    press: (person, delivery, button, clientKey) =>
      write(`${home(person)}/press`, { clientKey, delivery, button }),
    repliesTo: async (person) => repliesIn(await call("GET", `${home(person)}/messages`)),
    residentKb: async () =>
      Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, "utf8"))?.[1]),
    signal: (signal) => child.kill(signal),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The process alone, from its very first moment. */
export function spawnApp({ dataDir, env }: AppProcessOptions) {
  return spawn(process.execPath, ["scripts/run.cjs", "src/main.ts"], {
    cwd: projectFile("."),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings(dataDir), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function settings(dataDir: string): Record<string, string> {
  const cache = projectFile(".cache");
  return { DATA_DIR: dataDir, CACHE_DIR: cache, PORT: "0", SAMPLE_DATA: "off", LOG_LEVEL: "info" };
}

async function address(
  child: ChildProcess,
  ended: Promise<unknown>,
  log: readonly string[],
): Promise<string> {
  if (child.stdout === null) throw new Error("no stdout");
  const line = once(createInterface({ input: child.stdout }), "line").then(([text]) => String(text));
  const first = await Promise.race([line, ended.then(() => "")]);
  const url = /http:\/\/\S+/.exec(first)?.[0];
  if (url === undefined) throw new Error(`the service did not start: ${log.slice(-5).join("\n")}`);
  return url.replace(/\/$/, "");
}

async function request(url: string, method: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
}

function repliesIn({ body }: Answer): Reply[] {
  const { messages } = body as { messages: { direction: string; id: string; text: string }[] };
  return messages.filter(({ direction }) => direction === "out").map(({ id, text }) => ({ id, text }));
}
