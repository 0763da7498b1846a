import type { Chart } from "./chart";
import { chartOption } from "./chart-option";
import { textWidth } from "./text-width";

/** The picture as SVG; the fonts are not in it. ECharts is loaded with the first one: it takes some 160 ms. */
export async function chartSvg(chart: Chart): Promise<string> {
  const { init, setPlatformAPI } = await import("echarts");
  // Without a browser it knows the widths of Latin letters without accents only.
  setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, sizeOf(font), isBold(font)) }) });
  const { width, height, option } = chartOption(chart);
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

const DEFAULT_SIZE = 12;

function sizeOf(font: string | undefined): number {
  return Number(/([\d.]+)px/.exec(font ?? "")?.[1] ?? DEFAULT_SIZE);
}

function isBold(font: string | undefined): boolean {
  return /\b[67]00\b|bold/.test(font ?? "");
}
