import autocannon from "autocannon";
import { type LoadRequest, type LoadResult, loadRequestSchema } from "./load";
import { telegramUpdate } from "./telegram-update";

/** Chats the updates are spread over. */
const CHATS = 200;

async function load(request: LoadRequest): Promise<LoadResult> {
  let id = request.firstId;
  const result = await autocannon({
    url: request.url,
    connections: request.connections,
    duration: request.seconds,
    method: "POST",
    headers: { "content-type": "application/json", [request.secretHeader]: request.secret },
    requests: [
      {
        setupRequest: (next) => {
          id += 1;
          return { ...next, body: JSON.stringify(telegramUpdate(id, id % CHATS)) };
        },
      },
    ],
  });
  return {
    perSecond: result["2xx"] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    accepted: result["2xx"],
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

process.once("message", (message) => {
  load(loadRequestSchema.parse(message)).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
