import { z } from "zod";
import { DAY_PARTS } from "../domain/inspection";
import { CONCLUSIONS } from "../domain/model";

const stop = z.object({
  /** Code of the unit visited. */
  unit: z.string(),
  unitName: z.string(),
  codes: z.array(z.string()),
  on: z.string().optional(),
  time: z.string().optional(),
  part: z.enum(DAY_PARTS).optional(),
  /** Id of the planned inspection that is moved, cancelled or recorded. */
  inspection: z.string().optional(),
  /** That one was planned for this later day: the card says that recording closes it. */
  before: z.string().optional(),
});

/** An inspection being put together over one or several messages: nothing is stored before "Đồng ý". */
export const visitSchema = z.object({
  /** Buttons carry it; another content, another id, so that older buttons do nothing. */
  id: z.string(),
  /** Platform id of the message that began it. */
  source: z.string(),
  act: z.enum(["schedule", "move", "cancel", "inspectors", "record"]),
  stops: z.array(stop),
  inspectors: z.array(z.string()),
  results: z
    .array(z.object({ code: z.string(), conclusion: z.enum(CONCLUSIONS), reason: z.string().optional() }))
    .default([]),
  /** Of the units as a whole. */
  conclusion: z.enum(CONCLUSIONS).optional(),
  findings: z.array(z.string()).default([]),
  marks: z
    .array(z.object({ number: z.number(), met: z.boolean().optional(), points: z.number().optional() }))
    .default([]),
  followUp: z.string().optional(),
  note: z.string().optional(),
  /** Day said before the place was. */
  day: z.string().optional(),
  /** No single model is meant: the unit as a whole. */
  whole: z.boolean().optional(),
  /** What has to be known before the card can be shown. */
  asking: z.enum(["target", "which", "date", "models", "conclusion"]).optional(),
  at: z.coerce.date(),
});

export type Visit = z.infer<typeof visitSchema>;
export type Stop = z.infer<typeof stop>;
