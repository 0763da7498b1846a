import type { Say } from "../../../locales/say";
import type { Totals } from "../../domain/figures";
import { formatNumber } from "../format";
import { narrative as paragraphsOf } from "../narrative/narrative";
import type { NarrativeFacts } from "../narrative/narrative-facts";
import type { DocumentFacts } from "./document-facts";

/** Fields of a template (trường) that stand for one text each. */
export const TEXT_FIELDS = [
  ...(["co_quan", "co_quan_cap_tren", "dia_danh", "nam", "ten_don_vi", "ky"] as const),
  ...(["tong_so", "so_mo_hinh", "so_dien_hinh", "tap_the", "ca_nhan", "dang_ky_moi", "duy_tri"] as const),
  ...(["da_duyet", "da_bao_cao", "da_cong_nhan", "da_khen_thuong"] as const),
  ...(["doan_so_lieu", "ket_qua_dang_ky", "ket_qua_thuc_hien", "nguon_luc", "ton_tai"] as const),
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields that repeat what stands between them, and the fields in it. */
export const LIST_FIELDS = {
  cac_doan: ["doan"],
  linh_vuc: ["stt", "ten", "so"],
  don_vi: ["stt", "ten", "so"],
  mo_hinh: [
    "stt",
    "ten",
    "linh_vuc",
    "dia_ban",
    "phu_trach",
    "doi_tuong",
    "tinh_chat",
    "ket_qua",
    "khen_thuong",
  ],
} as const;
export type ListField = keyof typeof LIST_FIELDS;

export type TemplateData = Readonly<Record<TextField, string>> & {
  readonly [List in ListField]: readonly Readonly<Record<(typeof LIST_FIELDS)[List][number], string>>[];
};

interface Gathered {
  readonly document: DocumentFacts;
  readonly narrative: NarrativeFacts;
  readonly totals: Totals;
}

/** What each field of a template is filled with. */
export function templateData(
  { document, narrative, totals }: Gathered,
  { place, period }: { readonly place: string; readonly period: string },
  say: Say,
): TemplateData {
  const { issuer, sections, summary, fields, list } = document;
  const [registered, done, resources, gaps] = sections.map(({ paragraphs }) => paragraphs.join("\n"));
  const paragraphs = paragraphsOf(narrative, say);
  return {
    ...countFields({ narrative, totals }),
    ...{ co_quan: issuer.inText, co_quan_cap_tren: issuer.above, dia_danh: issuer.place },
    ...{ nam: document.year, ten_don_vi: place, ky: period },
    ket_qua_dang_ky: registered ?? "",
    ket_qua_thuc_hien: done ?? "",
    nguon_luc: resources ?? "",
    ton_tai: gaps ?? "",
    doan_so_lieu: paragraphs.join("\n"),
    cac_doan: paragraphs.map((doan) => ({ doan })),
    linh_vuc: fields.map((ten, at) => ({
      ...{ stt: String(at + 1), ten },
      so: formatNumber(sum(summary.map(({ counts: own }) => own[at] ?? 0))),
    })),
    don_vi: summary.map(({ unit, counts: own }, at) => ({
      ...{ stt: String(at + 1), ten: unit, so: formatNumber(sum(own)) },
    })),
    mo_hinh: list.map((row, at) => ({
      ...{ stt: String(at + 1), ten: row.name, linh_vuc: row.field, dia_ban: row.place },
      ...{ phu_trach: row.person, doi_tuong: row.subject, tinh_chat: row.novelty },
      ...{ ket_qua: row.result, khen_thuong: row.merit },
    })),
  };
}

function countFields({ narrative, totals }: Pick<Gathered, "narrative" | "totals">) {
  const { subjects, novelty, reached } = narrative;
  return {
    tong_so: formatNumber(totals.all),
    so_mo_hinh: formatNumber(totals.models),
    so_dien_hinh: formatNumber(totals.exemplars),
    tap_the: formatNumber(subjects.collectives),
    ca_nhan: formatNumber(subjects.persons),
    dang_ky_moi: formatNumber(novelty.fresh),
    duy_tri: formatNumber(novelty.kept),
    da_duyet: formatNumber(reached.approved),
    da_bao_cao: formatNumber(reached.reported),
    da_cong_nhan: formatNumber(reached.recognised),
    da_khen_thuong: formatNumber(reached.commended),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
