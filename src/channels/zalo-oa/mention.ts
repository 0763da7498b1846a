/**
 * "@UBND xã An Phú có bao nhiêu mô hình": in a group the account's name is picked from a list, and is no part of the
 * question. @returns undefined where it is not picked; without a name nothing picks it.
 */
export function withoutMention(text: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const composed = text.normalize("NFC");
  const mention = `@${name.normalize("NFC")}`;
  const at = composed.toLowerCase().indexOf(mention.toLowerCase());
  if (at < 0) return undefined;
  return `${composed.slice(0, at)} ${composed.slice(at + mention.length)}`.trim();
}
