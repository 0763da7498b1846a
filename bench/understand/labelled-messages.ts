import { readFile } from "node:fs/promises";
import { z } from "zod";

const lineSchema = z.object({
  text: z.string(),
  role: z.string().optional(),
  now: z.coerce.date(),
  intent: z.string(),
});

/** A message with the intent people gave it. */
export type LabelledMessage = z.infer<typeof lineSchema>;

/** @throws when the file cannot be read or a line is not a labelled message. */
export async function readLabelledMessages(file: string): Promise<readonly LabelledMessage[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}
