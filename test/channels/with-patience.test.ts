import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { withPatience } from "../../src/channels/with-patience";

/** Answers at once on /now and never on /never, in a thread of its own: it goes on while this one is busy. */
const SERVER = `
const { createServer } = require("node:http");
const server = createServer((request, response) => { if (request.url === "/now") response.end("here"); });
server.listen(0, "127.0.0.1", () => require("node:worker_threads").parentPort.postMessage(server.address().port));
`;

let server: Worker;
let url: string;
beforeAll(async () => {
  server = new Worker(SERVER, { eval: true });
  const [port] = await once(server, "message");
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => server.terminate());

const get = (path: string, signal: AbortSignal) =>
  fetch(url + path, { signal }).then((answer) => answer.text());

/** Nothing else of this process is done meanwhile. */
function busyFor(ms: number): void {
  const start = performance.now();
  while (performance.now() - start < ms);
}

describe("a time limit", () => {
  it("does not count the time in which this process could hear no answer", async () => {
    const asked = withPatience(200, (signal) => get("/now", signal));
    for (let turn = 0; turn < 3; turn += 1) {
      busyFor(300);
      await new Promise(setImmediate);
    }
    expect(await asked).toBe("here");
  });

  it("ends what gets no answer", async () => {
    await expect(withPatience(200, (signal) => get("/never", signal))).rejects.toThrow("no answer in time");
  });

  it("ends with the work, however that ends", async () => {
    const signals: AbortSignal[] = [];
    const fails = withPatience(20, async (signal) => {
      signals.push(signal);
      throw new Error("refused");
    });
    await expect(fails).rejects.toThrow("refused");
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
