import { z } from "zod";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../understanding/understanding";

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
  name: z.string().optional(),
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
});

const draft = z.object({
  /** Buttons carry it: those of an older card do nothing. */
  id: z.string(),
  records: z.array(draftRecord),
  /** What the last question was about, if one is open. */
  asking: z
    .object({ slot: z.enum(["unit", "name", "field", "date", "edit"]), record: z.number().int() })
    .optional(),
  updatedAt: z.coerce.date(),
});

const question = z.object({
  intent: z.enum(["ask_count", "ask_list"]),
  slots: z.record(z.string(), z.unknown()),
  extras: z.record(z.string(), z.unknown()),
  at: z.coerce.date(),
});

export const dialogueState = z.object({
  draft: draft.optional(),
  lastSaved: z
    .object({
      draft: z.string(),
      codes: z.array(z.string()),
      sources: z.array(z.string()),
      undone: z.boolean(),
    })
    .optional(),
  /** Buttons under the newest reply, so that their labels or numbers can be typed. */
  offered: z.array(button),
  /** The last question about figures: "chia theo lĩnh vực", "liệt kê ra" go on from it. */
  question: question.optional(),
});

/** What is remembered of a person between two messages (phiên hội thoại). */
export type DialogueState = z.infer<typeof dialogueState>;
export type Draft = z.infer<typeof draft>;
export type DraftRecord = z.infer<typeof draftRecord>;
export type Button = z.infer<typeof button>;

export const emptyState = (): DialogueState => ({ offered: [] });
