/** The texts of a workbook, each kept once: cells carry its number. Previews of phones show no text that a cell holds itself. */
export interface SharedStrings {
  numberOf(text: string): number;
  /** The part of the workbook with the texts that it had and those that were asked for. */
  xml(): string;
}

/** @param xml the part as the workbook has it (ECMA-376, CT_Sst) */
export async function sharedStrings(xml: string): Promise<SharedStrings> {
  const { sanitizeTextContent } = await import("write-excel-file/utility");
  const had = xml.match(/<si>/g)?.length ?? 0;
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = had + numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml() {
      const items = [...numbers.keys()].map((text) => {
        const space = text.trim() === text ? "" : ' xml:space="preserve"';
        return `<si><t${space}>${sanitizeTextContent(text)}</t></si>`;
      });
      return xml.replace("</sst>", () => `${items.join("")}</sst>`);
    },
  };
}
