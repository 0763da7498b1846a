const NEWLINE = 0x0a;
/** A document of MongoDB has at most 16 MB; as extended JSON some four times that. */
const LONGEST_LINE_BYTES = 96 * 1024 * 1024;

/**
 * Cuts a stream of bytes into lines, without their ends; a last line without an end is a line too.
 * @throws RangeError on a line longer than any document can be.
 */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      length = 0;
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE_BYTES) throw new RangeError("a line of the backup is too long");
  }
  if (length > 0) yield Buffer.concat(begun);
}
