import { z } from "zod";
import { AMOUNTS } from "../domain/amounts";
import { BODIES } from "../domain/body";
import { DECISION_TYPES } from "../domain/decision";
import { MILESTONES, STEP_NAMES } from "../domain/life-cycle";
import { PAPER_KINDS, PUBLICITY_KINDS } from "../domain/paper";
import { FORM_ITEMS } from "../domain/ward-form";
import { FIELDS, INTENTS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../understanding/understanding";
import { AVERAGE_OVER } from "./read-average";
import { standingSchema } from "./standing-schema";
import { visitSchema } from "./visit";

const button = z.object({ label: z.string(), action: z.string() });

const facts = z.object({
  amountVnd: z.number().optional(),
  landM2: z.number().optional(),
  lengthM: z.number().optional(),
  labourDays: z.number().optional(),
  households: z.number().optional(),
  people: z.number().optional(),
});

/** One registration being put together; what is missing is asked for, never guessed. */
const draftRecord = z.object({
  /** Platform id of the message it came from: an edit of that message replaces it. */
  source: z.string(),
  /** Id of the card as it stands: buttons carry it, and saving it twice is saving it once. Another content, another id. */
  card: z.string().default(""),
  /** What people call the card by ("phiếu 2"); it keeps its number when others are saved. */
  number: z.number().int().default(0),
  /** Number of the row of the list (XLSX) that it came from. */
  line: z.number().int().optional(),
  name: z.string().optional(),
  /** The name with accents, where it was typed without and they are certain; only accepting it puts it in. */
  accented: z.string().optional(),
  kind: z.enum(KINDS),
  subject: z.enum(SUBJECTS),
  field: z.enum(FIELDS).optional(),
  /** The field was inferred from the name; the card says so and saving confirms it. */
  fieldProposed: z.boolean().optional(),
  level: z.enum(LEVELS).optional(),
  /** Code of the unit, once it is certain. */
  unit: z.string().optional(),
  /** Codes to choose from when the name fits several. */
  unitChoices: z.array(z.string()).optional(),
  /** The unit as written, when it was not found or is not certain. */
  unitRaw: z.string().optional(),
  village: z.string().optional(),
  /** Code of a known village that is perhaps the same: the card asks. */
  nearVillage: z.string().optional(),
  person: z.string().optional(),
  phone: z.string().optional(),
  tags: z.array(z.string()),
  novelty: z.enum(NOVELTIES),
  facts,
  date: z.string().optional(),
  /** A date that does not exist, as written. */
  badDate: z.string().optional(),
  year: z.number().int(),
  /** How many records of this very name the card showed as registered already. */
  sameNameSeen: z.number().int().optional(),
  /** The kind of body that runs it, where the message says so. */
  body: z.enum(BODIES).optional(),
  /** Code of last year's model that this one goes on with. */
  continues: z.string().optional(),
  /** Texts of the full form. */
  form: z.partialRecord(z.enum(FORM_ITEMS), z.string()).default({}),
});

const draft = z.object({
  /** "Lưu tất cả" carries it: that of an older set of cards does nothing. */
  id: z.string(),
  /** Ids of the cards that were shown as they stand. */
  shown: z.array(z.string()).default([]),
  records: z.array(draftRecord),
  /** What the last question was about, if one is open. */
  asking: z
    .object({
      slot: z.enum(["unit", "name", "field", "date", "edit", "form"]),
      record: z.number().int(),
      /** "Sửa" of this very card was pressed, so the answer is about no other. */
      chosen: z.boolean().optional(),
      /** The item of the full form that was asked for. */
      item: z.enum(FORM_ITEMS).optional(),
    })
    .optional(),
  updatedAt: z.coerce.date(),
});

/** Which of the five numbers, or which state, a question is about. */
const question = z.object({
  intent: z.enum(["ask_count", "ask_list"]),
  slots: z.record(z.string(), z.unknown()),
  extras: z.record(z.string(), z.unknown()),
  standing: standingSchema.optional(),
  /** It was answered with running text (đoạn số liệu), by so many fields where that was asked for. */
  narrative: z.object({ scheme: z.union([z.literal(4), z.literal(5)]).optional() }).optional(),
  /** A share was asked for (tỷ lệ): of what is registered, or of what reached `base`. */
  rate: z.object({ of: z.enum(MILESTONES), base: z.enum(MILESTONES).optional() }).optional(),
  /** An average was asked for (bình quân), over these. */
  average: z.enum(AVERAGE_OVER).optional(),
  /** Which amounts were added up. */
  measures: z.array(z.enum(AMOUNTS)).optional(),
  /** Exemplars (điển hình) were left out. */
  onlyModels: z.boolean().optional(),
  /** What was left out of it ("trừ xã Cam Lộ"), as it was written. */
  leftOut: z.array(z.string()).optional(),
  /** Times stood side by side; `sameTime`: the same days of two years. */
  beside: z.enum(["times", "sameTime"]).optional(),
  /** Only models whose reports tell of some of this amount. */
  having: z.enum(AMOUNTS).optional(),
  /** Code of the unit that stood first of those ranked: "xã đó". */
  firstUnit: z.string().optional(),
  /** It was asked against the targets. */
  targets: z.boolean().optional(),
  at: z.coerce.date(),
});

/** Which models were asked about, and what of them; amounts by their names. */
const modelFigures = z.object({
  codes: z.array(z.string()),
  what: z.enum(["amounts", "reports", "evidence", "visits"]),
  names: z.array(z.enum(AMOUNTS)),
  at: z.coerce.date(),
});

/** A step that waits for "Đồng ý": what many people see, or what cannot be taken back quietly. */
const pendingAct = z.object({
  /** Buttons carry it: those of an older question do nothing. */
  id: z.string(),
  /** Platform id of the message that asked for it. */
  source: z.string(),
  step: z.enum(STEP_NAMES),
  codes: z.array(z.string()),
  note: z.string().optional(),
  on: z.string().optional(),
  decision: z
    .object({
      type: z.enum(DECISION_TYPES),
      number: z.string().optional(),
      date: z.string().optional(),
      signer: z.string().optional(),
      statedLevel: z.enum(LEVELS).optional(),
    })
    .optional(),
  at: z.coerce.date(),
});

/** A file that came in and is kept, without a model yet. */
const keptFile = z.object({
  file: z.string(),
  kind: z.enum(["photo", "file"]),
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
});

/** Something this person did to records, for taking it back and for edits of the message that asked for it. */
const doneAct = z.object({
  /** Key of the message that did it: the models' trails carry it. */
  key: z.string(),
  step: z.enum([...STEP_NAMES, "register", "inspect", "deadline"]),
  items: z.array(z.object({ source: z.string(), code: z.string() })),
  /** Keys of later versions of its message. */
  edits: z.array(z.string()),
  undone: z.boolean(),
});

/** A request for access being put together by somebody who is not linked (yêu cầu cấp quyền). */
const access = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  /** Code of the unit, once it is certain. */
  unit: z.string().optional(),
  unitChoices: z.array(z.string()).optional(),
  unitRaw: z.string().optional(),
});

export const dialogueState = z.object({
  draft: draft.optional(),
  access: access.optional(),
  lastSaved: z
    .object({
      draft: z.string(),
      codes: z.array(z.string()),
      sources: z.array(z.string()),
      undone: z.boolean(),
    })
    .optional(),
  /** Cards saved lately, so that their buttons pressed again can say so. The newest last. */
  savedCards: z.array(z.object({ card: z.string(), code: z.string() })).default([]),
  /** Buttons under the newest reply, so that their labels or numbers can be typed. */
  offered: z.array(button),
  /** The last question about figures: "chia theo lĩnh vực", "liệt kê ra" go on from it. */
  question: question.optional(),
  /** The figures of one model, or of a few, that were asked for last: "còn năm ngoái?" goes on from them. */
  modelFigures: modelFigures.optional(),
  /** Code of the model shown or changed last: "duyệt", "tạm dừng" mean it. */
  about: z.string().optional(),
  pending: pendingAct.optional(),
  visit: visitSchema.optional(),
  /** A report that was asked for: the next figures are about this model. */
  asked: z.object({ code: z.string(), step: z.enum(["progress", "result"]), at: z.coerce.date() }).optional(),
  /** Photos and files that wait: for the card or inspection of `source` to be saved, else to be told what they show. */
  heldFiles: z
    .object({ files: z.array(keptFile), source: z.string().optional(), at: z.coerce.date() })
    .optional(),
  /** The model or inspections that the next photos belong to: they were asked for, or follow others. */
  filesFor: z
    .union([
      z.object({ code: z.string(), report: z.string().optional(), at: z.coerce.date() }),
      /** Ids of inspections. */
      z.object({ visits: z.array(z.string()), at: z.coerce.date() }),
    ])
    .optional(),
  /** A committee, plan or publicity that waits for "Lưu". */
  paper: z
    .object({
      id: z.string(),
      kind: z.enum(PAPER_KINDS),
      unit: z.string(),
      year: z.number().int(),
      members: z.number().int().optional(),
      number: z.string().optional(),
      date: z.string().optional(),
      counts: z.partialRecord(z.enum(PUBLICITY_KINDS), z.number().int()).optional(),
      period: z.string().optional(),
      coverage: z.object({ have: z.number().int(), all: z.number().int() }).optional(),
      corrects: z.boolean(),
      at: z.coerce.date(),
    })
    .optional(),
  /** The one saved last, and the act before it: whichever is newer is what "hoàn tác" takes back. */
  lastPaper: z
    .object({
      message: z.string(),
      kind: z.enum(PAPER_KINDS),
      unit: z.string().optional(),
      after: z.string().optional(),
    })
    .optional(),
  /** A message that lacks one thing, its day or hour, which was asked for: the next message may bring it. */
  half: z.object({ text: z.string(), intent: z.enum(INTENTS), at: z.coerce.date() }).optional(),
  /** A message that was asked back about: a pressed choice says what it meant. */
  unclear: z.object({ id: z.string(), text: z.string() }).optional(),
  /** The newest last. */
  acts: z.array(doneAct).default([]),
});

/** What is remembered of a person between two messages (phiên hội thoại). */
export type DialogueState = z.infer<typeof dialogueState>;
export type Draft = z.infer<typeof draft>;
export type DraftRecord = z.infer<typeof draftRecord>;
export type AccessForm = z.infer<typeof access>;
export type Button = z.infer<typeof button>;
export type KeptFile = z.infer<typeof keptFile>;
export type PendingAct = z.infer<typeof pendingAct>;
export type DoneAct = z.infer<typeof doneAct>;

export const emptyState = (): DialogueState => ({ offered: [], acts: [], savedCards: [] });
