import type { Model } from "../domain/model";
import type { WardForm } from "../domain/ward-form";
import { fold } from "../understanding/fold";

/** The movement's motto (rõ người, rõ việc, rõ địa chỉ, rõ kết quả): what a registration must make clear. */
export const MOTTO = ["person", "work", "place", "result"] as const;
export type MottoPart = (typeof MOTTO)[number];

const WORDS: Readonly<Record<MottoPart, RegExp>> = {
  person:
    /(?:\bro nguoi\b|nguoi phu trach|nguoi lam|nguoi chiu trach nhiem|dau moi|so dien thoai|\bsdt\b|\bai (?:lam|phu trach|thuc hien|chiu trach nhiem)\b)/,
  work: /(?:\bro viec\b|noi dung|muc tieu|cach lam|viec lam|ke hoach|\b(?:lam|viec) gi\b)/,
  place: /(?:dia chi|dia diem|dia ban|\bo dau\b|(?:thon|xom|ap|cho) nao\b|\bthon xom\b)/,
  result: /(?:ket qua|san pham|hieu qua|\b(?:duoc|dat) gi\b)/,
};

/** The parts of the motto that a message says are missing. */
export function readMissing(text: string): readonly MottoPart[] {
  const folded = fold(text);
  return MOTTO.filter((part) => WORDS[part].test(folded));
}

/** Does a reason say no more than which parts are missing? */
export function onlyMissing(reason: string): boolean {
  const rest = MOTTO.reduce((left, part) => left.replace(new RegExp(WORDS[part], "g"), " "), fold(reason));
  return !/\p{L}/u.test(
    rest.replace(/\b(?:chua|con|thieu|ro|phan|cac|muc|va|voi|ghi|cu the|nua|can|bo sung|a|nhe)\b/g, " "),
  );
}

/** What a record says by the motto. */
interface Described extends Pick<Model, "person" | "village"> {
  readonly form?: WardForm;
}

/** The parts that the record itself lacks. */
export function lackingParts({ person, village, form = {} }: Described): readonly MottoPart[] {
  const { goal, content, place, product } = form;
  return [
    ...(person === undefined ? (["person"] as const) : []),
    ...(goal === undefined && content === undefined ? (["work"] as const) : []),
    ...(village === undefined && place === undefined ? (["place"] as const) : []),
    ...(product === undefined ? (["result"] as const) : []),
  ];
}
