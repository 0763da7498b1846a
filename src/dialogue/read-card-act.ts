import { fold } from "../understanding/fold";

/** What a short message asks of the open cards; `number` is the card's, all or the newest when absent. */
export type CardAct =
  | { readonly act: "saveAll" }
  | { readonly act: "save" | "edit" | "cancel" | "show"; readonly number: number }
  | { readonly act: "accents" | "form"; readonly number?: number };

const ACTS: readonly (readonly [CardAct["act"], RegExp])[] = [
  [
    "saveAll",
    /^(?:luu|ghi nhan|ghi) (?:lai )?(?:tat ca|het|ca|toan bo)(?: cac)?(?: \d{1,4})?(?: phieu)?(?: giup em| nhe| a)*$/,
  ],
  ["save", /^(?:chi )?(?:luu|ghi nhan)(?: phieu)?(?: so| thu)? (\d{1,4})$/],
  ["edit", /^(?:sua|chinh)(?: phieu)?(?: so| thu)? (\d{1,4})$/],
  ["cancel", /^(?:huy|bo|xoa)(?: phieu)?(?: so| thu)? (\d{1,4})$/],
  ["show", /^(?:xem )?phieu(?: so| thu)? (\d{1,4})$/],
  ["accents", /^(?:(?:lay|dung|ghi|doi) )?(?:ten )?co dau(?: phieu)?(?: (\d{1,2}))?(?: di| nhe| a)*$/],
  [
    "form",
    /^(?:(?:toi|em|minh) )?(?:muon )?(?:dien|lam|ghi|bo sung)(?: not| tiep)? (?:phieu|mau|ho so|form)(?: dang ky)? (?:day du|9 muc|chin muc|chi tiet)(?: (?:cho )?phieu (\d{1,2}))?$/,
  ],
  ["form", /^(?:dien tiep|tiep tuc dien)(?: phieu| mau| form)?(?: (\d{1,2}))?$/],
];

/** @returns undefined when the message is anything else. */
export function readCardAct(text: string): CardAct | undefined {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words.length > LONGEST) return undefined;
  for (const [act, pattern] of ACTS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const number = match[1] === undefined ? undefined : Number(match[1]);
    if (act === "saveAll") return { act };
    if (act === "accents" || act === "form") return { act, ...(number !== undefined && { number }) };
    if (number !== undefined) return { act, number };
  }
  return undefined;
}

const LONGEST = 60;
