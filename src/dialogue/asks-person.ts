import { fold } from "../understanding/fold";

const PERSON =
  /\bai\b|\b(?:nguoi|dong chi|can bo|anh|chi) nao\b|\bnguoi (?:phu trach|theo doi|dang ky|lam)\b|\b(?:so dien thoai|dien thoai|sdt|lien he)\b/;

/** "Ai phụ trách", "số điện thoại người phụ trách": does a question want to know who stands behind something? */
export function asksPerson(text: string): boolean {
  return PERSON.test(fold(text));
}
