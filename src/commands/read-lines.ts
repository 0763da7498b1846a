/** Longest line that is read: far above any message, far below what could fill the memory. */
export const MAX_LINE_BYTES = 1_048_576;

/** One line of input, or why it could not be read; `line` counts from 1. */
export type InputLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly text: string; readonly error: string };

const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines, without line ends. A line that is too long or not valid UTF-8 comes with `error`
 * and (the beginning of) its text with U+FFFD for what could not be read; the reading goes on behind it.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 0;
  const finish = (): InputLine => {
    line += 1;
    const result = decode(Buffer.concat(parts), line, size > MAX_LINE_BYTES);
    parts = [];
    size = 0;
    return result;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      if (size <= MAX_LINE_BYTES) parts.push(chunk.subarray(start, end));
      size += end - start;
      start = end + 1;
      yield finish();
    }
    const rest = chunk.subarray(start);
    if (size <= MAX_LINE_BYTES && rest.length > 0) parts.push(rest);
    size += rest.length;
  }
  if (size > 0) yield finish();
}

const SHOWN_BYTES = 200;

function decode(bytes: Buffer, line: number, tooLong: boolean): InputLine {
  if (tooLong) {
    const text = bytes.subarray(0, SHOWN_BYTES).toString("utf8");
    return { line, text, error: `line longer than ${MAX_LINE_BYTES} bytes` };
  }
  const text = (line === 1 ? withoutMark(bytes) : bytes).toString("utf8").replace(/\r$/, "");
  return Buffer.from(bytes).includes("\ufffd") || !text.includes("\ufffd")
    ? { line, text }
    : { line, text, error: "not valid UTF-8" };
}

/** A byte order mark before the first line is no part of it. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
