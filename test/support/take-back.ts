import { type UndoCommand, type UndoRefusal, undoLastStep } from "../../src/domain/model-change";
import type { ChangeResult } from "../../src/store/model-changes";
import type { Store } from "../../src/store/store";

/** Takes somebody's last step on a stored model back, as "hoàn tác" does. */
export function takeBack(
  { change }: Pick<Store, "change">,
  code: string,
  undo: UndoCommand,
): Promise<ChangeResult<UndoRefusal>> {
  const target = { code, scope: undo.by.scope, message: undo.message };
  return change<UndoRefusal>(target, (model) => undoLastStep(model, undo));
}
