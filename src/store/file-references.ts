import type { Connection, mongo } from "mongoose";
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
/** What can still be read of a row of another shape. */
const oddRow = z.object({
  state: z.object({
    heldFiles: z.object({ files: z.array(z.object({ file: z.unknown() }).catch({ file: undefined })) }),
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
  const add = async (found: AsyncIterable<unknown>) => {
    for await (const ref of found) if (typeof ref === "string") refs.add(ref);
  };
  const unhandled = { state: { $in: ["pending", "failed"] } };
  await add(valuesOf(connection, "messages", { path: "attachments.ref", of: unhandled }));
  const sending = {
    $or: [{ open: true }, { "file.ref": { $exists: true }, "file.code": { $exists: false } }],
  };
  await add(valuesOf(connection, "deliveries", { path: "file.ref", of: sending }));
  await add(heldRefs(connection, waitingSince));
  for (const name of [modelsOf(connection).collection.name, "inspections"])
    await add(
      valuesOf(connection, name, { path: "evidence.file", of: { "evidence.file": { $exists: true } } }),
    );
  return refs;
}

/** What stands at "list.field" or "field.field" of these rows, a row at a time: `distinct` answers with 16 MB at most. */
async function* valuesOf(
  connection: Connection,
  name: string,
  { path, of }: { readonly path: `${string}.${string}`; readonly of: mongo.Filter<mongo.Document> },
): AsyncGenerator<unknown> {
  const [field = "", part = ""] = path.split(".");
  for await (const row of connection.collection(name).find(of, { projection: { _id: 0, [path]: 1 } }))
    for (const one of [row[field]].flat()) yield one?.[part];
}

/** Files wait for a card or inspection as long as that is open, and for an answer for a while. */
async function* heldRefs(connection: Connection, waitingSince: Date): AsyncGenerator<unknown> {
  const fields = { "state.heldFiles": 1, "state.draft.records.source": 1, "state.visit.source": 1 };
  const rows = connection
    .collection("conversations")
    .find({ "state.heldFiles": { $exists: true, $ne: null } }, { projection: fields });
  for await (const row of rows) yield* waitingIn(row, waitingSince);
}

function waitingIn(row: unknown, waitingSince: Date): readonly unknown[] {
  const read = heldRow.safeParse(row);
  // One odd row must stop no backup, nor have files removed that may still be wanted.
  if (!read.success) return oddRow.safeParse(row).data?.state.heldFiles.files.map(({ file }) => file) ?? [];
  const { heldFiles, draft, visit } = read.data.state;
  const open = [...(draft?.records ?? []).map(({ source }) => source), visit?.source];
  const waits =
    heldFiles.source === undefined ? heldFiles.at >= waitingSince : open.includes(heldFiles.source);
  return waits ? heldFiles.files.map(({ file }) => file) : [];
}
