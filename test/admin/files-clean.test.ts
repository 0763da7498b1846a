import { readFile, utimes } from "node:fs/promises";
import path from "node:path";
import { createFileStore } from "../../src/store/files";
import { readXlsx } from "../../src/store/read-xlsx";
import { PDF } from "../web/support/sample-files";
import { useOffices } from "./admin-harness";

const startOffice = useOffices();

describe("files clean", () => {
  it("tells what nothing refers to, and removes it when not asked only to tell", async () => {
    const { admin, folder } = await startOffice();
    const files = createFileStore({ folder: path.join(folder, "files") });
    const put = await files.put(PDF);
    if (put.status !== "stored") throw new Error(put.status);
    expect((await admin("files", "clean")).err).toContain("Đã xoá 0 tệp");
    await utimes(put.file.path, new Date(0), new Date(0));
    expect(await admin("files", "clean", "--dry-run")).toMatchObject({
      ...{ status: 0, out: `${put.file.ref}\n` },
      err: expect.stringContaining("Sẽ xoá 1 tệp"),
    });
    expect(await files.find(put.file.ref)).toBeDefined();
    expect((await admin("files", "clean")).err).toContain("Đã xoá 1 tệp");
    expect(await files.find(put.file.ref)).toBeUndefined();
  });
});

describe("models template", () => {
  it("writes the list to be filled in", async () => {
    const { admin, folder } = await startOffice();
    const file = path.join(folder, "mau.xlsx");
    expect(await admin("models", "template", file)).toMatchObject({ status: 0, out: `Đã ghi ${file}.\n` });
    const read = await readXlsx(await readFile(file));
    expect(read.ok && read.rows[1]?.cells).toContain("Tên mô hình");
    expect((await admin("models", "template", path.join(folder, "none", "x.xlsx"))).status).toBe(1);
  });
});
