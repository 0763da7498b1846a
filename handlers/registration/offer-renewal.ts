import type { Model } from "../../src/domain/model";
import { may } from "../../src/domain/permissions";
import { answer, type Request, type Response, type Services } from "../handler";

/** Buttons of one message; the rest is said by number. */
const MOST_OFFERED = 8;
/** Models of one year looked through: an officer's own are far fewer. */
const MOST_MODELS = 500;
const GONE: readonly Model["state"][] = ["stopped", "withdrawn", "undone"];

/**
 * Year change-over: the models of an earlier year that stand and do not go on yet in the new one, each with a button that
 * registers it again under its old code.
 */
export async function offerRenewal(
  { from, to }: { readonly from: number; readonly to: number },
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, figures } = services;
  const { person } = request;
  if (!may(person.role, "register"))
    return answer(say("denied.register", { role: say(`role.${person.role}`) }));
  const page = { skip: 0, limit: MOST_MODELS };
  const [old, now] = await Promise.all([
    figures.list({ path: person.scope, years: [from] }, page),
    figures.list({ path: person.scope, years: [to] }, page),
  ]);
  const going = new Set(now.flatMap(({ continues }) => (continues === undefined ? [] : [continues])));
  const open = old.filter(({ code, state }) => !going.has(code) && !GONE.includes(state));
  if (open.length === 0) return answer(say("renew.none", { from: String(from), to: String(to) }));
  const shown = open.slice(0, MOST_OFFERED);
  const lines = shown.map(({ name, unitName, code }, index) =>
    say("status.choice", { number: index + 1, name, unit: unitName, code }),
  );
  const title = say("renew.title", { count: open.length, from: String(from), to: String(to) });
  const buttons = shown.map(({ name, code }) => [
    { label: `${name} (${code})`, action: `say:${say("say.renew", { codes: code, year: String(to) })}` },
  ]);
  const codes = shown.map(({ code }) => code).join(", ");
  const all = {
    label: say("button.renewAll", { count: shown.length }),
    action: `say:${say("say.renew", { codes, year: String(to) })}`,
  };
  return {
    replies: [
      {
        text: [title, ...lines].join("\n"),
        buttons: shown.length > 1 ? [...buttons, [all]] : buttons,
        private: true,
      },
    ],
  };
}
