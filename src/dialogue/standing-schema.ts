import { z } from "zod";
import { BODIES } from "../domain/body";
import { EVIDENCE_STANDINGS } from "../domain/evidence";
import { LIFE_STATES, MILESTONES, PASSED_STEPS } from "../domain/life-cycle";
import { CONCLUSIONS } from "../domain/model";

/** Which of the five numbers, states or steps a question was about, as a conversation keeps it. */
export const standingSchema = z.object({
  milestone: z.enum(MILESTONES).optional(),
  notYet: z.enum(MILESTONES).optional(),
  passed: z.enum(PASSED_STEPS).optional(),
  notPassed: z.enum(PASSED_STEPS).optional(),
  states: z.array(z.enum(LIFE_STATES)).optional(),
  conclusion: z.enum(CONCLUSIONS).optional(),
  evidence: z.enum(EVIDENCE_STANDINGS).optional(),
  reports: z.literal("none").optional(),
  silentSince: z.string().optional(),
  body: z.enum([...BODIES, "unknown"]).optional(),
  follower: z.object({ id: z.string(), name: z.string() }).optional(),
});
