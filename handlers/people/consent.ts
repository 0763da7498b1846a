import type { Reply } from "../../src/dialogue/reply";
import { CONSENT_VERSION, type ConsentAnswer } from "../../src/domain/consent";
import { type AccountRequest, privately, type Response, type Services } from "../handler";

/** The consent text (đồng ý xử lý dữ liệu cá nhân) with its two buttons; nothing is chosen beforehand. */
export function consentQuestion({ say }: Pick<Services, "say">, preface: readonly string[] = []): Reply {
  const version = encodeURIComponent(CONSENT_VERSION);
  const buttons = [
    [
      { label: say("privacy.button.yes"), action: `privacy:yes:${version}` },
      { label: say("privacy.button.no"), action: `privacy:no:${version}` },
    ],
  ];
  return { text: [...preface, say("privacy.text")].join("\n"), buttons, private: true };
}

/** Records the answer with day, version, account and message; a button of an older text asks anew. */
export async function answerConsent(
  answer: ConsentAnswer["answer"],
  version: string,
  { request, id }: { readonly request: AccountRequest; readonly id: string },
  services: Services,
): Promise<Response> {
  const { say, clock, personnel } = services;
  if (version !== CONSENT_VERSION) return { replies: [consentQuestion(services, [say("privacy.changed")])] };
  await personnel.people.answerConsent(id, {
    at: clock.now(),
    version,
    answer,
    via: request.identity,
    message: request.key,
  });
  const text =
    answer === "given" ? say("privacy.given", { help: say("help.short") }) : say(`privacy.${answer}`);
  return privately(text);
}
