import { asksOverview } from "../../src/dialogue/read-overview";
import { understand } from "../understanding/fixture";

describe("asking how everything stands", () => {
  it.each([
    "tình hình thế nào rồi em",
    "tinh hinh sao roi",
    "Tình hình phong trào của xã Diễn Cát ra sao?",
    "cho anh xin tổng quan",
    "báo cáo nhanh cho anh",
    "tóm tắt tình hình cho tôi nhé",
    "nắm tình hình chung",
    "tuần này có gì mới không",
    "hôm nay có gì mới ko",
    "phong trào dân vận khéo đến đâu rồi",
    "tình hình năm ngoái thế nào",
  ])("%s", (text) => expect(asksOverview(text, understand(text))).toBe(true));

  it.each([
    "tình hình mô hình Nhà sạch vườn đẹp thế nào",
    "mô hình này tình hình sao rồi",
    "DVK-2026-0012 tình hình thế nào",
    "viết đoạn tình hình chung cho báo cáo 6 tháng",
    "xuất báo cáo tình hình ra file word",
    "hướng dẫn tổng quan cách dùng",
    "mô hình nào đang gặp khó khăn, tình hình ra sao",
    "báo cáo nhanh: đã hiến 200 m2 đất, 30 ngày công",
    "đăng ký mô hình Nắm tình hình chung của dân",
    "hạn báo cáo tình hình là 25/6",
    "tình hình đăng ký năm nay thế nào",
    "có bao nhiêu mô hình mới",
    "xã nào chưa đăng ký",
  ])("not by: %s", (text) => expect(asksOverview(text, understand(text))).toBe(false));
});
