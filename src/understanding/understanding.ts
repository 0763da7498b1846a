/**
 * What the understanding of one message is: the contract between the pure text pipeline and everything that
 * acts on it. Slot names and values follow the corpus labels (docs/understanding.md).
 */

/** The five fields (lĩnh vực) of the built-in 5-field scheme; the 4-field scheme maps NTM to VHXH. */
export const FIELDS = ["KT", "VHXH", "ANQP", "HTCT", "NTM"] as const;
export type Field = (typeof FIELDS)[number];

/** Registration level (cấp): xa also means "cấp cơ sở", huyen also "thị xã". */
export const LEVELS = ["xa", "huyen", "tinh"] as const;
export type Level = (typeof LEVELS)[number];

/** Subject (chủ thể): a collective (tập thể) or an individual (cá nhân). The corpus calls this slot `kind`. */
export const SUBJECTS = ["tap_the", "ca_nhan"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What is registered: a way of working (mô hình) or an exemplary person or collective (điển hình). */
export const KINDS = ["mo_hinh", "dien_hinh"] as const;
export type Kind = (typeof KINDS)[number];

/** New this year (mới) or carried on from an earlier one (duy trì). */
export const NOVELTIES = ["moi", "duy_tri"] as const;
export type Novelty = (typeof NOVELTIES)[number];

export const INTENTS = [
  "register_model",
  "register_exemplar",
  "update_progress",
  "report_result",
  "attach_evidence",
  "correct",
  "withdraw",
  "confirm_yes",
  "confirm_no",
  "cancel",
  "undo",
  "ask_count",
  "ask_list",
  "ask_status",
  "ask_compare",
  "ask_overdue",
  "export_report",
  "schedule_inspection",
  "record_inspection",
  "recognise",
  "commend",
  "assign",
  "set_deadline",
  "remind_me",
  "snooze",
  "link_account",
  "help",
  "greeting",
  "unknown",
] as const;
export type Intent = (typeof INTENTS)[number];

export type Status =
  | "cho_duyet"
  | "da_duyet"
  | "dang_thuc_hien"
  | "hoan_thanh"
  | "cham"
  | "tam_dung"
  | "cong_nhan"
  | "khong_cong_nhan"
  | "da_rut"
  | "chua_bao_cao"
  | "thieu_minh_chung"
  | "dat"
  | "khong_dat";

export type GroupBy = "field" | "level" | "unit" | "kind" | "status" | "period" | "month" | "quarter";

/** One value, or several in the order of the text ("giữa xã A và xã B"). */
export type OneOrMany<T> = T | readonly T[];

/** The slots of one record or question; every key is optional: a missing slot is asked, never guessed. */
export interface Slots {
  name?: OneOrMany<string>;
  unit_raw?: OneOrMany<string>;
  unit_norm?: OneOrMany<string>;
  village?: OneOrMany<string>;
  person?: OneOrMany<string>;
  phone?: OneOrMany<string>;
  field?: OneOrMany<Field>;
  level?: OneOrMany<Level>;
  kind?: OneOrMany<Subject>;
  code?: OneOrMany<string>;
  status?: OneOrMany<Status>;
  group_by?: OneOrMany<GroupBy>;
  /** YYYY-MM-DD in Asia/Ho_Chi_Minh. */
  date?: OneOrMany<string>;
  /** HH:MM. */
  time?: string;
  date_from?: string;
  date_to?: string;
  /** 2026, 2026-Q1, 2026-H1, 2026-03, 2021-2025. */
  period?: OneOrMany<string>;
  /** Đồng. */
  amount_vnd?: OneOrMany<number>;
  land_m2?: OneOrMany<number>;
  length_m?: OneOrMany<number>;
  labour_days?: OneOrMany<number>;
  households?: OneOrMany<number>;
  people?: OneOrMany<number>;
  percent?: OneOrMany<number>;
  limit?: number;
  reason?: string;
}

/**
 * What the labels do not name but the service needs. Kept apart from `Slots` so that the printed form of
 * `understand` stays the labelled one.
 */
export interface Extras {
  /** "mô hình" or "điển hình" when the text says which (also in questions). */
  kind?: Kind;
  novelty?: Novelty;
  /** Tags (vùng giáo, vùng đặc thù, trọng điểm, ...) as stored: lower case, with accents. */
  tags?: readonly string[];
  /** Codes of gazetteer units that the text means, in the order of `unit_raw`; several per mention when ambiguous. */
  units?: readonly UnitMention[];
  /** A second split ("theo cấp và lĩnh vực"). */
  groupBy?: readonly (GroupBy | "novelty" | "tag")[];
  /** "các phường", "chỉ tính xã", "so xã với phường": kinds of communes, where not all are meant. */
  unitKinds?: UnitKindsAsked;
  /** The question is about what the whole of the asker's area has ("toàn huyện", "cả xã mình"). */
  wholeArea?: boolean;
  /** "còn N xã chưa đăng ký", "đơn vị nào chưa có mô hình": units without any. */
  coverage?: boolean;
  /** "so với đăng ký ban đầu", "vượt mấy mô hình so với đăng ký". */
  againstInitial?: boolean;
  /** Area in m² that one sào was reckoned at (360 in the north, 500 in the centre), when the message speaks of sào. */
  saoM2?: number;
  /** What a question wants added up when it is not the number of models ("tổng tiền", "bao nhiêu ngày công"). */
  measure?: "amount_vnd" | "land_m2" | "length_m" | "labour_days" | "households" | "people";
  /** An elliptical question that goes on from the one before ("chia theo lĩnh vực", "còn năm ngoái?", "liệt kê ra"). */
  followUp?: boolean;
  /** A question without a noun of its own ("cấp tỉnh bao nhiêu"): about the time and the unit of the one before. */
  sameScope?: boolean;
  /** A comparison by something other than numbers of models ("xã nào nhanh hơn", "bên nào hiệu quả hơn"). */
  otherMerit?: boolean;
}

/** The kinds of communes (đơn vị cấp xã). */
export const UNIT_KINDS = ["xã", "phường", "thị trấn", "đặc khu"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Which kinds of communes a question is about: one group narrows it, several are set side by side. */
export interface UnitKindsAsked {
  readonly groups: readonly (readonly UnitKind[])[];
  /** All but these ("không tính các phường"). */
  readonly except?: true;
  /** Said with a word that sets them apart ("riêng", "chỉ tính"). */
  readonly only?: true;
  /** "Các xã" alone, which may mean them or all communes: it narrows nothing, and that is said. */
  readonly loose?: true;
}

export interface UnitMention {
  readonly raw: string;
  readonly candidates: readonly GazetteerUnit[];
}

/** A unit as the gazetteer knows it. */
export interface GazetteerUnit {
  readonly code: string;
  /** Canonical form with type word: "xã Thạch Lạc". */
  readonly norm: string;
  readonly name: string;
  readonly type: string;
  /** Code of the parent, if it is known. */
  readonly parent?: string;
  /** Area of one sào in m² here (500 in the centre, 360 in the north). */
  readonly sao_m2?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface Understanding {
  readonly intent: Intent;
  /** 0..1, calibrated: 0.9 means right nine times in ten. */
  readonly confidence: number;
  readonly slots: Slots;
  /** Set instead of `slots` when the message holds several records. */
  readonly records?: readonly Slots[];
  readonly extras: Extras;
  /** Extras of each of `records`, in the same order. */
  readonly recordExtras?: readonly Extras[];
  /** Further intents of the same message, in order. */
  readonly also?: readonly Intent[];
  /** What was typed from the second matter on, to be understood by itself. */
  readonly rest?: string;
  /** Slots to ask about before anything is stored. */
  readonly clarify?: readonly string[];
  /** The two best guesses when `intent` is "unknown" for want of confidence. */
  readonly candidates?: readonly Intent[];
}

export interface UnderstandOptions {
  readonly role?: string;
  /** The message's own timestamp: relative dates are resolved against it in Asia/Ho_Chi_Minh. */
  readonly now: Date;
  readonly gazetteer?: Gazetteer;
  /** Code of the speaker's unit: narrows abbreviations and bare names. */
  readonly scope?: string;
  /** What the writer said the message means, when asked back: only its slots are read. */
  readonly meant?: Intent;
}

/** Look-up of units in text; built once from data, then read only. */
export interface Gazetteer {
  readonly size: number;
  byCode(code: string): GazetteerUnit | undefined;
  /** Units whose canonical name, bare name or alias is this text (folded; accents break ties), nearest scope first. */
  find(text: string, scope?: string): readonly GazetteerUnit[];
}
