import { fold } from "../understanding/fold";

const LEAD =
  "(?:(?:em|toi|minh|xin|xin phep|nho|bot|a|da|cho|giup|vui long|dong chi|muon|can|de nghi|hay|tro ly) )*";
const ASK =
  "(?:gui|cho|xin|lay|tai|in|xuat|can|dua)(?: (?:toi|em|minh|cho toi|cho em|cho minh|giup|lai|xin))*";
const FORM =
  "(?:file |tep |bieu )?(?:mau|bieu mau|template)(?: (?:phieu|bieu|file|tep|excel|xlsx|danh sach|bang))*(?: (?:dang ky|nhap|excel|xlsx))";
const WISH = new RegExp(`^${LEAD}(?:${ASK} )?${FORM}(?= |$)`);
const LONGEST = 120;

/** "Gửi mẫu đăng ký", "cho em xin file mẫu danh sách đăng ký": the workbook to be filled in. */
export function asksTemplate(text: string): boolean {
  if (text.length > LONGEST) return false;
  return WISH.test(
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
}
