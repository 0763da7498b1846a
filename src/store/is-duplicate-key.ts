const DUPLICATE_KEY = 11_000;

/** Was a write refused because a unique index has the key already? */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === DUPLICATE_KEY;
}
