/**
 * Version of the consent text (`privacy.text` in the locales). It changes whenever the text does, and everybody
 * is asked again: consent to one text is none to another (Law 91/2025/QH15, Article 9).
 */
export const CONSENT_VERSION = "2026-1";

/** One answer to the consent text, kept as evidence: consent has to be provable. */
export interface ConsentAnswer {
  readonly at: Date;
  readonly version: string;
  readonly answer: "given" | "declined" | "withdrawn";
  /** Account it came from, `<channel>:<sender>`, and key of the message. */
  readonly via: string;
  readonly message: string;
}

/** Has this person agreed to the text as it is now? */
export function hasConsent(person: { readonly consent?: { readonly version: string } }): boolean {
  return person.consent?.version === CONSENT_VERSION;
}
