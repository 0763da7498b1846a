import { openTemplate } from "./open-template";
import type { TemplateData } from "./template-data";

/**
 * An office's own template (mẫu của cơ quan) with its fields filled; line ends of a text become those of the document.
 * @param template that has passed `checkTemplate`
 * @returns undefined when it cannot be filled all the same.
 */
export async function fillTemplate(template: Buffer, data: TemplateData): Promise<Buffer | undefined> {
  const document = await openTemplate(template).catch(() => undefined);
  try {
    document?.render(data);
    return document?.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  } catch {
    return undefined;
  }
}
