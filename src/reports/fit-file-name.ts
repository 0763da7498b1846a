/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A name of a file with a dash for what cannot stand in one. */
export function fitFileName(name: string): string {
  return name.replace(UNFIT, "-");
}
