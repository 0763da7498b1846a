import type Docxtemplater from "docxtemplater";
import type { DXT } from "docxtemplater";

/**
 * A document whose fields can be listed or filled. The libraries are loaded when the first one is opened.
 * @throws XTTemplateError when its fields are not well formed.
 */
export async function openTemplate(
  template: Buffer,
  modules: readonly DXT.Module[] = [],
): Promise<Docxtemplater> {
  const [{ default: Templater }, { default: PizZip }] = await Promise.all([
    import("docxtemplater"),
    import("pizzip"),
  ]);
  return new Templater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    modules: [...modules],
    // No expressions: a field is a name, nothing is evaluated.
    parser: (tag) => ({ get: (scope) => (Object.hasOwn(scope, tag) ? scope[tag] : undefined) }),
  });
}
