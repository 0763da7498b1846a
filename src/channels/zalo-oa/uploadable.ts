import type { OaUpload } from "./zalo-oa-api";

const MB = 1024 * 1024;

interface Uploadable {
  readonly kind: OaUpload;
  readonly limitBytes: number;
}

/** What Zalo takes, by MIME type; anything else it drops without a word. */
const TYPES: ReadonlyMap<string, Uploadable> = new Map([
  ["image/jpeg", { kind: "image", limitBytes: MB }],
  ["image/png", { kind: "image", limitBytes: MB }],
  ["image/gif", { kind: "gif", limitBytes: 5 * MB }],
  ["application/pdf", { kind: "file", limitBytes: 5 * MB }],
  ["application/msword", { kind: "file", limitBytes: 5 * MB }],
  [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    { kind: "file", limitBytes: 5 * MB },
  ],
  ["text/csv", { kind: "file", limitBytes: 5 * MB }],
]);

/** How a file goes up; undefined for one that Zalo does not take. */
export function uploadKindOf(mime: string, bytes: number): OaUpload | undefined {
  const found = TYPES.get(mime.split(";", 1)[0]?.trim() ?? "");
  return found !== undefined && bytes <= found.limitBytes ? found.kind : undefined;
}
