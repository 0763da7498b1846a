import fc from "fast-check";
import { createSay } from "../../locales/say";
import { BadBackupError } from "../../src/admin/bad-backup-error";
import { opened, sealed } from "../../src/admin/sealed-stream";

/** Made by age 1.1.1 (`age -p`) of one line of text. */
const BY_AGE = Buffer.from(
  "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBIdTVUeEdDM09KVlZuUEtpYmNXMHF3IDE4CnhiVlkvM3VqdUpIamRFSDJWMmdaY3kwRnEz" +
    "MWNIZjkwZDlPWFdoZVd2UmMKLS0tIFJSeUpwUlhLU0pHOEZ1RTFXb2kyM1RnV1VVSTVKWVBFcytqSHpPSlNwc00KtkVq8Lm6IUigUji71qwhWRiq" +
    "smbYj/YxQvFKesrJB7843y6LIRIWjSwRP203y5DhnQ==",
  "base64",
);
const PASSPHRASE = "mật khẩu sao lưu";
/** As little as there is: the tests are not to wait. */
const WORK = 1;
const PIECE = 64 * 1024;
const say = createSay("en");

async function* inParts(bytes: Buffer, size = bytes.length || 1): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (plain: Buffer, size?: number) => all(sealed(inParts(plain, size), PASSPHRASE, WORK));
const open = (bytes: Buffer, passphrase?: string, size?: number) =>
  all(opened(inParts(bytes, size), passphrase));

async function refusal(bytes: Buffer, passphrase?: string): Promise<string> {
  const error = await open(bytes, passphrase).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BadBackupError)) throw new Error("not refused", { cause: error });
  return error.sentence(say);
}

function spoilt(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

it("opens what the age tool sealed, also when the passphrase is typed with its marks apart", async () => {
  expect((await open(BY_AGE, PASSPHRASE.normalize("NFD"))).toString()).toBe("Dân vận khéo\n");
});

it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])(
  "brings %i bytes back, however they come in",
  async (length) => {
    const plain = Buffer.alloc(length, "Dân vận khéo ");
    for (const size of [7_919, PIECE + 16, undefined]) {
      const file = await seal(plain, size);
      expect(file.length).toBeGreaterThan(length + 100);
      expect((await open(file, PASSPHRASE, size)).equals(plain)).toBe(true);
    }
  },
);

it("seals the same bytes anew each time, and leaves nothing of them to be read", async () => {
  const plain = Buffer.from("Nguyễn Thị Hoa 0912345678 ".repeat(100));
  const [one, two] = [await seal(plain), await seal(plain)];
  expect(one.equals(two)).toBe(false);
  expect(one.includes("0912345678")).toBe(false);
});

it("hands on what is not sealed as it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.integer({ min: 1, max: 500 }),
      async (bytes, size) => {
        const plain = Buffer.from(bytes);
        expect((await open(plain, PASSPHRASE, size)).equals(plain)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

describe("a sealed file", () => {
  const plain = Buffer.alloc(2 * PIECE + 500, "0912345678 ");
  let file: Buffer;
  beforeAll(async () => {
    file = await seal(plain);
  });

  it("opens with no other passphrase, and says so where there is none", async () => {
    expect(await refusal(file)).toContain("--passphrase-file");
    expect(await refusal(file, `${PASSPHRASE} `)).toContain("not the right one");
  });

  it("is refused with any byte changed, wherever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 22, max: file.length - 1 }), async (at) => {
        expect(await refusal(spoilt(file, at), PASSPHRASE)).toMatch(/damaged|in the way of this program/);
      }),
      { numRuns: 60, examples: [[22], [40], [100], [150], [file.length - 1]] },
    );
  });

  it("is refused when it is cut off or goes on, also between two pieces", async () => {
    const head = file.length - plain.length - 3 * 16;
    const ends = [30, head - 1, head, head + PIECE + 16, head + 2 * (PIECE + 16), file.length - 1];
    for (const end of ends)
      expect(await refusal(file.subarray(0, end), PASSPHRASE)).toMatch(/damaged|in the way of this program/);
    expect(await refusal(Buffer.concat([file, file.subarray(head)]), PASSPHRASE)).toContain("damaged");
  });

  it("hands nothing on of a piece before it was checked", async () => {
    const got: Uint8Array[] = [];
    const reading = async () => {
      for await (const part of opened(inParts(spoilt(file, file.length - 1)), PASSPHRASE)) got.push(part);
    };
    await expect(reading()).rejects.toThrow(BadBackupError);
    expect(Buffer.concat(got).equals(plain.subarray(0, 2 * PIECE))).toBe(true);
  });

  it("that asks for more memory than this machine should give is refused unread", async () => {
    const greedy = Buffer.from(file.toString("latin1").replace(/ 1\n/, " 30\n"), "latin1");
    expect(await refusal(greedy, PASSPHRASE)).toContain("in the way of this program");
  });
});
