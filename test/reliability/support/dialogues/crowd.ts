import { modelsOf } from "../../../../src/store/models";
import { startTalk, type Talk } from "../../../handlers/support/talk";
import { phonePhoto } from "../../../web/support/sample-files";
import type { Who } from "./moves";
import { ownWords } from "./own-words";

/** One of the two people of a dialogue: an officer of a commune of their own, on two devices. */
export interface Speaker {
  readonly id: string;
  readonly number: number;
  /** What `%` stands for. */
  readonly thing: string;
  /** Code of the model that they have from the beginning. */
  readonly code: string;
  /** Ref of their photo in the file store. */
  readonly photo: string;
  /** Buttons that were offered on the first device, the oldest first. */
  readonly offered: { readonly delivery: string; readonly button: number }[];
}

export type Pair = Readonly<Record<Who, Speaker>> & { readonly dialogue: number };

/** Pairs of one district, whose committee and leader may know of all of them. */
const PAIRS_A_DISTRICT = 25;
const FIELDS = ["KT", "VHXH", "ANQP", "HTCT", "NTM"] as const;

/** Starts a service for the people of these dialogues. */
export async function startCrowd(
  dialogues: readonly number[],
): Promise<{ readonly talk: Talk; readonly pairs: readonly Pair[] }> {
  const numbers = dialogues.flatMap((dialogue) => [2 * dialogue, 2 * dialogue + 1]);
  const districts = [...new Set(numbers.map(districtOf))];
  const talk = await startTalk("2026-03-02T08:00:00+07:00", {
    units: unitsFile(numbers, districts),
    people: peopleFile(numbers, districts),
  });
  const speakers = await Promise.all(numbers.map((number) => settle(number, talk)));
  const pairs = dialogues.flatMap((dialogue, index) => {
    const [hoa, binh] = [speakers[2 * index], speakers[2 * index + 1]];
    return hoa === undefined || binh === undefined ? [] : [{ dialogue, hoa, binh }];
  });
  return { talk, pairs };
}

export function districtOf(number: number): number {
  return Math.floor(number / (2 * PAIRS_A_DISTRICT));
}

/** The dialogue of whoever has this chat; of a district's committee, its first. */
export function dialogueOf(chat: string): number {
  const [who = "", number = "0"] = chat.split("-");
  return who === "hoa" || who === "binh" ? Math.floor(Number(number) / 2) : Number(number) * PAIRS_A_DISTRICT;
}

function unitsFile(numbers: readonly number[], districts: readonly number[]): string {
  return [
    "code,name,type,parent",
    ...districts.map((district) => `H${district},Khu ${district},huyện,`),
    ...numbers.map((number) => `C${number},${ownWords(number).commune},xã,H${districtOf(number)}`),
  ].join("\n");
}

function peopleFile(numbers: readonly number[], districts: readonly number[]): string {
  return [
    "id,name,unit,role,title",
    ...districts.flatMap((district) => [
      `khanh-${district},Lê Văn Khánh,H${district},committee,Tổ giúp việc`,
      `lan-${district},Phạm Thị Lan,H${district},leader,Phó Bí thư`,
      `duc-${district},Võ Minh Đức,H${district},admin,Quản trị`,
    ]),
    ...numbers.map((number) => `${idOf(number)},Nguyễn ${ownWords(number).person},C${number},officer,Cán bộ`),
  ].join("\n");
}

function idOf(number: number): string {
  return `${number % 2 === 0 ? "hoa" : "binh"}-${number}`;
}

/** A second device, a model with a photo, and what else somebody who has worked here for a while has. */
async function settle(number: number, { app }: Talk): Promise<Speaker> {
  const { store, files, organisation } = app;
  const [id, unit] = [idOf(number), `C${number}`];
  const { commune, thing } = ownWords(number);
  await store.people.link(id, `console:${id}-2`);
  const put = await files.put(phonePhoto(6, number + 1));
  if (put.status !== "stored") throw new Error(`the photo of ${id} was not stored: ${put.status}`);
  const { model } = await store.register({
    draft: {
      ...{
        name: `Đồng lúa ${thing}`,
        unit,
        unitName: `xã ${commune}`,
        path: organisation.tree().pathOf(unit),
      },
      ...({ kind: "mo_hinh", subject: "tap_the", novelty: "moi", level: "xa", tags: [], facts: {} } as const),
      ...{ field: FIELDS[number % FIELDS.length] ?? "KT", person: "chị Mai" },
    },
    ...{ year: 2026, registeredAt: new Date("2026-02-20T08:00:00+07:00"), registeredOn: "2026-02-20" },
    ...{ registeredBy: id, origin: `r${number}`, sameNameSeen: 0 },
  });
  const { ref: file, mime, bytes } = put.file;
  const evidence = [
    {
      ...{ file, kind: "photo", name: `${thing}.jpg`, mime, bytes },
      message: `r${number}`,
      by: id,
      on: "2026-02-20",
    },
  ];
  await modelsOf(store.connection).updateOne({ _id: model.code }, { $set: { evidence } });
  return { id, number, thing: `Đèn lồng ${thing}`, code: model.code, photo: file, offered: [] };
}
