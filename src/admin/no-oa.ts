export const NO_OA = "Chưa đặt ZALO_OA_ID và các thiết lập đi kèm: xem docs/zalo-oa.md.";
