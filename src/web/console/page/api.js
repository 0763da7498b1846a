/** The server's interface. A request that got no answer, or a 5xx, is an `Unanswered`: it may be tried again. */

export class Unanswered extends Error {}

/** The server said no: trying the same again is of no use. */
export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

const ANSWER_WITHIN_MS = 15_000;
/** 20 MB over a line of 2 Mbit/s. */
const UPLOAD_WITHIN_MS = 90_000;

async function call(path, init = {}, withinMs = ANSWER_WITHIN_MS) {
  const signal = AbortSignal.timeout(withinMs);
  const response = await fetch(path, { ...init, signal }).catch(() => {
    throw new Unanswered("no answer");
  });
  if (response.status >= 500 || response.status === 408 || response.status === 429) {
    throw new Unanswered(`status ${response.status}`);
  }
  if (!response.ok) throw new Refused(response.status);
  return response.json().catch(() => {
    throw new Unanswered("answer cut off");
  });
}

const post = (path, body) =>
  call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const home = (person) => `/console/api/people/${encodeURIComponent(person)}`;

export const loadTexts = () => call("/console/page/texts.json");
export const loadPeople = async () => (await call("/console/api/people")).people;
export const loadMessages = async (person, after) =>
  (await call(`${home(person)}/messages?after=${after}`)).messages;

export const sendText = (person, body) => post(`${home(person)}/messages`, body);
export const sendPress = (person, body) => post(`${home(person)}/press`, body);

export function sendFile(person, { clientKey, messageId, caption, file }) {
  const query = new URLSearchParams({ clientKey, messageId, caption, name: file.name });
  const headers = { "content-type": file.type || "application/octet-stream" };
  return call(`${home(person)}/files?${query}`, { method: "POST", headers, body: file }, UPLOAD_WITHIN_MS);
}

export function newsAddress(people) {
  return `/console/api/events?${new URLSearchParams(people.map((person) => ["person", person]))}`;
}
