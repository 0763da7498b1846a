import { erasePerson, findTraces, type Traces } from "../store/erase-person";
import { type AdminContext, type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `erase`: a person's name and phone number go, the figures stay. */
export const erase: Subcommand = {
  name: "erase",
  usage: (say) => say("admin.erase.usage"),
  summary: (say) => say("admin.erase.summary"),
  example: "erase p17 --yes",
  options: { yes: "flag" },
  arity: [1, 1],
  async run({ rest: [id = ""], flags }, context) {
    const { store, clock, say, print, remark } = context;
    const person = await store.people.find(id);
    if (person === null) return failed(say("admin.people.unknown", { id }));
    if (person.erasedAt !== undefined) {
      await print(say("admin.erase.already"));
      return DONE;
    }
    if (!flags.has("yes")) return preview(await findTraces(store, person, clock.now()), context);
    await tell(await erasePerson(store, person, clock.now()), context);
    await print(say("admin.erase.done"));
    remark(say("admin.erase.copies"));
    return DONE;
  },
};

async function preview(traces: Traces, context: AdminContext): Promise<AdminOutcome> {
  await tell(traces, context);
  return failed(context.say("admin.erase.preview"));
}

async function tell({ models, named, texts }: Traces, { say, print, remark }: AdminContext): Promise<void> {
  const count = models.length;
  await print(
    count === 0
      ? say("admin.erase.models", { count })
      : say("admin.erase.models.named", { count, codes: models.join(", ") }),
  );
  for (const [collection, found] of texts)
    await print(say(`admin.erase.texts.${collection}`, { count: found }));
  if (named.length > 0) remark(say("admin.erase.named", { codes: named.join(", ") }));
}
