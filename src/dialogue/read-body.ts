import type { Body } from "../domain/body";
import { fold } from "../understanding/fold";

const WORDS: readonly (readonly [Body, RegExp])[] = [
  ["chi_bo", /\b(?:chi bo|chi uy|dang bo)\b/],
  ["mat_tran", /\b(?:mat tran|mttq|ubmttq|ctmt)\b/],
  ["phu_nu", /\b(?:(?:chi )?hoi (?:lien hiep )?phu nu|lhpn|hpn)\b/],
  ["nong_dan", /\b(?:(?:chi )?hoi nong dan|hnd)\b/],
  ["cuu_chien_binh", /\b(?:(?:chi )?hoi (?:cuu chien binh|ccb)|hccb|ccb)\b/],
  ["thanh_nien", /\b(?:chi doan|doan (?:thanh nien|tncs)|tncs|dtn)\b/],
  ["cong_doan", /\b(?:cong doan|ldld|lien doan lao dong)\b/],
  ["hoi", /\b(?:chi hoi|hoi (?:lien hiep|cuu|nguoi cao tuoi|chu thap do|khuyen hoc))\b/],
  ["cong_an", /\bcong an (?:xa|phuong|thi tran|thi xa|huyen|tinh)\b/],
  ["quan_su", /\b(?:ban chi huy quan su|ban chqs|chqs)\b/],
];

/** "Bí thư chi bộ", "chủ tịch hội phụ nữ", "trưởng ban công tác mặt trận" are people. */
const TITLE = /\b(?:bi thu|chu tich|truong ban|pho ban|hoi truong|thu ky|uy vien)(?: \S+){0,3} ?$/;

/**
 * The kind of body that registers, by the words that name it first ("Chi bộ thôn 3 đăng ký ..."); a person's title names
 * nobody else.
 * @param texts what names the unit, in the order of trust
 */
export function readBody(...texts: readonly string[]): Body | undefined {
  for (const text of texts) {
    const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, " ");
    const found = WORDS.flatMap(([body, pattern]) => {
      const at = pattern.exec(words)?.index;
      return at === undefined || TITLE.test(words.slice(0, at)) ? [] : [{ body, at }];
    });
    const first = found.sort((a, b) => a.at - b.at)[0];
    if (first !== undefined) return first.body;
  }
  return undefined;
}
