/** Separators, what Windows forbids, control characters and marks that reverse the direction of reading. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*:<>?|]/gu;
const LONGEST_NAME = 120;

/**
 * A name fit to show and to save under: its last part only, composed (NFC), without characters that a file
 * system or a reader could take for something else, and with the extension of what the file really is.
 */
export function safeFileName(claimed: string, extension: string): string {
  const last = claimed.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(UNSAFE, "").replace(/\s+/g, " ").trim();
  const stem = clean.toLowerCase().endsWith(`.${extension}`) ? clean.slice(0, -extension.length - 1) : clean;
  const short = [...stem]
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  return `${short === "" ? "file" : short}.${extension}`;
}

/**
 * A Content-Disposition with the name in UTF-8 (RFC 6266, RFC 8187) and, for old clients, without accents.
 * @param name as safeFileName returns it.
 */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
