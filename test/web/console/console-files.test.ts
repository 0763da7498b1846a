import { createHash } from "node:crypto";
import { DOCX, JPG, PDF, PNG, XLSX } from "../support/sample-files";
import { type RunningWeb, startWeb } from "../support/start-web";

let web: RunningWeb;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.stop());

const KEY = "0123456789abcdef";

function upload(
  body: Buffer,
  fields: Record<string, string> = {},
  type: string | null = "application/octet-stream",
  person = "hoa",
) {
  const query = new URLSearchParams({ clientKey: KEY, ...fields });
  const headers: Record<string, string> = type === null ? {} : { "content-type": type };
  return web.call("POST", `/console/api/people/${person}/files?${query}`, { headers, body });
}

function addressOf(ref: string, name = "", person = "hoa"): string {
  return `/console/files/${ref}?${new URLSearchParams({ person, name })}`;
}

function refOf(at = 0): string {
  return web.service.accepted[at]?.attachments[0]?.ref ?? "";
}

describe("a file that is sent", () => {
  it.each([
    ["photo", JPG, "image/jpeg", "anh.jpg"],
    ["photo", PNG, "image/png", "anh.png"],
    ["file", PDF, "application/pdf", "Kế hoạch số 12.pdf"],
    ["file", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Danh sách.xlsx"],
    ["file", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Báo cáo.docx"],
  ])("arrives as a %s with its bytes, type, name and caption", async (kind, bytes, mime, name) => {
    const answer = await upload(bytes, { name, caption: "gửi đồng chí", messageId: "m-1" });
    expect(answer.json()).toEqual({ messageId: "m-1", repeated: false });
    expect(web.service.accepted).toMatchObject([
      { kind, text: "gửi đồng chí", attachments: [{ kind, mime, name, bytes: bytes.length }] },
    ]);
    const download = await web.call("GET", addressOf(refOf(), name));
    expect(download.bytes).toEqual(bytes);
    expect(download.headers["content-type"]).toBe(mime);
  });

  it.each([
    ["caption", { caption: "TUYỆT MẬT\nKế hoạch phòng thủ" }],
    ["name", { name: "TUYET_MAT.pdf" }],
  ])("marked as a secret in its %s is told of and kept nowhere", async (_where, fields) => {
    expect((await upload(PDF, fields)).json()).toMatchObject({ repeated: false });
    expect(web.service.accepted).toMatchObject([{ attachments: [{ ref: "" }] }]);
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    expect(await web.files.find(`${sha256}.pdf`)).toBeUndefined();
    await upload(PDF, { clientKey: `${KEY}2` });
    expect(await web.files.find(`${sha256}.pdf`)).toBeDefined();
  });

  it("again under its key is taken once", async () => {
    expect((await upload(PNG)).json()).toMatchObject({ repeated: false });
    expect((await upload(PNG)).json()).toMatchObject({ repeated: true });
    expect(web.service.accepted).toHaveLength(1);
  });

  it("is what its bytes say, not what its sender says", async () => {
    await upload(PNG, { name: "trang.html" }, "text/html");
    expect(web.service.accepted[0]?.attachments[0]).toMatchObject({
      mime: "image/png",
      name: "trang.html.png",
    });
  });

  it.each([
    ["../../etc/passwd", "passwd.pdf"],
    ["..\\..\\windows\\x.pdf", "x.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"],
    ["\u202efdp.exe", "fdp.exe.pdf"],
    ["", "file.pdf"],
  ])("named %j is kept as %j", async (name, kept) => {
    await upload(PDF, { name });
    expect(web.service.accepted[0]?.attachments[0]?.name).toBe(kept);
  });

  it.each(["application/json", "text/html", "text/plain", null])(
    "is bytes even when it claims to be %j",
    async (type) => {
      expect((await upload(PDF, {}, type)).status).toBe(200);
      expect((await upload(Buffer.from('{"a":1}'), { clientKey: "another-key" }, type)).status).toBe(415);
    },
  );

  it("of a type that is not taken is a 415, of no bytes a 400 or 415, and nothing is accepted", async () => {
    expect(
      (await upload(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), {}, "image/png")).status,
    ).toBe(415);
    expect([400, 415]).toContain((await upload(Buffer.alloc(0))).status);
    expect(web.service.accepted).toEqual([]);
  });

  it("over 20 MB is a 413, and 20 MB are taken", async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024 - PDF.length)]);
    expect((await upload(bytes)).status).toBe(200);
    expect((await upload(Buffer.concat([bytes, Buffer.alloc(1)]), { clientKey: "another-key" })).status).toBe(
      413,
    );
    expect(web.service.accepted).toHaveLength(1);
  });

  it("for somebody who is not listed is a 404 and leaves nothing behind", async () => {
    expect((await upload(PDF, {}, "application/pdf", "nobody")).status).toBe(404);
    expect(web.service.accepted).toEqual([]);
  });

  it.each([
    ["clientKey", "a"],
    ["clientKey", "a:b:c:d:e:f"],
    ["messageId", "a/b"],
    ["caption", "x".repeat(5_000)],
    ["name", "x".repeat(2_000)],
  ])("with a hostile %s is a 400", async (field, value) => {
    expect((await upload(PDF, { [field]: value })).status).toBe(400);
    expect(web.service.accepted).toEqual([]);
  });

  it("with a field given twice is a 400", async () => {
    const path = `/console/api/people/hoa/files?clientKey=${KEY}&name=a&name=b`;
    expect(
      (await web.call("POST", path, { headers: { "content-type": "image/png" }, body: PNG })).status,
    ).toBe(400);
  });

  it("from another web site is refused", async () => {
    const headers = { "content-type": "text/plain", "sec-fetch-site": "cross-site" };
    const path = `/console/api/people/hoa/files?clientKey=${KEY}`;
    expect((await web.call("POST", path, { headers, body: PDF })).status).toBe(403);
  });
});

describe("a file that is fetched", () => {
  async function fetched(bytes: Buffer, name: string) {
    const before = web.service.accepted.length;
    await upload(bytes, { clientKey: `${KEY}${before}` });
    return web.call("GET", addressOf(refOf(before), name));
  }

  it("has its Vietnamese name, with a plain one for old browsers", async () => {
    const { headers } = await fetched(XLSX, "Danh sách mô hình Đức Thọ.xlsx");
    expect(headers["content-disposition"]).toBe(
      "attachment; filename=\"Danh sach mo hinh Duc Tho.xlsx\"; filename*=UTF-8''" +
        "Danh%20s%C3%A1ch%20m%C3%B4%20h%C3%ACnh%20%C4%90%E1%BB%A9c%20Th%E1%BB%8D.xlsx",
    );
  });

  it("is saved, never opened as a page; a picture may be shown", async () => {
    expect((await fetched(PDF, "a.html")).headers["content-disposition"]).toMatch(
      /^attachment; filename="a\.html\.pdf"/,
    );
    expect((await fetched(PNG, "a.png")).headers["content-disposition"]).toMatch(/^inline;/);
  });

  it("may not be sniffed, run or framed", async () => {
    const { headers } = await fetched(PNG, "a.png");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
    expect(headers["cache-control"]).toContain("private");
  });

  it("cannot split the header by its name", async () => {
    const { headers } = await fetched(PDF, 'a"; x=\r\nSet-Cookie: b=c');
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%!~-]*$/,
    );
  });

  it.each([
    "..%2f..%2f..%2fetc%2fpasswd",
    `${"a".repeat(64)}.pdf`,
    "unfinished",
    `${"a".repeat(64)}.html`,
    "%00",
    "__proto__",
  ])("is a 404 for %s", async (ref) => {
    expect((await web.call("GET", addressOf(ref))).status).toBe(404);
  });

  it("is there for whose chat it stands in, and for nobody else", async () => {
    await upload(PDF, { name: "a.pdf" });
    const [ref, other] = [refOf(), await web.files.put(PNG)];
    expect((await web.call("GET", addressOf(ref))).status).toBe(200);
    expect((await web.call("GET", addressOf(ref, "a.pdf", "binh"))).status).toBe(404);
    expect((await web.call("GET", addressOf(ref, "a.pdf", "nobody"))).status).toBe(404);
    expect((await web.call("GET", `/console/files/${ref}`)).status).toBe(400);
    if (other.status !== "stored") throw new Error(other.status);
    expect((await web.call("GET", addressOf(other.file.ref))).status).toBe(404);
  });
});
