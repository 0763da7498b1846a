/** Head and values; a code may stand before it, where a choice of models put it. */
const SUPPLEMENT =
  /^(?:DVK-\d{4}-\d+\s+)?(?:mô hình|điển hình|mo hinh|dien hinh|mh|cái|con)\s[^:\n]{2,80}?\s(?:bổ sung|cập nhật|sửa|ghi thêm|bo sung|cap nhat|sua|ghi them)(?:\s(?:lại|thêm|lai|them))?\s*:\s*(\S.*)$/isu;

/**
 * "Mô hình camera bổ sung: người phụ trách ...": no registration, whatever stands behind the mark.
 * @returns what is supplemented
 */
export function readSupplement(text: string): string | undefined {
  return SUPPLEMENT.exec(text.normalize("NFC").trim())?.[1];
}
