import type { CleanPicture } from "./clean-picture";

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const ADOBE = 0xee;
const COMMENT = 0xfe;
/** Markers without a length: restart markers and TEM (ITU-T T.81, table B.1). */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
/** SOF0..SOF15 but for DHT, JPG and DAC, which stand among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

interface Reading {
  readonly app0: Buffer[];
  readonly rest: Buffer[];
  orientation: number;
  size?: { readonly width: number; readonly height: number };
  scans: number;
}

/**
 * A JPEG (ITU-T T.81) of the parts that make the picture, and nothing else: EXIF with its place and time, XMP, IPTC,
 * comments, thumbnails and whatever follows the end are left out. Of EXIF only the orientation stays, or photos of
 * phones would lie on their side. The compressed data is copied, never decoded.
 * @returns undefined when the bytes are not a whole JPEG.
 */
export function cleanJpeg(bytes: Buffer): CleanPicture | undefined {
  const reading: Reading = { app0: [], rest: [], orientation: 1, scans: 0 };
  if (!readSegments(bytes, reading)) return undefined;
  const { app0, rest, orientation, size, scans } = reading;
  if (size === undefined || scans === 0) return undefined;
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  const parts = [Buffer.from([0xff, 0xd8]), ...app0, ...turned, ...rest, Buffer.from([0xff, EOI])];
  return { bytes: Buffer.concat(parts), ...size };
}

/** @returns false at the first byte that no JPEG has there. */
function readSegments(bytes: Buffer, reading: Reading): boolean {
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    // A photo whose last bytes were lost still shows; its end is written anew.
    if (marker === undefined || marker === EOI) return true;
    at += 1;
    if (isBare(marker)) continue;
    if (marker === 0 || at + 2 > bytes.length) return false;
    const end = at + bytes.readUInt16BE(at);
    if (end < at + 2 || end > bytes.length) return false;
    if (!readSegment(marker, bytes.subarray(at + 2, end), reading)) return false;
    at = end;
    if (marker !== SOS) continue;
    const next = scanEnd(bytes, at);
    reading.rest.push(bytes.subarray(at, next));
    at = next;
  }
  return true;
}

function readSegment(marker: number, payload: Buffer, reading: Reading): boolean {
  if (isFrame(marker)) {
    // A second frame, or a height that comes later (DNL), is nothing a camera makes.
    if (reading.size !== undefined || payload.length < 6) return false;
    const [height, width] = [payload.readUInt16BE(1), payload.readUInt16BE(3)];
    if (width === 0 || height === 0) return false;
    reading.size = { width, height };
  }
  if (marker === SOS) {
    if (reading.size === undefined) return false;
    reading.scans += 1;
  }
  if (marker === APP1) reading.orientation = orientationOf(payload) ?? reading.orientation;
  if (marker === APP0 && startsWith(payload, "JFIF\0") && payload.length >= 14) {
    // Without its thumbnail, whose two sizes are the last two bytes of the fixed part.
    reading.app0.push(segment(APP0, Buffer.concat([payload.subarray(0, 12), Buffer.alloc(2)])));
  } else if (isKept(marker, payload)) reading.rest.push(segment(marker, payload));
  return true;
}

/** Of what applications add, the colour profile and Adobe's colour transform are part of the picture. */
function isKept(marker: number, payload: Buffer): boolean {
  if (marker === APP2) return startsWith(payload, "ICC_PROFILE\0");
  if (marker === ADOBE) return startsWith(payload, "Adobe");
  return !isApplication(marker) && marker !== COMMENT;
}

/** Where the compressed data of a scan ends: at the first marker that is no restart and no stuffed zero. */
function scanEnd(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function startsWith(payload: Buffer, text: string): boolean {
  return payload.subarray(0, text.length).toString("latin1") === text;
}

const EXIF = "Exif\0\0";
const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** The orientation, 1 to 8, that an EXIF segment states (EXIF 2.3, 4.6.4); undefined without one. */
function orientationOf(payload: Buffer): number | undefined {
  if (!startsWith(payload, EXIF)) return undefined;
  const tiff = payload.subarray(EXIF.length);
  const little = tiff.subarray(0, 2).toString("latin1") === "II";
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 8) return undefined;
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(first);
  for (let index = 0; index < entries; index += 1) {
    const at = first + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return undefined;
    if (short(at) !== ORIENTATION_TAG || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The smallest EXIF there is: one directory with the one tag. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return segment(APP1, Buffer.concat([Buffer.from(EXIF, "latin1"), tiff]));
}
