import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Contact, judge, type SentByOa, type Upload } from "./messages";
import { OaOauth } from "./oauth";
import { OaWebhook } from "./webhook";

/** What goes wrong with the next calls, each fault once; `done`: after the call was carried out. */
export type OaFault =
  | { readonly kind: "error"; readonly code: number; readonly message?: string; readonly done?: boolean }
  | { readonly kind: "gateway" | "cut"; readonly done?: boolean };

export interface ZaloOaEmulatorOptions {
  readonly oa: string;
  readonly app: { readonly id: string; readonly secret: string };
  readonly webhookSecret: string;
  /** 2: a business, served by v3; 4: a state body, served by v2. */
  readonly type?: 2 | 4;
  readonly requestsPerMinute?: number;
  readonly monthlyQuota?: number;
  /** Seven days, unless a story that lasts a year is about something else. */
  readonly windowMs?: number;
  readonly now?: () => number;
}

type Target = "send" | "upload" | "token";

const MB = 1024 * 1024;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const UPLOAD_TYPES: Readonly<Record<string, { readonly names: RegExp; readonly bytes: number }>> = {
  image: { names: /\.(jpe?g|png)$/i, bytes: MB },
  gif: { names: /\.gif$/i, bytes: 5 * MB },
  file: { names: /\.(pdf|docx?|csv)$/i, bytes: 5 * MB },
};

/** A strict emulator of Zalo's OA OpenAPI and authorisation server over HTTP; people's hands are in oa-person.ts. */
export class ZaloOaEmulator {
  readonly sent: SentByOa[] = [];
  readonly contacts = new Map<string, Contact>();
  readonly oauth: OaOauth;
  readonly webhook: OaWebhook;
  /** Files that people have sent, by name. */
  readonly files = new Map<string, Buffer>();
  readonly now: () => number;
  /** May make something of each call go wrong. */
  setFault: ((target: Target) => OaFault | undefined) | undefined;
  readonly #faults = new Map<Target, OaFault[]>();
  readonly #uploads = new Map<string, Upload>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #requests = { minute: 0, count: 0 };
  #count = 0;

  constructor(readonly options: ZaloOaEmulatorOptions) {
    this.now = options.now ?? Date.now;
    // Tokens live by the machine's time, people by the clock of their story.
    this.oauth = new OaOauth(options.app, Date.now);
    this.webhook = new OaWebhook({ app: options.app.id, secret: options.webhookSecret }, this.now);
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  fail(target: Target, ...faults: readonly OaFault[]): void {
    this.#faults.set(target, [...(this.#faults.get(target) ?? []), ...faults]);
  }

  /** Ids are long numbers as text. */
  newId(): string {
    this.#count += 1;
    return `88${String(this.#count).padStart(18, "0")}`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://zalo").pathname;
    const bytes = await readBody(request);
    const file = this.files.get(path.slice("/files/".length));
    if (path.startsWith("/files/")) return void response.writeHead(file ? 200 : 404).end(file);
    const target = path.startsWith("/v4/") ? "token" : path.includes("/upload/") ? "upload" : "send";
    const isGet = path === "/v2.0/oa/getoa";
    const fault = isGet ? undefined : (this.#faults.get(target)?.shift() ?? this.setFault?.(target));
    if (fault !== undefined && fault.done !== true) return misbehave(fault, response);
    const answer = await this.#answer(path, request, bytes);
    if (fault !== undefined) return misbehave(fault, response);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  async #answer(path: string, request: IncomingMessage, bytes: Buffer): Promise<object> {
    if (path === "/v4/oa/access_token")
      return this.oauth.answer(request.headers.secret_key, new URLSearchParams(bytes.toString()));
    const refused = this.#admit(request.headers.access_token);
    if (refused !== undefined) return refused;
    const { oa, type = 4 } = this.options;
    const kind = /^\/v2\.0\/oa\/upload\/(image|gif|file)$/.exec(path)?.[1];
    if (kind !== undefined) return this.#upload(kind, request, bytes);
    switch (path) {
      case "/v2.0/oa/getoa":
        return ok({ oa_id: oa, name: "UBND", oa_type: type, is_verified: true, package_name: "Nâng cao" });
      case "/v3.0/oa/message/cs":
        return type === 4 ? no(-235, "This API does not support this type of OA") : this.#send("v3", bytes);
      case "/v2.0/oa/message":
        return type === 4 ? this.#send("v2", bytes) : no(-240, "MessageV2 API has been shut down");
      case "/v3.0/oa/group/message":
        return this.#send("group", bytes);
      default:
        return no(-404, "no such API");
    }
  }

  #admit(token: unknown): object | undefined {
    if (typeof token !== "string" || token !== this.oauth.access.token)
      return no(-216, "Access token is invalid");
    if (this.oauth.access.until <= Date.now()) return no(-220, "Access token has expired");
    const minute = Math.floor(Date.now() / 60_000);
    this.#requests = { minute, count: this.#requests.minute === minute ? this.#requests.count + 1 : 1 };
    const most = this.options.requestsPerMinute ?? 4_000;
    return this.#requests.count > most ? no(-32, "Exceed your daily request limit") : undefined;
  }

  async #upload(kind: string, request: IncomingMessage, bytes: Buffer): Promise<object> {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => undefined);
    const file = form?.get("file");
    const rule = UPLOAD_TYPES[kind];
    if (typeof file !== "object" || file === null || rule === undefined) return no(-201, "file is missing");
    if (!rule.names.test(file.name)) return no(-201, "file type is not supported");
    if (file.size > rule.bytes) return no(-210, "file size exceeds");
    const id = this.newId();
    const content = Buffer.from(await file.arrayBuffer());
    this.#uploads.set(id, { kind, name: file.name, bytes: content, at: this.now() });
    return ok(kind === "file" ? { token: id } : { attachment_id: id });
  }

  #send(endpoint: SentByOa["endpoint"], bytes: Buffer): object {
    if (this.sent.length >= (this.options.monthlyQuota ?? Number.POSITIVE_INFINITY))
      return no(-211, "Out of quota");
    const { windowMs = WEEK_MS } = this.options;
    const rules = { now: this.now(), windowMs, contacts: this.contacts, uploads: this.#uploads };
    const verdict = judge(parse(bytes), rules);
    if (!verdict.ok) return no(verdict.error, verdict.message);
    if (verdict.sent.group !== (endpoint === "group")) return no(-201, "Params is invalid");
    const messageId = `G${this.newId()}`;
    this.sent.push({ ...verdict.sent, endpoint, messageId, at: this.now() });
    return ok({ message_id: messageId, user_id: verdict.sent.chat });
  }
}

function ok(data: object): object {
  return { error: 0, message: "Success", data };
}

function no(error: number, message: string): object {
  return { error, message };
}

function misbehave(fault: OaFault, response: ServerResponse): void {
  if (fault.kind === "error")
    response.writeHead(200).end(JSON.stringify(no(fault.code, fault.message ?? "fault")));
  else if (fault.kind === "cut") response.destroy();
  else response.writeHead(502).end("<html><h1>Bad Gateway</h1></html>");
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
