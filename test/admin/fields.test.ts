import { useOffices } from "./admin-harness";
import { register } from "./fixtures";

const startOffice = useOffices();

async function taughtOffice() {
  const office = await startOffice();
  for (const unit of ["x1", "x2", "x3"])
    for (const name of ["Nuôi trâu gác sừng", "Trồng atiso bản địa", "Tổ hợp tác trồng atiso"])
      await register(office.store, { name, field: "KT", unit, path: `h/${unit}/` });
  return office;
}

describe("fields", () => {
  it("has nothing to learn at first, and the shipped model answers", async () => {
    const { admin } = await startOffice();
    expect(await admin("fields", "retrain")).toMatchObject({ status: 0, out: "Chưa có gì mới để học.\n" });
    expect(await admin("fields", "list")).toMatchObject({
      out: "",
      err: "0 phiên bản; đang dùng: bản gốc.\n",
    });
  });

  it("learns, shows what it learned, goes back to the shipped model and forward again", async () => {
    const { admin, store } = await taughtOffice();
    expect((await admin("fields", "retrain")).out).toContain("Đã học và đang dùng bản mới.");
    expect((await admin("fields", "retrain")).out).toContain("Không có gì mới từ lần học trước.");
    const [learned] = await store.fieldModels.list();
    const version = learned?.version ?? "";
    const listed = await admin("fields", "list");
    expect(listed.out).toContain(`${version} *\t2026-03-02T01:00\thọc 3 tên\tđúng 9`);
    expect(listed.err).toContain(`đang dùng: ${version}.`);

    expect((await admin("fields", "use", "shipped")).out).toBe("Đang dùng: bản gốc.\n");
    expect((await admin("fields", "list")).err).toContain("đang dùng: bản gốc (giữ cố định, không tự thay)");
    await admin("fields", "use", version);
    expect(await store.fieldModels.choice()).toEqual({ version, pinned: true });
    await admin("fields", "use", "newest");
    expect(await store.fieldModels.choice()).toEqual({ version, pinned: false });
  });

  it("does not use what is not there, nor what is worse than the shipped model", async () => {
    const { admin, store } = await startOffice();
    expect(await admin("fields", "use", "0123456789ab")).toMatchObject({
      status: 1,
      err: expect.stringContaining("Không có phiên bản"),
    });
    const measure = { tested: 10, spoken: 5, right: 4 };
    await store.fieldModels.save({
      ...{ version: "0123456789ab", createdAt: new Date("2026-03-02T01:00:00Z"), base: "b", learned: 2 },
      ...{ measure, shipped: { ...measure, right: 5 }, verdict: "lessPrecise" },
    });
    expect(await admin("fields", "use", "0123456789ab")).toMatchObject({ status: 1 });
    expect((await admin("fields", "list")).out).toContain("đúng 80,0 % (gốc 100,0 %)");
    expect((await admin("fields", "use", "newest")).out).toBe("Đang dùng: bản gốc.\n");
    expect(await admin("fields", "use")).toMatchObject({ status: 2 });
  });
});
