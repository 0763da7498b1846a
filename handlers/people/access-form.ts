import { first } from "../../src/dialogue/first";
import type { AccessForm } from "../../src/dialogue/state";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Understanding } from "../../src/understanding/understanding";
import type { Services } from "../handler";

/** Choices that fit on one screen. */
const MOST_CHOICES = 8;
const NAME_MAX = 60;

/** Puts what a message says of the writer into their form; what it does not say stays. */
export function completeForm(
  open: AccessForm | undefined,
  { text, understanding }: { readonly text: string; readonly understanding: Understanding },
  services: Services,
): AccessForm {
  const { slots } = understanding;
  const form = open ?? {};
  const askedName = open !== undefined && form.name === undefined;
  const askedUnit = form.name !== undefined && form.unit === undefined;
  // Asked for the name, a text that looks like one is it; asked for the unit, a text that is none is told so.
  const name =
    fullName(first(slots.person)) ??
    form.name ??
    introduced(text) ??
    (askedName ? fullName(text) : undefined);
  const phone = first(slots.phone) ?? form.phone;
  const unit = unitOf(understanding, askedUnit ? text : undefined, services);
  return {
    ...form,
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...unit,
  };
}

/** Which unit a message names; of several of one name, those that exist today come first. */
function unitOf(
  { slots, extras }: Understanding,
  text: string | undefined,
  { units, gazetteer, clock }: Services,
): Pick<AccessForm, "unit" | "unitChoices" | "unitRaw"> {
  const [mention] = extras.units ?? [];
  const raw = mention?.raw ?? first(slots.unit_raw) ?? text?.trim().slice(0, 100);
  if (raw === undefined) return {};
  const tree = units();
  const candidates = mention?.candidates ?? gazetteer().find(raw);
  const known = candidates.map(({ code }) => code).filter((code) => tree.get(code) !== undefined);
  const today = vietnamDay(clock.now());
  const current = known.filter((code) => {
    const { validFrom = "0", validTo = "9" } = tree.get(code) ?? {};
    return validFrom <= today && today <= validTo;
  });
  const [only, ...others] = current.length > 0 ? current : known;
  if (only === undefined) return { unit: undefined, unitChoices: undefined, unitRaw: raw };
  if (others.length === 0) return { unit: only, unitChoices: undefined, unitRaw: undefined };
  return { unit: undefined, unitChoices: [only, ...others].slice(0, MOST_CHOICES), unitRaw: raw };
}

const INTRODUCTION =
  /(?:^|[\s,.:;])(?:tôi|toi|em|mình|minh|tên|ten|họ tên|ho ten)(?: (?:tên|ten))?(?: (?:là|la))?[: ]+/iu;
const END_OF_NAME =
  /[,.;:\n\d()]| (?:ở|o|tại|tai|cán bộ|can bo|công tác|cong tac|thuộc|thuoc|xã|xa|phường|phuong)(?= |$)/iu;

/** "em là Le Van Minh, can bo xa ...": a name typed without accents, which the reader of names leaves alone. */
function introduced(text: string): string | undefined {
  const composed = text.normalize("NFC");
  const head = INTRODUCTION.exec(composed);
  if (head === null) return undefined;
  const rest = composed.slice(head.index + head[0].length);
  const end = END_OF_NAME.exec(rest);
  return fullName(end === null ? rest : rest.slice(0, end.index), true);
}

const TITLES = /^(?:đồng chí|đ\/c|dc|chị|anh|ông|bà|cô|chú|bác|em)\s+/iu;

/** Two to six words of letters only, capital first where asked for: what a Vietnamese full name looks like. */
function fullName(text: string | undefined, capitals = false): string | undefined {
  const name = (text ?? "").normalize("NFC").replace(/\s+/gu, " ").trim().replace(TITLES, "");
  if (name.length > NAME_MAX || !/^\p{L}+(?: \p{L}+){1,5}$/u.test(name)) return undefined;
  if (capitals && !/^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u.test(name)) return undefined;
  return name.replace(/(^| )(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
