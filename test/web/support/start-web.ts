import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { systemClock } from "../../../src/clock";
import { createFileStore, type FileStore } from "../../../src/store/files";
import { createWebServer, type WebServerOptions } from "../../../src/web/server";
import { createMemoryConsole, type MemoryConsole } from "./memory-console";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  json<T = unknown>(): T;
}

export interface RunningWeb {
  readonly url: string;
  readonly port: number;
  readonly service: MemoryConsole;
  readonly files: FileStore;
  readonly folder: string;
  /** What the service logged, a line each. */
  readonly log: string[];
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A real server on a free port of 127.0.0.1, with a folder of its own. */
export async function startWeb(options: Partial<WebServerOptions> = {}): Promise<RunningWeb> {
  const service = createMemoryConsole();
  const folder = join(tmpdir(), `dvk-web-${randomUUID()}`);
  const files = createFileStore({ folder });
  const log: string[] = [];
  const web = await createWebServer({
    host: "127.0.0.1",
    port: 0,
    logger: pino({ level: "debug" }, { write: (line) => log.push(line) }),
    clock: systemClock,
    locale: "vi",
    health: async () => ({ mongo: true, redis: true }),
    files,
    console: service,
    ...options,
  });
  const { url, port } = await web.listen();
  const call: RunningWeb["call"] = (method, path, more = {}) => send(port, method, path, more);
  return {
    url,
    port,
    service,
    files,
    folder,
    log,
    call,
    post: (path, body, headers = {}) =>
      call("POST", path, {
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    stop: async () => {
      await web.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** node:http and not fetch, which would not let a test lie about its Host or send a raw path. */
function send(port: number, method: string, path: string, { headers, body }: CallOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString("utf8");
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, bytes, text, json: <T>() => JSON.parse(text) as T });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
