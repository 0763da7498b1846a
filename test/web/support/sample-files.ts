/** One pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** One white pixel, with a JFIF head and nothing else that is not picture. */
export const JPG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==",
  "base64",
);
export const PDF = Buffer.from("%PDF-1.7\n%%EOF\n");

/** A ZIP of empty entries with these names and no times, written by the format's description (APPNOTE 6.3). */
export function zipOf(names: readonly string[], comment = ""): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const name of names.map((one) => Buffer.from(one))) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt16LE(0x21, 12);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x0800, 8);
    entry.writeUInt16LE(0x21, 14);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, name);
    entries.push(entry, name);
    at += 30 + name.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

export const XLSX = zipOf([
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/worksheets/sheet1.xml",
]);
export const DOCX = zipOf(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]);

/** A segment of a JPEG. */
export function segmentOf(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** EXIF as a phone writes it: little-endian, an orientation, and a directory of the place (GPS). */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(120);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  // GPS IFD pointer.
  tiff.writeUInt16LE(0x8825, 22);
  tiff.writeUInt16LE(4, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt32LE(40, 30);
  tiff.write("GPS 18.3559 105.8877", 60, "latin1");
  return segmentOf(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}

/** A photo of a phone: the same picture as JPG, with all that phones add. `seed` makes it another picture. */
export function phonePhoto(orientation = 1, seed = 0): Buffer {
  const head = JPG.subarray(0, 20);
  const xmp = segmentOf(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<x>18.3559</x>", "latin1"));
  const more = segmentOf(0xe2, Buffer.from("MPF\0GPS 18.3559", "latin1"));
  const comment = segmentOf(0xfe, Buffer.from("Hoa's phone"));
  const table = seed === 0 ? [] : [segmentOf(0xdd, Buffer.from([seed >> 8, seed & 0xff]))];
  const video = Buffer.from("ftypmp42 GPS 18.3559");
  return Buffer.concat([head, exifOf(orientation), xmp, more, comment, ...table, JPG.subarray(20), video]);
}

/** The same picture said to be of another size. */
export function sizedPhoto(width: number, height: number): Buffer {
  const photo = Buffer.from(JPG);
  const frame = photo.indexOf(Buffer.from([0xff, 0xc2]));
  photo.writeUInt16BE(height, frame + 5);
  photo.writeUInt16BE(width, frame + 7);
  return photo;
}
