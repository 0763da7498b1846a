import type { Button } from "../../src/dialogue/state";
import type { Services } from "../handler";

/** Takes back what was just done, as "hoàn tác" does. */
export function undoButton({ say }: Pick<Services, "say">): Button {
  return { label: say("button.undo"), action: `say:${say("say.undo")}` };
}
