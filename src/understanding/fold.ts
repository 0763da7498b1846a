import { letterOf } from "./letters";

const COMBINING = /[\u0300-\u036f]/;
const OTHER_MARKS = /\p{M}+/gu;

/**
 * The form that matching uses: lower case, no accents, `đ` as `d` ("Đăng Ký" -> "dang ky"). Linear in the text;
 * NFC and NFD input give the same result. Never throws.
 */
export function fold(text: string): string {
  const composed = COMBINING.test(text) ? text.normalize("NFC") : text;
  let out = "";
  for (let i = 0; i < composed.length; i += 1) {
    const code = composed.charCodeAt(i);
    out += code < 128 ? lowerAscii(code) : foldOther(code, composed.charAt(i));
  }
  return out;
}

function lowerAscii(code: number): string {
  return String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code);
}

function foldOther(code: number, char: string): string {
  const letter = letterOf(code);
  if (letter) return letter.fold;
  return char.toLowerCase().normalize("NFD").replace(OTHER_MARKS, "");
}
