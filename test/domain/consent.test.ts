import { createHash } from "node:crypto";
import { en } from "../../locales/en";
import { vi } from "../../locales/vi";
import { CONSENT_VERSION, hasConsent } from "../../src/domain/consent";

/** By version: the texts that people have agreed to. A changed text is a new version, and a new line here. */
const TEXTS: Readonly<Record<string, string>> = {
  "2026-1": "e936d69957b52876",
};

describe("consent", () => {
  it("is given to a text: whoever changes the text gives it a new version, so that everybody is asked again", () => {
    const hash = createHash("sha256").update(`${vi["privacy.text"]}\n${en["privacy.text"]}`).digest("hex");
    expect(hash.slice(0, 16)).toBe(TEXTS[CONSENT_VERSION]);
  });

  it("to an older text, or none, is no consent", () => {
    expect(hasConsent({})).toBe(false);
    expect(hasConsent({ consent: { version: "2025-1" } })).toBe(false);
    expect(hasConsent({ consent: { version: CONSENT_VERSION } })).toBe(true);
  });

  it("names the data, the purpose, the controller and the rights, as the law asks", () => {
    for (const part of ["họ tên", "Mục đích", "Bên kiểm soát", "quyền xem, sửa, rút lại đồng ý", "xoá"])
      expect(vi["privacy.text"]).toContain(part);
  });
});
