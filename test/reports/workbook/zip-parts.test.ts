import fc from "fast-check";
import PizZip from "pizzip";
import { zipParts } from "../../../src/reports/workbook/zip-parts";

describe("an archive of parts that come in pieces", () => {
  it("holds what came, whatever it was", async () => {
    const part = fc.record({
      name: fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/),
      chunks: fc.array(fc.string({ unit: "grapheme" })),
    });
    const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 4, selector: ({ name }) => name });
    await fc.assert(
      fc.asyncProperty(parts, async (given) => {
        // The reader compares each part with its checksum.
        const archive = new PizZip(await zipParts(given), { checkCRC32: true });
        expect(given.map(({ name }) => archive.file(name)?.asText())).toEqual(
          given.map(({ chunks }) => chunks.join("")),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("comes to nothing where a part breaks off", async () => {
    const broken = async function* () {
      yield "<row>";
      throw new Error("the rest cannot be made");
    };
    const parts = [{ name: "a.xml", chunks: broken() }];
    await expect(zipParts(parts)).rejects.toThrow("the rest cannot be made");
  });
});
