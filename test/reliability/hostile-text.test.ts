import fc from "fast-check";
import { pino } from "pino";
import type { Store } from "../../src/store/store";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline, type Pipeline } from "../support/pipeline";

const LIMIT_CHARS = 4096;
const SENTENCE = "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am, kinh phí 2,5 tỷ";

const HOSTILE: Readonly<Record<string, string>> = {
  "100,000 characters": "mô hình ".repeat(12_500),
  "20 KB of one sentence": `${SENTENCE}. `.repeat(250),
  "100,000 times one letter": "a".repeat(100_000),
  "100,000 digits": "9".repeat(100_000),
  "an amount of 400 digits": `${SENTENCE.replace("2,5", "9".repeat(400))}`,
  "only emoji": "👍🏽🇻🇳👩‍👩‍👧‍👦".repeat(200),
  "only blanks": " \t\n\u00a0\u3000".repeat(1000),
  nothing: "",
  "zero-width characters": "đăng\u200b ký\u200d mô\u2060 hình\ufeff sạch đẹp",
  "right-to-left override": "\u202eđăng ký mô hình\u202c đẹp",
  "NUL and control characters": "đăng\u0000 ký\u0007 mô\u001b[31m hình\u0085 đẹp",
  "half a surrogate pair": "đăng ký mô hình \ud800 đẹp \udfff",
  "decomposed (NFD)": SENTENCE.normalize("NFD"),
  "marks piled up": `đăng ký mô hình ${"e\u0301\u0302\u0323".repeat(3000)}`,
  "VNI mojibake": "ñaêng kyù moâ hình Nhaø saïch vöôøn ñeïp",
  "TCVN3 mojibake": "®¨ng ký m« h×nh Nhµ s¹ch v­ên ®Ñp",
  "UTF-8 read as Latin-1": Buffer.from(SENTENCE).toString("latin1"),
  "no marks": "dang ky mo hinh nha sach vuon dep linh vuc ntm",
  "all capitals": SENTENCE.toUpperCase(),
  teencode: "dk mh nka sak vuon dep, lv ntm nka ak",
  "10,000 line breaks": "\n".repeat(10_000),
  "a list of 10,000 lines": "- mô hình\n".repeat(10_000),
  "10,000 open brackets": "(".repeat(10_000),
  "10,000 quotes": `đăng ký mô hình ${'"'.repeat(10_000)}`,
  "dates and numbers without end": "12/12/2026 1.000.000 đồng 3,5 ha ".repeat(600),
  "operators and markup": '{"$gt":""} <script>alert(1)</script> {{7*7}} __proto__ =HYPERLINK("x") ../../etc',
};

let mongo: TestMongo;
let store: Store;
let pipeline: Pipeline;
const errors: string[] = [];
let at = 0;

beforeAll(async () => {
  mongo = await startTestMongo();
  const uri = mongo.uri();
  store = await mongo.open(uri);
  await fillStore(store, [officer("p1"), officer("p2", "x2")]);
  const logger = pino({ level: "error" }, { write: (line) => errors.push(line) });
  pipeline = await createPipeline({ uri, logger });
});
afterAll(async () => {
  await pipeline.store.close();
  await mongo.stop();
});

/** Stores and handles one message. @returns it as stored, and its replies. How long it takes: `npm run bench -- understand`. */
async function send(who: string, text: string) {
  at += 1;
  const key = `${who}-${at}`;
  await store.inbox.accept(incoming(who, text, { key, at }));
  const [message] = await store.inbox.pendingOf(`console:console:${who}`);
  if (message === undefined) throw new Error("not stored");
  await pipeline.handle(message);
  const replies = (await store.outbox.pendingOf(`console:console:${who}`)).map((reply) => reply.text);
  for (const { id } of await store.outbox.pendingOf(`console:console:${who}`))
    await store.outbox.change(id, { state: "sent" });
  return { message, replies };
}

describe("hostile text", () => {
  it.each(Object.entries(HOSTILE))(
    "is answered at most once, at once, and stored composed: %s",
    async (_name, text) => {
      for (const draft of [false, true, false, true]) {
        await send("p1", "huỷ");
        if (draft) await send("p1", "đăng ký mô hình Tuyến đường hoa");
        const { message, replies } = await send("p1", text);
        expect(replies.length).toBeLessThanOrEqual(1);
        for (const reply of replies) expect(reply.length).toBeLessThanOrEqual(LIMIT_CHARS);
        expect(message.text).toBe(message.text.normalize("NFC"));
      }
      expect(errors).toEqual([]);
      // The chat goes on as if nothing had been.
      await send("p1", "huỷ");
      const { replies } = await send("p1", "đăng ký mô hình Tuyến đường hoa, lĩnh vực NTM");
      expect(replies[0]).toContain("Tuyến đường hoa");
    },
  );

  it("put together at random from the words of the trade and rubbish breaks nothing", async () => {
    const words = [
      ...SENTENCE.split(" "),
      ...[
        "Lưu",
        "huỷ",
        "hoàn tác",
        "có bao nhiêu",
        "liệt kê",
        "DVK-2026-0001",
        "xã Thạch Lạc",
        "toàn huyện",
        "1",
        "2.",
      ],
      ...Object.values(HOSTILE).map((text) => text.slice(0, 80)),
    ];
    const part = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    const glue = fc.constantFrom(" ", ", ", "\n", "", ": ", " - ");
    const text = fc
      .array(fc.tuple(part, glue), { maxLength: 40 })
      .map((parts) => parts.map(([word, after]) => word + after).join(""));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const { replies } = await send("p2", written);
        for (const reply of replies) expect(reply.length).toBeLessThanOrEqual(LIMIT_CHARS);
        expect(replies.length).toBeGreaterThan(0);
        expect(errors).toEqual([]);
      }),
      { numRuns: 300, seed: 20_260_302 },
    );
  });
});
