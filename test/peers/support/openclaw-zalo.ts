import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";

/** Somebody else's client of the Zalo Bot Platform, as far as it talks over HTTP and reads what comes in. */
export interface OpenclawZalo {
  getMe(token: string): Promise<Answer<{ id: string; account_name?: string }>>;
  getUpdates(token: string, params: { timeout: number }): Promise<Answer<unknown>>;
  sendMessage(
    token: string,
    params: { chat_id: string; text: string },
  ): Promise<Answer<{ message_id: string }>>;
  sendChatAction(token: string, params: { chat_id: string; action: string }): Promise<Answer<unknown>>;
  setWebhook(token: string, params: { url: string; secret_token: string }): Promise<Answer<unknown>>;
  deleteWebhook(token: string): Promise<Answer<unknown>>;
  getWebhookInfo(token: string): Promise<Answer<{ url?: string }>>;
  /** The event as it understands it. @throws for a body that is none to it. */
  readWebhook(body: string): Promise<unknown>;
}

export interface Answer<Result> {
  readonly ok: boolean;
  readonly result?: Result;
}

interface Ingress {
  accept(body: string): Promise<void>;
}

/**
 * The parts of openclaw that the client calls, as few as it takes: the host itself needs another Node and is no part
 * of what is looked at. Every other name is something that may be called and read, and does nothing.
 */
const HOST = `
  const known = {
    resolveTimerTimeoutMs: (given, otherwise) => given ?? otherwise,
    assertOkOrThrowProviderError: async (response, what) => {
      if (!response.ok) throw new Error(what + " " + response.status);
    },
    readProviderJsonResponse: (response) => response.json(),
    normalizeNullableString: (text) => text.trim() || null,
    formatErrorMessage: String,
    createChannelIngressError: (name) => class extends Error { name = name; },
    bindIngressLifecycleToReplyOptions: () => ({}),
    createChannelIngressMonitor: ({ inspect, deliver, payload }) => ({
      admit: (raw) =>
        deliver(raw, {}, { id: inspect(raw).eventId, payload: { version: payload.version, rawEvent: raw } }),
    }),
  };
  const nothing = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => "" : nothing),
    apply: () => nothing,
    construct: () => nothing,
  });
`;

/** That host with every name that the client's files take from it. */
async function hostOf(home: string): Promise<string> {
  const files = (await readdir(home)).map((name) => path.join(home, name));
  const texts = await Promise.all(
    [...files, path.join(home, "..", "runtime-api.js")].map((file) => readFile(file, "utf8")),
  );
  const taken = texts.join("\n").matchAll(/import \{([^}]+)\} from "openclaw\//g);
  const names = new Set([...taken].flatMap(([, list = ""]) => list.split(",").map(nameIn)));
  const defined = [...names].map((name) => `const _${name} = known.${name} ?? nothing;`);
  const renamed = [...names].map((name) => `_${name} as ${name}`).join(", ");
  return `${HOST}${defined.join("\n")}\nexport { ${renamed} };`;
}

/** "a as b" takes a. */
function nameIn(taken: string): string {
  return taken.trim().split(" ")[0] ?? "";
}

/** Bundles the client's own files with that host. */
export async function loadOpenclawZalo(): Promise<OpenclawZalo> {
  const folder = await mkdtemp(path.join(tmpdir(), "dvk-openclaw-"));
  try {
    const send = await loadPart("send-", folder);
    const spool = await loadPart("webhook-spool-", folder);
    const [runtime] = Object.values(spool).filter((part) => typeof part === "object") as {
      createZaloWebhookIngress(options: object): Ingress;
    }[];
    if (runtime === undefined) throw new Error("the client has no reader of webhooks");
    const byName = Object.fromEntries(
      Object.values(send).map((part) => [(part as { name: string }).name, part]),
    );
    return {
      ...(byName as unknown as Omit<OpenclawZalo, "readWebhook">),
      async readWebhook(body) {
        let read: unknown;
        const deliver = async (update: unknown) => {
          read = update;
        };
        await runtime.createZaloWebhookIngress({ queue: {}, runtime: {}, deliver }).accept(body);
        return read;
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadPart(start: string, folder: string): Promise<Record<string, unknown>> {
  const home = path.join(path.dirname(require.resolve("@openclaw/zalo/package.json")), "dist", ".setup");
  const contents = await hostOf(home);
  const name = (await readdir(home)).find((file) => file.startsWith(start));
  if (name === undefined) throw new Error(`the client has no ${start}`);
  const outfile = path.join(folder, `${start}.cjs`);
  await build({
    entryPoints: [path.join(home, name)],
    ...{ outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" },
    plugins: [
      {
        name: "host",
        setup(host) {
          host.onResolve({ filter: /^openclaw\// }, ({ path: of }) => ({ path: of, namespace: "host" }));
          host.onLoad({ filter: /.*/, namespace: "host" }, () => ({ contents, loader: "js" }));
        },
      },
    ],
  });
  return createRequire(__filename)(outfile);
}
