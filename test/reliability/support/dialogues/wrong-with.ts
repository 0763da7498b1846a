import type { DeliveryRow } from "../../../../src/store/delivery";
import { districtOf } from "./crowd";
import { ownersIn } from "./own-words";

/** Longest message of a platform. */
const LONGEST = 4_096;

type Sent = Pick<DeliveryRow, "chat" | "text" | "buttons" | "file">;

/**
 * What is wrong with a message on its own: it says nothing, or more than fits, or what its reader must not know. An officer
 * may know what is theirs; the committee and the leader of a district what is its communes'.
 * @param photographers by the refs of the photos
 */
export function wrongWith(
  { chat, text, buttons, file }: Sent,
  photographers: ReadonlyMap<string, number>,
): string | undefined {
  if (text.trim() === "") return "an empty text";
  if (text.length > LONGEST) return `${text.length} characters`;
  const reader = /^(?<role>[a-z]+)-(?<number>\d+)(?:-2)?$/.exec(chat)?.groups;
  const number = Number(reader?.number);
  const isOfficer = reader?.role === "hoa" || reader?.role === "binh";
  const mayKnow = (owner: number) => (isOfficer ? owner === number : districtOf(owner) === number);
  const told = ownersIn([text, ...buttons.flat().map(({ label }) => label), file?.name].join("\n"));
  const shown = photographers.get(file?.ref ?? "") ?? [];
  const foreign = [...told, ...[shown].flat()].filter((owner) => !mayKnow(owner));
  return foreign.length === 0 ? undefined : `what is ${foreign.join(", ")}'s, told to ${chat}: ${text}`;
}
