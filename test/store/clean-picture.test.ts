import fc from "fast-check";
import { cleanPicture, PIXEL_LIMIT } from "../../src/store/clean-picture";
import { fileTypeOf } from "../../src/store/file-type";
import { exifOf, JPG, PNG, phonePhoto, segmentOf, sizedPhoto } from "../web/support/sample-files";

function clean(bytes: Buffer): Buffer {
  const type = fileTypeOf(bytes);
  if (type === undefined) throw new Error("no type");
  const cleaned = cleanPicture(bytes, type);
  if (cleaned.status !== "clean") throw new Error(cleaned.status);
  return cleaned.bytes;
}

function statusOf(bytes: Buffer): string {
  const type = fileTypeOf(bytes);
  return type === undefined ? "no type" : cleanPicture(bytes, type).status;
}

/** A PNG chunk; its CRC is not looked at here. */
function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

describe("a photo of a phone", () => {
  it("keeps the picture and loses place, phone, texts, thumbnails and what follows the end", () => {
    const cleaned = clean(phonePhoto());
    expect(cleaned).toEqual(JPG);
    for (const word of ["GPS", "18.3559", "Exif", "MPF", "phone", "ftyp"])
      expect(cleaned.includes(word)).toBe(false);
  });

  it("keeps only the orientation of its EXIF, so that it stands upright", () => {
    const cleaned = clean(phonePhoto(6));
    expect(cleaned.includes("GPS")).toBe(false);
    const exif = cleaned.indexOf("Exif\0\0", 0, "latin1");
    expect(cleaned.readUInt16BE(exif + 6 + 18)).toBe(6);
    expect(clean(cleaned)).toEqual(cleaned);
  });

  it("is one picture whenever and wherever it was taken", () => {
    const other = Buffer.from(phonePhoto());
    other.write("21.0278", other.indexOf("18.3559"), "latin1");
    expect(clean(other)).toEqual(clean(phonePhoto()));
  });

  it("keeps a colour profile", () => {
    const profile = segmentOf(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01colours", "latin1"));
    const photo = Buffer.concat([JPG.subarray(0, 20), profile, JPG.subarray(20)]);
    expect(clean(photo)).toEqual(photo);
  });

  it("is read over several scans with stuffed zeros and restart markers", () => {
    const scan = JPG.subarray(JPG.lastIndexOf(Buffer.from([0xff, 0xda])), JPG.length - 2);
    const data = Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]);
    const photo = Buffer.concat([JPG.subarray(0, -2), data, scan, data, Buffer.from([0xff, 0xd9])]);
    expect(clean(photo)).toEqual(photo);
  });
});

describe("a PNG", () => {
  it("loses texts, times, EXIF and what follows the end", () => {
    const header = PNG.subarray(0, 33);
    const extra = [
      chunk("tEXt", Buffer.from("GPS 18.3559")),
      chunk("eXIf", exifOf(1)),
      chunk("tIME", Buffer.alloc(7)),
    ];
    const tail = Buffer.from("GPS 18.3559");
    expect(clean(Buffer.concat([header, ...extra, PNG.subarray(33), tail]))).toEqual(PNG);
  });
});

describe("a picture that is refused", () => {
  it.each([
    ["a JPEG of 30,000 × 30,000 pixels", sizedPhoto(30_000, 30_000), "tooManyPixels"],
    ["a JPEG of the most that is allowed", sizedPhoto(12_000, PIXEL_LIMIT / 12_000), "clean"],
    ["a JPEG without a frame", Buffer.concat([JPG.subarray(0, 20), Buffer.from([0xff, 0xd9])]), "broken"],
    ["a JPEG without height", sizedPhoto(10, 0), "broken"],
    ["a JPEG cut off in its head", JPG.subarray(0, 60), "broken"],
    ["three bytes", Buffer.from([0xff, 0xd8, 0xff]), "broken"],
    ["a PNG cut off", PNG.subarray(0, 40), "broken"],
    ["a PNG of the head alone", PNG.subarray(0, 8), "broken"],
  ])("%s", (_name, bytes, status) => {
    expect(statusOf(bytes)).toBe(status);
  });

  it("a PNG of 30,000 × 30,000 pixels", () => {
    const bomb = Buffer.from(PNG);
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    expect(statusOf(bomb)).toBe("tooManyPixels");
  });
});

describe("whatever bytes come", () => {
  it("never throws, and is never kept with more than it came with", () => {
    const start = fc.constantFrom(JPG, phonePhoto(3), PNG);
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(start, edits, fc.nat(600), (photo, changes, length) => {
        const bytes = Buffer.from(photo.subarray(0, length));
        for (const [at, value] of changes) if (at > 8 && at < bytes.length) bytes[at] = value;
        const type = fileTypeOf(bytes);
        if (type === undefined) return;
        const cleaned = cleanPicture(bytes, type);
        if (cleaned.status === "clean") expect(cleaned.bytes.length).toBeLessThanOrEqual(bytes.length + 2);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes time in proportion to the size", () => {
    // Twenty megabytes in which every other byte begins a marker: nothing may look at them twice.
    const head = JPG.subarray(0, JPG.length - 2);
    const photo = Buffer.concat([head, Buffer.alloc(10_000_000, Buffer.from([0xff, 0x00]))]);
    expect(clean(photo)).toHaveLength(photo.length + 2);
  });
});
