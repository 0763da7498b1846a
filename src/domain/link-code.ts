/** Without what is easily taken for something else: 0 and O, 1, I and L. */
export const CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/** 31^8 = 8.5 * 10^11 codes: at five tries an hour, nobody guesses one. */
export const CODE_LENGTH = 8;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** The one form of a code, however it was typed ("abcd-ef2h"); undefined when it cannot be one. */
export function normaliseCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  return CODE.test(code) && /[A-Z]/.test(code) && /\d/.test(code) ? code : undefined;
}

/** As it is shown: ABCD-EF2H. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
