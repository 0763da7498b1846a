import { createEventStreams } from "../../src/web/event-streams";

describe("event streams", () => {
  it("are as many as are allowed, and a closed one makes room", async () => {
    const streams = createEventStreams();
    const open = Array.from({ length: 500 }, () => streams.open(() => undefined));
    expect(open.every((stream) => stream !== undefined)).toBe(true);
    expect(streams.open(() => undefined)).toBeUndefined();
    open[0]?.body.destroy();
    await new Promise((resolve) => setImmediate(resolve));
    expect(streams.open(() => undefined)).toBeDefined();
    streams.closeAll();
  });

  it("are not opened any more once the server stops", () => {
    const streams = createEventStreams();
    streams.closeAll();
    expect(streams.open(() => undefined)).toBeUndefined();
  });

  it("take news in silence after the stop, while a slow page still reads the end", async () => {
    const streams = createEventStreams({ heartbeatMs: 5 });
    const stream = streams.open(() => undefined);
    const errors: Error[] = [];
    stream?.body.on("error", (error) => errors.push(error));
    streams.closeAll();
    stream?.send("news", { person: "hoa" });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(errors).toEqual([]);
    expect(stream?.body.read()?.toString()).toMatch(/^retry: \d+\n\n$/);
  });

  it("do not pile up events for a page that reads nothing: it is cut off and its subscription ends", async () => {
    const streams = createEventStreams();
    let closed = 0;
    const stream = streams.open(() => {
      closed += 1;
    });
    for (let at = 0; at < 10_000; at += 1) stream?.send("news", { person: "hoa" });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stream?.body.destroyed).toBe(true);
    expect(closed).toBe(1);
  });
});
