import type { EmbeddedLogger } from "./embedded-logger";
import type { ChildEnd } from "./managed-child";
import { messages, type StoreName } from "./messages";
import type { RunningServer, ServerStart } from "./mongo-server";
import { type Refusal, refusal } from "./refusal";

const FIRST_PAUSE_MS = 50;
/** Short, because the service can do nothing meanwhile; a start costs 0.15 s of one core. */
const LONGEST_PAUSE_MS = 3000;
/** A child that ran this long was in order: its next end starts the pauses anew. */
const SETTLED_AFTER_MS = 10_000;

export interface SuperviseOptions {
  readonly store: StoreName;
  readonly start: () => Promise<ServerStart>;
  /** The first start, where it differs. */
  readonly firstStart?: () => Promise<ServerStart>;
  readonly logger: EmbeddedLogger;
  /** Called at each unexpected end, before the restart. */
  readonly onUnexpectedEnd?: (store: StoreName, end: ChildEnd) => void;
}

/** A server that is started again, with growing pauses, whenever it ends unasked. */
export interface Supervised {
  /** The present child; undefined between its end and the restart. */
  pid(): number | undefined;
  /** Ends the child in order and starts no other; safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the server; the first failure is the answer, later ones are tried again until `stop`. */
export async function supervise(
  options: SuperviseOptions,
): Promise<{ ok: true; supervised: Supervised } | Refusal> {
  const first = await (options.firstStart ?? options.start)();
  if (!first.ok) return first;
  const supervisor = new Supervisor(options);
  supervisor.watch(first.server);
  return { ok: true, supervised: supervisor };
}

class Supervisor implements Supervised {
  readonly #options: SuperviseOptions;
  #server: RunningServer | undefined;
  #restart: Promise<void> = Promise.resolve();
  #pauseMs = FIRST_PAUSE_MS;
  #settled: NodeJS.Timeout | undefined;
  #stopped = false;
  #wake: () => void = () => {};

  constructor(options: SuperviseOptions) {
    this.#options = options;
  }

  pid(): number | undefined {
    return this.#server?.pid;
  }

  watch(server: RunningServer): void {
    this.#server = server;
    this.#settled = setTimeout(() => {
      this.#pauseMs = FIRST_PAUSE_MS;
    }, SETTLED_AFTER_MS);
    server.ended.then((end) => this.#ended(end));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#restart;
    await this.#server?.stop();
    clearTimeout(this.#settled);
  }

  #ended(end: ChildEnd): void {
    clearTimeout(this.#settled);
    this.#server = undefined;
    if (this.#stopped) return;
    const { store, logger, onUnexpectedEnd } = this.#options;
    logger.error(
      { store, code: end.code, signal: end.signal, output: end.detail },
      messages.childEnded(store),
    );
    onUnexpectedEnd?.(store, end);
    this.#restart = this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    const { store, logger, start } = this.#options;
    while (!this.#stopped) {
      await this.#pause();
      if (this.#stopped) return;
      // Whatever hinders a restart (a full disk, a folder that vanishes under it), the service lives on and tries again.
      const started = await start().catch(({ message }: Error) =>
        refusal("startFailed", messages.startFailed(store, message)),
      );
      if (started.ok) {
        logger.info({ store, pid: started.server.pid }, messages.childBack(store));
        this.watch(started.server);
        return;
      }
      logger.error({ store, reason: started.reason, detail: started.message }, messages.restartFailed(store));
    }
  }

  /** Waits, longer each time, or until `stop`. */
  #pause(): Promise<void> {
    const pauseMs = this.#pauseMs;
    this.#pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
