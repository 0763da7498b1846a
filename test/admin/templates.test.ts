import { ownTemplate } from "../reports/document/support/own-template";
import { useOffices } from "./admin-harness";
import { file, fillOffice } from "./fixtures";

const startOffice = useOffices();
const CODE = "x1";

describe("template set, list and remove", () => {
  it("keeps a template for a unit and a layout for all others", async () => {
    const office = await startOffice();
    await fillOffice(office);
    const { admin, store } = office;
    const path = await file(office, "mẫu xã.docx", await ownTemplate(["{co_quan}: {tong_so}"]));
    expect(await admin("template", "set", path, "--unit", CODE)).toMatchObject({ status: 0 });
    expect(await admin("template", "set", "--state")).toMatchObject({ status: 0 });
    expect((await admin("template", "list")).out).toBe(
      `tất cả\tthể thức Nghị định 30/2020\n${CODE}\tmẫu xã.docx\n`,
    );
    expect(await store.reportForms.of(["X", CODE])).toMatchObject({ kind: "own", name: "mẫu xã.docx" });
    expect(await store.reportForms.of(["X"])).toEqual({ kind: "layout", layout: "state" });
    expect(await admin("template", "remove", "--unit", CODE)).toMatchObject({ status: 0 });
    expect(await store.reportForms.of([CODE])).toEqual({ kind: "layout", layout: "state" });
    expect(await admin("template", "remove", "--unit", CODE)).toMatchObject({ status: 1 });
  });

  it("refuses a wrong field and says where it stands, and changes nothing", async () => {
    const office = await startOffice();
    const path = await file(office, "sai.docx", await ownTemplate(["Tổng số {tong_so_xa} mô hình, {ky}"]));
    const { status, err } = await office.admin("template", "set", path);
    expect(status).toBe(1);
    expect(err).toContain("Không có trường {tong_so_xa}, ở chỗ “…Tổng số {tong_so_xa} mô hình");
    expect(await office.store.reportForms.all()).toEqual([]);
  });

  it("refuses what is no document, an unknown unit and two forms at once", async () => {
    const office = await startOffice();
    const path = await file(office, "mẫu.docx", "không phải DOCX");
    expect((await office.admin("template", "set", path)).err).toContain("không phải DOCX");
    expect((await office.admin("template", "set", "--party", "--unit", "99999")).err).toContain("99999");
    expect(await office.admin("template", "set", "--party", "--state")).toMatchObject({ status: 2 });
    expect((await office.admin("template", "set", `${path}x`)).status).toBe(1);
  });
});
