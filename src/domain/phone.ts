/** Digits with the marks people put between them; nothing else may stand in the cell. */
const WRITTEN = /^\+?[0-9][0-9 .()-]{6,24}$/;
/** National numbers: mobile (0 and 9 digits since 2018) and landline (0 and 9 or 10 digits). */
const NATIONAL = /^0[1-9]\d{8,9}$/;
/** E.164: at most 15 digits, country code first. */
const FOREIGN = /^\+[1-9]\d{7,14}$/;
/** A spreadsheet that took a mobile number for a quantity has lost its first zero. */
const WITHOUT_ZERO = /^[35789]\d{8}$/;

/**
 * A phone number in the one form that is stored: national digits ("0912345678") for Vietnamese numbers however
 * they are written ("+84 912.345.678"), `+` and digits for those of other countries.
 * @returns undefined when the text is no phone number.
 */
export function normalisePhone(text: string): string | undefined {
  const written = text.trim();
  if (!WRITTEN.test(written)) return undefined;
  const digits = written.replace(/\D/g, "");
  const plus = written.startsWith("+");
  if (/^84[1-9]/.test(digits) && (plus || digits.length >= 11)) return national(`0${digits.slice(2)}`);
  if (plus) return FOREIGN.test(`+${digits}`) ? `+${digits}` : undefined;
  return national(WITHOUT_ZERO.test(digits) ? `0${digits}` : digits);
}

function national(digits: string): string | undefined {
  return NATIONAL.test(digits) ? digits : undefined;
}
