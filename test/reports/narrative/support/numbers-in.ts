/** Every number of a Vietnamese text by its value: "1.234,5" is 1234.5, "2,5 tỷ" 2.5 thousand million; dates apart. */
export function numbersIn(text: string): { readonly values: number[]; readonly days: string[] } {
  const days = [...text.matchAll(/(\d{2})\/(\d{2})\/(\d{4})/g)].map(
    ([, day, month, year]) => `${year}-${month}-${day}`,
  );
  const rest = text.replace(/\d{2}\/\d{2}\/\d{4}/g, " ");
  const values = [...rest.matchAll(/(\d+(?:\.\d{3})*(?:,\d+)?)( tỷ| triệu)?/g)].map(
    ([, digits = "", unit]) => {
      const value = Number(digits.replaceAll(".", "").replace(",", "."));
      // Money has no part of a đồng.
      if (unit === undefined) return value;
      return Math.round(value * (unit === " tỷ" ? 1e9 : 1e6));
    },
  );
  return { values, days };
}
