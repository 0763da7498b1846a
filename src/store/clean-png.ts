import type { CleanPicture } from "./clean-picture";

const SIGNATURE_BYTES = 8;
/** Length, type and CRC around the data of a chunk (PNG, W3C 2022, 5.3). */
const AROUND_BYTES = 12;
/** What makes the picture; text, time, EXIF and private chunks are left out. */
const KEPT = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD hIST cICP".split(" "));

/**
 * A PNG of its picture alone: without EXIF, texts, times, and whatever follows the end. The compressed data is copied,
 * never decoded.
 * @returns undefined when the bytes are not a whole PNG.
 */
export function cleanPng(bytes: Buffer): CleanPicture | undefined {
  const parts = [bytes.subarray(0, SIGNATURE_BYTES)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = SIGNATURE_BYTES;
  while (at + AROUND_BYTES <= bytes.length) {
    const end = at + AROUND_BYTES + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if ((type === "IHDR") !== (size === undefined)) return undefined;
    if (type === "IHDR") size = sizeOf(bytes.subarray(at + 8, end - 4));
    if (size === undefined) return undefined;
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end));
    if (type === "IEND") return { bytes: Buffer.concat(parts), ...size };
    at = end;
  }
  return undefined;
}

const HEADER_BYTES = 13;

function sizeOf(header: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (header.length !== HEADER_BYTES) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  return width === 0 || height === 0 ? undefined : { width, height };
}
