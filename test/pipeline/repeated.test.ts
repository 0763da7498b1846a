import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import { incoming } from "../support/incoming";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { fillStore, officer } from "../support/organisation";
import { createPipeline, type Pipeline } from "../support/pipeline";

const TEXT = "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Bàu Am";
const MINUTES = 60;

let mongo: TestMongo;
let uri: string;
let store: Store;
const pipelines: Pipeline[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  uri = mongo.uri();
  store = await mongo.open(uri);
  await fillStore(store, [officer("hoa"), officer("binh")]);
});
afterEach(() => Promise.all(pipelines.splice(0).map((pipeline) => pipeline.store.close())));

async function worker(): Promise<Pipeline> {
  const pipeline = await createPipeline({ uri });
  pipelines.push(pipeline);
  return pipeline;
}

/** @returns what the person was told by this message. */
async function say(pipeline: Pipeline, who: string, text: string, at: number): Promise<string> {
  const key = `${who}-${at}`;
  await store.inbox.accept(incoming(who, text, { key, at }));
  await pipeline.finishAll();
  return (await store.outbox.find(`${key}>0`))?.text ?? "";
}

const records = () => modelsOf(store.connection).find().sort({ number: 1 }).lean();

describe("the same text twice", () => {
  it("within seconds is one card and one record, with a friendly note", async () => {
    const pipeline = await worker();
    await say(pipeline, "hoa", TEXT, 0);
    expect(await say(pipeline, "hoa", TEXT, 2)).toContain("trùng tin vừa gửi");
    await say(pipeline, "hoa", "Lưu", 5);
    expect(await say(pipeline, "hoa", "Lưu", 6)).toContain("DVK-2026-0001");
    expect(await records()).toHaveLength(1);
  });

  it("with more or other values completes the card that is open", async () => {
    const pipeline = await worker();
    await say(pipeline, "hoa", "đăng ký mô hình Ngõ hẻm tự quản xanh", 0);
    const card = await say(
      pipeline,
      "hoa",
      "đăng ký mô hình Ngõ hẻm tự quản xanh, lĩnh vực KT, chị Mai phụ trách",
      9,
    );
    expect(card).toContain("Đã cập nhật phiếu.");
    const other = await say(pipeline, "hoa", "đăng ký mô hình Ngõ hẻm tự quản xanh, lĩnh vực ANQP", 20);
    expect(other).toContain("Đã cập nhật phiếu.");
    await say(pipeline, "hoa", "Lưu", 25);
    expect(await records()).toMatchObject([{ field: "ANQP", person: "Mai", version: 0 }]);
  });

  it("ten minutes later is asked about before a second record is made", async () => {
    const pipeline = await worker();
    await say(pipeline, "hoa", TEXT, 0);
    await say(pipeline, "hoa", "Lưu", 5);
    const again = await say(pipeline, "hoa", TEXT, 10 * MINUTES);
    expect(again).toContain("DVK-2026-0001");
    expect(again).toContain("Đăng ký lại?");
    expect(await records()).toHaveLength(1);
    await say(pipeline, "hoa", "Lưu", 11 * MINUTES);
    expect((await records()).map(({ _id }) => _id)).toEqual(["DVK-2026-0001", "DVK-2026-0002"]);
  });
});

describe("two officers who save the same model at once, in two processes", () => {
  it("make one record of each; the loser is told who has it and its code, and may still save another", async () => {
    const [one, two] = [await worker(), await worker()];
    const names = ["Tuyến đường hoa", "Camera an ninh", "Tổ tiết kiệm", "Vườn mẫu", "Ngõ xóm sạch đẹp"];
    for (const [index, name] of names.entries()) {
      const at = index * 10;
      for (const who of ["hoa", "binh"]) {
        const key = `${who} card ${index}`;
        await store.inbox.accept(incoming(who, `đăng ký mô hình ${name}, lĩnh vực NTM`, { key, at }));
      }
      await one.finishAll();
      for (const who of ["hoa", "binh"])
        await store.inbox.accept(incoming(who, "Lưu", { key: `${who} save ${index}`, at: at + 1 }));
      const chat = async (who: string) => (await store.inbox.pendingOf(`console:console:${who}`))[0];
      const [hoa, binh] = [await chat("hoa"), await chat("binh")];
      if (hoa === undefined || binh === undefined) throw new Error("two messages");
      await Promise.all([one.handle(hoa), two.handle(binh)]);
      const code = `DVK-2026-000${index + 1}`;
      const told = await Promise.all(
        ["hoa", "binh"].map(async (who) => (await store.outbox.find(`${who} save ${index}>0`))?.text ?? ""),
      );
      expect(told.filter((text) => text.includes("Đã ghi nhận"))).toEqual([expect.stringContaining(code)]);
      const loser = told.find((text) => !text.includes("Đã ghi nhận"));
      const winner = (await records()).at(-1)?.registeredBy;
      expect(loser).toContain(`Nguyễn Thị ${winner}`);
      expect(loser).toContain(code);
      // What the loser has open is put away before the next name.
      for (const who of ["hoa", "binh"]) await say(one, who, "huỷ", at + 5);
    }
    expect((await records()).map(({ name }) => name)).toEqual(names);
  });
});
