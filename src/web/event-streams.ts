import { Readable } from "node:stream";

/** Open streams of server-sent events (WHATWG HTML 9.2) to the pages. */
export interface EventStreams {
  /** @returns undefined when too many are open already. */
  open(onClose: () => void): EventStream | undefined;
  /** Ends them all, so that the server can stop at once; none can be opened afterwards. */
  closeAll(): void;
}

export interface EventStream {
  readonly body: Readable;
  send(event: string, data: unknown): void;
}

/** Under the 60 s after which proxies commonly cut a silent connection. */
const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 2_000;
const MOST_STREAMS = 500;
/** A page that reads nothing any more, some 500 events behind, is cut off: it connects again and asks. */
const MOST_UNREAD_BYTES = 32 * 1024;

/** @param options.heartbeatMs between two beats by which the page knows that the line is alive. */
export function createEventStreams(options: { heartbeatMs?: number } = {}): EventStreams {
  const { heartbeatMs = HEARTBEAT_MS } = options;
  const streams = new Set<Readable>();
  let closed = false;
  return {
    open: (onClose) => {
      if (closed || streams.size >= MOST_STREAMS) return undefined;
      const body = new Readable({ read: () => undefined });
      const send = (event: string, data: unknown) => {
        if (body.readableLength > MOST_UNREAD_BYTES) body.destroy();
        // Between its end and its last byte a stream still gets beats and news: a push then would be an error.
        if (!closed && !body.destroyed) body.push(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      const timer = setInterval(() => send("beat", {}), heartbeatMs).unref();
      streams.add(body);
      body.once("close", () => {
        clearInterval(timer);
        streams.delete(body);
        onClose();
      });
      body.push(`retry: ${RETRY_MS}\n\n`);
      return { body, send };
    },
    closeAll: () => {
      closed = true;
      for (const body of streams) body.push(null);
    },
  };
}
