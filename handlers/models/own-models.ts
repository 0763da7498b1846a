import { questionWords } from "../../src/dialogue/question-words";
import type { Model } from "../../src/domain/model";
import type { Request, Services } from "../handler";

const MINE =
  / (?:mo hinh|dien hinh|ho so|phieu|cai) (?:\S+ ){0,3}?(?:cua|do) (?:em|toi|minh|chau|tui|tao) | (?:em|toi|minh|tui) (?:\S+ ){0,2}?(?:dang ky|nop|phu trach|gui) /;
const MOST = 10;

/** "Mô hình của em đến đâu rồi": the models that the asker registered or answers for; none where it asks of others. */
export async function ownModels({ text, person }: Request, { figures }: Services): Promise<readonly Model[]> {
  if (!MINE.test(questionWords(text))) return [];
  return figures.list({ path: person.scope, inCharge: person.id }, { skip: 0, limit: MOST });
}
