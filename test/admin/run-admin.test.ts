import { access } from "node:fs/promises";
import path from "node:path";
import { SUBCOMMANDS } from "../../src/admin/subcommands";
import { cleanUp, temporaryFolder } from "../store/embedded/harness";
import { adminOn } from "./admin-harness";

afterEach(cleanUp);

/** Where no store is: nothing that is answered here may need one. */
async function withoutStore(LOCALE = "vi") {
  const DATA_DIR = path.join(await temporaryFolder(), "data");
  return { admin: adminOn({ DATA_DIR, LOCALE }), DATA_DIR };
}

describe("the administrator's tool", () => {
  it.each([
    [[], "Công cụ quản trị"],
    [["khong-co"], 'Không có lệnh "khong-co"'],
    [["units"], 'Không có lệnh "units"'],
    [["backup"], "Thiếu tham số"],
    [["status", "x"], "Thừa tham số: x"],
    [["units", "list", "--nhanh"], "Sai tham số"],
    [["units", "load", "--province"], "Sai tham số"],
  ])("called with %j says what is wrong and how to call it, and opens no store", async (args, sentence) => {
    const { admin, DATA_DIR } = await withoutStore();
    const { status, out, err } = await admin(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toContain("Cách dùng: npm run -s admin --");
    await expect(access(DATA_DIR)).rejects.toThrow();
  });

  it("explains one subcommand alone", async () => {
    const { admin } = await withoutStore();
    const { status, out } = await admin("periods", "set", "--help");
    expect(status).toBe(0);
    expect(out).toContain("periods set NĂM");
    expect(out).not.toContain("restore");
  });

  it("speaks English where LOCALE says so, but for what is typed in Vietnamese", async () => {
    const { admin } = await withoutStore("en");
    const { out } = await admin("--help");
    expect(out).toContain("periods set YEAR");
    const explained = out.split("\n").filter((line) => !line.includes("Example: npm run -s admin -- "));
    expect(explained.join("\n").replace(/“[^”]*”|"[^"]*"/g, "")).not.toMatch(/[À-ỹ]/u);
    expect((await admin("backup")).err).toContain("Arguments are missing.");
  });

  it.each(SUBCOMMANDS.map((subcommand) => [subcommand.name, subcommand] as const))(
    "gives an example of %s that is called rightly",
    (_name, { name, example, options, arity }) => {
      expect(example.startsWith(name)).toBe(true);
      const words =
        example
          .slice(name.length)
          .replace(/ < \S+$/, "")
          .match(/"[^"]*"|\S+/g) ?? [];
      const valued = words.filter(
        (word, i) => options[words[i - 1]?.slice(2) ?? ""] === "value" && !word.startsWith("--"),
      );
      const named = words.filter((word) => word.startsWith("--"));
      for (const word of named) expect(Object.keys(options)).toContain(word.slice(2));
      const rest = words.length - valued.length - named.length;
      expect(rest).toBeGreaterThanOrEqual(arity[0]);
      expect(rest).toBeLessThanOrEqual(arity[1]);
    },
  );
});
