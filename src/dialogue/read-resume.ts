import { fold } from "../understanding/fold";

const CORE =
  /\b(?:(?:lam|dien|ghi|khai|nhap|viet) (?:tiep|not|do(?: dang)?|cho xong)|tiep tuc(?: (?:lam|dien|ghi|khai|nhap|viet))?|do dang|dang do)\b/g;
/** What is being gone on with: only then is it about a form where none is open. */
const FORM = /\b(?:phieu|mau|ho so|form|dang ky|to khai)\b/;
const AROUND =
  /\b(?:bua|hom|luc|ngay|toi|sang|chieu|truoc|nay|qua|kia|gio|tui|em|minh|dang ky|chi|anh|con|dang|cho|xin|muon|duoc|de|nha|nhe|a|di|giup|lai|cai|phieu|mau|ho so|form|to khai|vay|roi|bi|hoi|voi|chua xong|chua|xong|lam|dien)\b/g;
const LONGEST = 100;

/** Does a message ask to go on with a form that was left unfinished ("hôm trước tôi điền dở, cho làm tiếp")? */
export function readResume(text: string): { readonly ofForm: boolean } | undefined {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words.length > LONGEST || text.includes("?")) return undefined;
  const around = words.replace(CORE, " ");
  if (around === words || around.replace(AROUND, " ").trim() !== "") return undefined;
  return { ofForm: FORM.test(words) };
}
