import type { GraphicComponentOption } from "echarts";
import { font, INK } from "./look";

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly fill?: string;
  readonly align?: "left" | "right" | "center";
  readonly middle?: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is drawn besides axes and series. */
export type Drawn = GraphicComponentOption;

/** Lines of text from a point down, or centred on it; what they say is never read as a format. */
export function drawnText(lines: readonly string[], { x, y }: Place, style: TextStyle): Drawn {
  const { size, weight, fill = INK, align = "left", middle = false } = style;
  return {
    type: "text",
    x,
    y,
    silent: true,
    style: {
      text: lines.join("\n"),
      ...font(size, weight),
      lineHeight: lineHeight(size),
      fill,
      align,
      verticalAlign: middle ? "middle" : "top",
    },
  };
}

export function drawnRect({ x, y }: Place, width: number, height: number, fill: string): Drawn {
  return { type: "rect", silent: true, shape: { x, y, width, height, r: 3 }, style: { fill } };
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.28);
}
