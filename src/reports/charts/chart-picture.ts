import type { Chart } from "./chart";
import { chartSvg } from "./chart-svg";
import { FONT_FAMILY } from "./look";

/** The picture as PNG, 1,080 pixels wide. The renderer and its fonts are loaded with the first one. */
export async function chartPicture(chart: Chart): Promise<Buffer> {
  const svg = await chartSvg(chart);
  const { renderAsync } = await import("@resvg/resvg-js");
  // The fonts of the machine may lack Vietnamese letters, or be none at all.
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY };
  return (await renderAsync(svg, { font })).asPng();
}

function fontFiles(): string[] {
  return ["400Regular", "600SemiBold", "700Bold"].map((weight) =>
    require.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`),
  );
}
