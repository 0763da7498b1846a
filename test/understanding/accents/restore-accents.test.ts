import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { accentStatistics } from "../../../src/understanding/accents/accent-statistics";
import shipped from "../../../src/understanding/accents/accent-statistics.json";
import { createRestoreAccents } from "../../../src/understanding/accents/restore-accents";
import { readFieldNames } from "../../../src/understanding/fields/read-field-names";
import { fold } from "../../../src/understanding/fold";

const restore = createRestoreAccents(shipped);

describe("a name typed without accents", () => {
  it.each([
    ["Nha sach, vuon dep", "Nhà sạch, vườn đẹp"],
    ["duong hoa phu nu", "đường hoa phụ nữ"],
    ["CHI BO BON TOT", "CHI BỘ BỐN TỐT"],
    ["Camera an ninh  khu pho", "Camera an ninh  khu phố"],
    ["Hu gao tinh thuong", "Hũ gạo tình thương"],
    ["Bep an tinh thuong 2026", "Bếp ăn tình thương 2026"],
  ])("%s is proposed as %s", (name, proposed) => {
    expect(restore(name)).toEqual({ proposed, certain: true });
  });

  it.each(["Mo hinh Ia Mror", "Hoa Binh", "Xyz", "", "123", "!!!", "ba ba", "Ong Ba Chau Thach Lac"])(
    "is kept as typed where nothing is sure: %s",
    (name) => {
      expect(restore(name).certain).toBe(false);
    },
  );

  it.each(["Nhà sach vuon dep", "Nhà sạch, vườn đẹp", "Nhà sạch, vườn đẹp".normalize("NFD"), "Đuong hoa"])(
    "is not touched when it has an accent already: %s",
    (name) => {
      expect(restore(name)).toEqual({ certain: false });
    },
  );

  it("gets accents and nothing else: letters, case, marks and blanks stay", () => {
    const words = fc.constantFrom(
      ..."nuoi bo ga duong hoa nha sach VUON Dep an ninh , - 2026 \u00a0".split(" "),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(" ", "  ", "\t"), (parts, gap) => {
        const name = parts.join(gap);
        const { proposed = name } = restore(name);
        expect(fold(proposed)).toBe(fold(name));
        expect(proposed.length).toBe(name.length);
      }),
    );
  });

  it("never throws, and is quick about long and odd texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const { proposed, certain } = restore(name);
        expect(certain && proposed === undefined).toBe(false);
      }),
    );
    // Of the process itself: other work on the machine does not count.
    const start = process.cpuUsage();
    restore("nuoi bo ".repeat(5_000));
    const { user } = process.cpuUsage(start);
    expect(user / 1_000).toBeLessThan(400);
  });
});

describe("the statistics behind it", () => {
  it("count words and pairs of accented names only", () => {
    expect(accentStatistics(["Nuôi bò", "nuôi gà", "nuoi de", "Camera"])).toEqual({
      words: { nuôi: 2, bò: 1, gà: 1 },
      pairs: { "nuôi bò": 1, "nuôi gà": 1 },
    });
  });

  it("are wholly right on nearly all held-out names that a proposal is made for", () => {
    const file = path.join(__dirname, "../../../src/understanding/fields/field-names.tsv");
    const names = readFieldNames(readFileSync(file, "utf8")).map(({ name }) => name);
    const isHeld = (_name: string, i: number): boolean => i % 10 === 7;
    const learned = createRestoreAccents(accentStatistics(names.filter((name, i) => !isHeld(name, i))));
    const plain = (name: string): string =>
      name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
    const held = names.filter(isHeld).filter((name) => plain(name) !== name.normalize("NFC"));
    const spoken = held.filter((name) => learned(plain(name)).certain);
    const right = spoken.filter(
      (name) => learned(plain(name)).proposed?.normalize("NFC") === name.normalize("NFC"),
    );
    expect(spoken.length).toBeGreaterThan(held.length / 8);
    expect(right.length / spoken.length).toBeGreaterThanOrEqual(0.95);
  });
});
