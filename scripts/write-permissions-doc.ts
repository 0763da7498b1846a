/**
 * Writes docs/permissions.md from the tables that the code uses.
 * Usage: npx tsx scripts/write-permissions-doc.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { permissionsDoc } from "./permissions-doc";

writeFileSync(join(__dirname, "..", "docs", "permissions.md"), permissionsDoc());
