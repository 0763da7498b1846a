import type { Say } from "../../locales/say";
import { type DigestWish, digestTime } from "../../src/domain/person-settings";
import { privately, type Request, type Response, type Services } from "../handler";
import { instantText, weekdayText } from "./deadline-text";

/** A digest (bản tin) at the hour that a leader wants it; one of each kind. */
export async function setDigest(
  wish: DigestWish,
  { person }: Request,
  services: Services,
): Promise<Response> {
  const { say, personSettings, calendars, clock } = services;
  await personSettings.setDigest(person.id, wish, clock.now());
  const calendar = (await calendars()).of(person.scope);
  const next = digestTime(wish, clock.now(), { which: "next", calendar });
  return privately(`${wishText(wish, say)} ${say("digest.next", { when: instantText(next, say) })}`);
}

export async function dropDigest(
  every: DigestWish["every"] | undefined,
  { person }: Request,
  { say, personSettings }: Services,
): Promise<Response> {
  const { digests } = await personSettings.get(person.id);
  const meant = digests.filter((wish) => every === undefined || wish.every === every);
  for (const wish of meant) await personSettings.dropDigest(person.id, wish.every);
  return privately(say(meant.length > 0 ? "digest.dropped" : "digest.none"));
}

/** "Tôi đang nhận những bản tin nào". */
export async function listDigests({ person }: Request, { say, personSettings }: Services): Promise<Response> {
  const { digests } = await personSettings.get(person.id);
  return privately(
    digests.length === 0 ? say("digest.none") : digests.map((wish) => wishText(wish, say)).join("\n"),
  );
}

/** "Đổi giờ bản tin tuần sang 6h45"; where several are meant, those that there are are told. */
export async function changeDigestTime(
  { time, every }: { readonly time: string; readonly every?: DigestWish["every"] },
  request: Request,
  services: Services,
): Promise<Response> {
  const { digests } = await services.personSettings.get(request.person.id);
  const meant = digests.filter((wish) => every === undefined || wish.every === every);
  const [only] = meant;
  return only !== undefined && meant.length === 1
    ? setDigest({ ...only, time }, request, services)
    : listDigests(request, services);
}

function wishText({ every, time, weekday = 1, day = 1 }: DigestWish, say: Say): string {
  const set = {
    day: () => say("digest.set.day", { time }),
    week: () => say("digest.set.week", { time, weekday: weekdayText(weekday, say) }),
    month: () => say("digest.set.month", { time, day }),
  };
  return set[every]();
}
