import { readTextFile } from "./read-text-file";
import type { AdminContext } from "./subcommand";

/** A passphrase (mật khẩu sao lưu) that a backup is sealed with has at least so many. */
export const FEWEST_CHARACTERS = 12;

export type PassphraseRead =
  | { readonly ok: true; readonly passphrase: string | undefined }
  | { readonly ok: false; readonly message: string };

/**
 * The passphrase of backups: the first line of the file of `--passphrase-file`, else of the setting. Never on the command
 * line itself, where every user of the machine could read it.
 */
export async function readPassphrase(
  values: ReadonlyMap<string, string>,
  { settings, say }: Pick<AdminContext, "settings" | "say">,
): Promise<PassphraseRead> {
  const file = values.get("passphrase-file");
  if (file === undefined) return { ok: true, passphrase: settings.backupPassphrase };
  const read = await readTextFile(file, say);
  if (!read.ok) return read;
  const [line = ""] = read.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return line === ""
    ? { ok: false, message: say("admin.backup.passphrase.none", { file }) }
    : { ok: true, passphrase: line };
}
