import { cleanJpeg } from "./clean-jpeg";
import { cleanPng } from "./clean-png";
import type { FileType } from "./file-type";

/** A picture without what it tells about the place, the time and the phone it was taken with. */
export interface CleanPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export type Cleaned =
  | { readonly status: "clean"; readonly bytes: Buffer }
  | { readonly status: "tooManyPixels"; readonly limitPixels: number }
  /** It begins like a picture and is none. */
  | { readonly status: "broken" };

/** Phones of today take 108 million; a bomb of 30,000 × 30,000 would take 3.6 GB to show. */
export const PIXEL_LIMIT = 120_000_000;

/** What of a file is kept: of pictures, the picture alone; of everything else, all of it. */
export function cleanPicture(bytes: Buffer, { extension }: FileType): Cleaned {
  if (extension !== "jpg" && extension !== "png") return { status: "clean", bytes };
  const picture = extension === "jpg" ? cleanJpeg(bytes) : cleanPng(bytes);
  if (picture === undefined) return { status: "broken" };
  const { width, height } = picture;
  if (width * height > PIXEL_LIMIT) return { status: "tooManyPixels", limitPixels: PIXEL_LIMIT };
  return { status: "clean", bytes: picture.bytes };
}
