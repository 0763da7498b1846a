import type { Connection } from "mongoose";
import { z } from "zod";
import { modelsOf } from "./models";

const kept = z.array(z.object({ file: z.string() }));
const heldRow = z.object({
  state: z.object({
    heldFiles: z.object({ files: kept, source: z.string().optional(), at: z.coerce.date() }),
    draft: z.object({ records: z.array(z.object({ source: z.string() })) }).nullish(),
    visit: z.object({ source: z.string() }).nullish(),
  }),
});

/**
 * Refs of all files that something refers to: evidence of models and inspections, what waits in a conversation, what came
 * with a message that is not handled yet, what is to be sent or was made for an answer. They are read in the order in
 * which a file moves on (message, conversation, record), so that one that moves meanwhile is seen at one end or the other.
 * @param waitingSince files asked about before this wait no longer
 */
export async function fileReferences(
  connection: Connection,
  waitingSince: Date,
): Promise<ReadonlySet<string>> {
  const refs = new Set<string>();
  const add = (found: readonly unknown[]) => {
    for (const ref of found) if (typeof ref === "string") refs.add(ref);
  };
  const unhandled = { state: { $in: ["pending", "failed"] } };
  add(await connection.collection("messages").distinct("attachments.ref", unhandled));
  const sending = {
    $or: [{ open: true }, { "file.ref": { $exists: true }, "file.code": { $exists: false } }],
  };
  add(await connection.collection("deliveries").distinct("file.ref", sending));
  add(await heldRefs(connection, waitingSince));
  add(await modelsOf(connection).distinct("evidence.file"));
  add(await connection.collection("inspections").distinct("evidence.file"));
  return refs;
}

/** Files wait for a card or inspection as long as that is open, and for an answer for a while. */
async function heldRefs(connection: Connection, waitingSince: Date): Promise<readonly string[]> {
  const fields = { "state.heldFiles": 1, "state.draft.records.source": 1, "state.visit.source": 1 };
  const rows = connection
    .collection("conversations")
    .find({ "state.heldFiles": { $exists: true, $ne: null } }, { projection: fields });
  const refs: string[] = [];
  for await (const row of rows) {
    const { heldFiles, draft, visit } = heldRow.parse(row).state;
    const open = [...(draft?.records ?? []).map(({ source }) => source), visit?.source];
    const waits =
      heldFiles.source === undefined ? heldFiles.at >= waitingSince : open.includes(heldFiles.source);
    if (waits) refs.push(...heldFiles.files.map(({ file }) => file));
  }
  return refs;
}
