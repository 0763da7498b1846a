import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { ModelDraft } from "../../src/domain/model";
import type { Store } from "../../src/store/store";
import type { Office } from "./admin-harness";

export const UNITS = [
  "code,name,type,parent,aliases,tags,valid_from,valid_to",
  "h,Kim Sơn,huyện,,,,,",
  "x1,Thạch Lạc,xã,h,Thạch Lạc cũ,vùng giáo|trọng điểm,1990-01-01,",
  "x2,Thạch Trị,xã,h,,,,",
  "",
].join("\n");

export const PEOPLE = [
  "id,name,phone,unit,role,title",
  "p1,Nguyễn Thị Hòa,0912345678,x1,officer,Cán bộ dân vận",
  "p2,Lê Văn Khánh,,h,leader,Phó Trưởng ban",
  "",
].join("\n");

export async function file({ folder }: Pick<Office, "folder">, name: string, content: string | Buffer) {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

/** Two communes of a district, an officer and a leader. */
export async function fillOffice(office: Office): Promise<void> {
  await office.admin("units", "import", await file(office, "units.csv", UNITS));
  await office.admin("people", "import", await file(office, "people.csv", PEOPLE));
}

let origins = 0;

/** Registers a model in x1. @returns its code. */
export async function register(
  store: Store,
  more: Partial<ModelDraft> = {},
  origin?: string,
): Promise<string> {
  origins += 1;
  const draft: ModelDraft = {
    name: `Đường hoa số ${origins}`,
    kind: "mo_hinh",
    subject: "tap_the",
    field: "VHXH",
    level: "xa",
    unit: "x1",
    unitName: "xã Thạch Lạc",
    path: "h/x1/",
    tags: [],
    novelty: "moi",
    facts: { landM2: 4200 },
    ...more,
  };
  const result = await store.register({
    draft,
    year: 2026,
    registeredAt: new Date("2026-03-02T01:00:00Z"),
    registeredOn: "2026-03-02",
    registeredBy: "p1",
    origin: origin ?? `message-${origins}#0`,
    sameNameSeen: 0,
  });
  return result.model.code;
}

/** A message of p1 in the log. */
export async function receive(store: Store, key: string, text: string): Promise<void> {
  await store.inbox.accept({
    dedupeKey: key,
    channel: "console",
    bot: "console",
    chat: "p1",
    chatKind: "private",
    sender: "p1",
    messageId: key,
    sentAt: new Date("2026-03-02T01:00:00Z"),
    order: 1,
    kind: "text",
    text,
    attachments: [],
    edited: false,
    addressed: true,
  });
}
