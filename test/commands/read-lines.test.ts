import fc from "fast-check";
import { type InputLine, MAX_LINE_BYTES, readLines } from "../../src/commands/read-lines";

async function linesOf(chunks: readonly Uint8Array[]): Promise<InputLine[]> {
  const found: InputLine[] = [];
  for await (const line of readLines(stream(chunks))) found.push(line);
  return found;
}

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe("reading lines of bytes", () => {
  it("cuts text the same wherever the chunks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc
            .string({ unit: "grapheme" })
            .map((text) => text.replace(/[\r\n\ufeff\ufffd]|[\ud800-\udfff]/gu, "")),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 7 }),
        async (texts, size) => {
          const bytes = Buffer.from(`${texts.join("\n")}\n`);
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
          expect((await linesOf(chunks)).map((line) => line.text)).toEqual(texts);
        },
      ),
    );
  });

  it("drops a byte order mark and carriage returns, and reads a last line without end", async () => {
    expect(await linesOf([Buffer.from("\ufeffmột\r\nhai")])).toEqual([
      { line: 1, text: "một" },
      { line: 2, text: "hai" },
    ]);
  });

  it("tells lines that are no UTF-8 and goes on", async () => {
    const found = await linesOf([Buffer.from([0x61, 0xff, 0x0a, 0x62, 0x0a])]);
    expect(found).toEqual([
      { line: 1, text: "a\ufffd", error: "not valid UTF-8" },
      { line: 2, text: "b" },
    ]);
  });

  it("takes a written replacement character for what it is", async () => {
    expect(await linesOf([Buffer.from("a\ufffd\n")])).toEqual([{ line: 1, text: "a\ufffd" }]);
  });

  it("tells a line that is too long, without keeping it, and goes on", async () => {
    const huge = Buffer.alloc(MAX_LINE_BYTES + 10, 0x61);
    const found = await linesOf([huge, huge, Buffer.from("\nb\n")]);
    expect(found[0]).toMatchObject({ line: 1, error: expect.stringContaining("longer than") });
    expect(found[0]?.text.length).toBeLessThan(1000);
    expect(found[1]).toEqual({ line: 2, text: "b" });
  });
});
