import type { Say } from "../../locales/say";
import type { Subcommand } from "./subcommand";

const CALL = "npm run -s admin --";

/** The whole help, or that of the subcommands given. */
export function helpText(subcommands: readonly Subcommand[], say: Say): string {
  const entries = subcommands.map(({ name, usage, summary, example }) => {
    const called = usage === undefined ? name : `${name} ${usage(say)}`;
    const shown = say("admin.help.example", { call: CALL, example });
    return `  ${called}\n      ${summary(say)}\n      ${shown}`;
  });
  return [
    say("admin.help.head", { call: CALL }),
    "",
    ...entries,
    "",
    say("admin.help.where"),
    say("admin.help.streams"),
  ].join("\n");
}
