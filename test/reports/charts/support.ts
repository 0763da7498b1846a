import type { Chart, ChartKind, ChartValue } from "../../../src/reports/charts/chart";
import { formatNumber } from "../../../src/reports/format";

export const FIELDS = [
  "Kinh tế",
  "Văn hóa - xã hội",
  "Quốc phòng - an ninh",
  "Xây dựng hệ thống chính trị",
  "Nông thôn mới, đô thị văn minh",
];

export function figure(amount: number | undefined): ChartValue | undefined {
  return amount === undefined ? undefined : { amount, text: formatNumber(amount) };
}

/** A chart of one series; what a test is about is given. */
export function chartOf(
  kind: ChartKind,
  amounts: readonly (number | undefined)[],
  more: Partial<Chart> = {},
): Chart {
  return {
    kind,
    title: "135 mô hình, điển hình đăng ký năm 2022",
    subtitle: "Toàn huyện Kim Sơn, chia theo lĩnh vực (bộ 5 lĩnh vực)",
    notes: ["Nguồn: sổ đăng ký Dân vận khéo; số liệu ngày 31/12/2022"],
    categories: FIELDS.slice(0, amounts.length),
    series: [{ name: "", values: amounts.map(figure) }],
    unknown: "chưa có số liệu",
    ...more,
  };
}

/** What is written in a picture, in the order of drawing. */
export function textsOf(svg: string): readonly string[] {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? ""),
  );
}
