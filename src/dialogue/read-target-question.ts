import { fold } from "../understanding/fold";

/** "Đăng ký vượt hay thiếu so với chỉ tiêu giao?", "xã nào chưa đạt chỉ tiêu": asks how registration stands to the targets. */
export function asksTargets(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  if (!TARGETS.test(words) || (REGISTERS.test(words) && !ASKS.test(words))) return false;
  return / (?:dang ky|giao|dat|vuot|thieu|hut|so voi|hoan thanh|du|bao nhieu|may|nao|the nao|den dau) /.test(
    words,
  );
}

const LONGEST = 300;
const TARGETS = / (?:chi tieu|ke hoach (?:duoc |tinh |tren |cap tren )?giao|(?:so|muc) (?:duoc )?giao) /;
/** A registration that mentions targets, in its name or among its contents. */
const REGISTERS = /^ (?:\S+ ){0,3}dang ky (?:\S+ ){0,2}(?:mo hinh|dien hinh) /;
const ASKS = / (?:hay|chua|khong|bao nhieu|may|so voi|the nao|nao) /;
