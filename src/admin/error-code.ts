/** The code that Node's own errors carry (ENOENT, Z_DATA_ERROR); empty for others. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Does the error come from the file system, rather than from the store or from us? */
export function isFileError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error && "path" in error;
}
