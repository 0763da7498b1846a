import type { zaloOa as vietnamese } from "../vi/zalo-oa";

export const zaloOa: Record<keyof typeof vietnamese, string> = {
  "zaloOa.dead":
    "Zalo does not take the assistant's rights on the Official Account any more; messages over Zalo OA wait. Please pass this link to an administrator of the account, who has to consent again (within 3 days): {link}",
  "zaloOa.linkOld":
    "The link is wrong or too old. Please open a new one, in one and the same browser. To get it: npm run -s admin -- zalo-oa consent",
  "zaloOa.consentRefused": "Zalo has not given its consent. Please open the link again and press “Allow”.",
  "zaloOa.otherAccount":
    "This consent is of another Official Account. Please choose the one with the number {oa}.",
  "zaloOa.notGranted": "Zalo has not answered, so nothing is recorded. Please open the link and try again.",
  "zaloOa.granted": "The consent is recorded. The assistant can write over Zalo OA; this page may be closed.",
  "zaloOa.fileNotTaken":
    "The file {name} cannot be sent over Zalo OA (PDF, DOC, DOCX, CSV up to 5 MB, pictures up to 1 MB). Please fetch it on Telegram or from your administrators.",
};
