/** A stored record (raw, from the driver), as far as figures come from it. */
export interface RawModel {
  readonly state: string;
  readonly unit: string;
  readonly field: string;
  readonly level: string;
  readonly approvedOn?: string;
  readonly reportedOn?: string;
  readonly recognisedOn?: string;
  readonly commendedOn?: string;
  readonly reports: readonly {
    readonly id: string;
    readonly replaces?: string;
    readonly amounts: Readonly<Record<string, number | undefined>>;
  }[];
}

export interface Place {
  readonly code: string;
  readonly name: string;
}

const FIELDS: readonly (readonly [string, string])[] = [
  ["KT", "Kinh tế"],
  ["VHXH", "Văn hóa - xã hội"],
  ["ANQP", "Quốc phòng - an ninh"],
  ["HTCT", "Xây dựng hệ thống chính trị"],
  ["NTM", "Nông thôn mới, đô thị văn minh"],
];
const HIGHER_LEVELS: readonly (readonly [string, string])[] = [
  ["tinh", "cấp tỉnh"],
  ["huyen", "cấp huyện"],
];

/**
 * Asks a leader's questions about 2026 and counts the raw records again, by nothing but loops: none of the service's own
 * code is used, so that a figure is right twice or not at all.
 * @param places every commune of the area
 * @returns what a reply should have said and did not
 */
export async function wrongAnswers(
  ask: (question: string) => Promise<string>,
  rows: readonly RawModel[],
  places: readonly Place[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [question, expected] of expectations(rows, places)) {
    const reply = await ask(question);
    for (const part of expected) {
      const said = typeof part === "string" ? reply.includes(part) : part.test(reply);
      if (!said) wrong.push(`"${question}" should say "${part}": ${reply}`);
    }
  }
  return wrong;
}

type Expectation = readonly [question: string, expected: readonly (string | RegExp)[]];

function expectations(all: readonly RawModel[], places: readonly Place[]): readonly Expectation[] {
  const rows = all.filter(({ state }) => state !== "withdrawn" && state !== "undone");
  const total = `có ${rows.length} mô hình`;
  const xa = rows.filter(({ level }) => level === "xa");
  const covered = (some: readonly RawModel[]) => places.filter(({ code }) => some.some(isOf(code))).length;
  const of = (code: string) => rows.filter(isOf(code));
  const [one, other] = places;
  return [
    ["năm 2026 có bao nhiêu mô hình, chia theo lĩnh vực", [total, ...parts(rows, "field", FIELDS)]],
    [
      "năm 2026 có bao nhiêu mô hình, chia theo cấp",
      [
        ...[total, ...parts(rows, "level", HIGHER_LEVELS)],
        new RegExp(`cấp xã từ ${covered(xa)}/${places.length} [^;]*[^\\d;]${xa.length}[.;\\n]`),
      ],
    ],
    [
      "năm 2026 có bao nhiêu mô hình, chia theo xã",
      [
        total,
        ...parts(
          rows,
          "unit",
          places.map(({ code, name }) => [code, name] as const),
        ),
      ],
    ],
    ["năm 2026 bao nhiêu xã đã đăng ký mô hình", [`${covered(rows)}/${places.length} xã`]],
    ["đăng ký, duyệt, báo cáo, công nhận, khen thưởng mỗi loại bao nhiêu", [fiveNumbers(rows)]],
    [
      `so sánh ${one?.name} và ${other?.name} năm 2026`,
      [one, other].map((place) => new RegExp(`${place?.name}: ${of(place?.code ?? "").length} mô hình`, "i")),
    ],
    ...sumExpectations(rows, places),
  ];
}

function isOf(code: string): (row: RawModel) => boolean {
  return ({ unit }) => unit === code;
}

/** Those that there are: a part of nothing is not told. */
function parts(
  rows: readonly RawModel[],
  by: "field" | "level" | "unit",
  names: readonly (readonly [string, string])[],
): string[] {
  return names.flatMap(([value, name]) => {
    const count = rows.filter((row) => row[by] === value).length;
    return count === 0 ? [] : [`${name} ${count}`];
  });
}

function fiveNumbers(rows: readonly RawModel[]): string {
  const reached = (day: "approvedOn" | "reportedOn" | "recognisedOn" | "commendedOn") =>
    rows.filter((row) => row[day] !== undefined).length;
  return [
    `đăng ký ${rows.length}`,
    `đã duyệt ${reached("approvedOn")}`,
    `đã báo cáo kết quả ${reached("reportedOn")}`,
    `được công nhận ${reached("recognisedOn")}`,
    `được khen thưởng ${reached("commendedOn")}`,
  ].join("; ");
}

function sumExpectations(rows: readonly RawModel[], places: readonly Place[]): readonly Expectation[] {
  const labour = places.flatMap(({ code, name }) => {
    const days = added(rows.filter(isOf(code)), "labourDays");
    return days === 0 ? [] : [new RegExp(`${name}: ${dotted(days)} ngày công`, "i")];
  });
  return [
    [
      "tổng số tiền, diện tích đất hiến và ngày công năm 2026",
      [
        `${dotted(added(rows, "landM2"))} m² đất`,
        `${dotted(added(rows, "labourDays"))} ngày công`,
        `kinh phí ${money(added(rows, "amountVnd"))}`,
      ],
    ],
    ["năm 2026 huy động được bao nhiêu ngày công, chia theo xã", labour],
  ];
}

/** Over the reports that no later one corrects. */
function added(rows: readonly RawModel[], amount: string): number {
  let sum = 0;
  for (const { reports } of rows)
    for (const { id, amounts } of reports)
      if (!reports.some(({ replaces }) => replaces === id)) sum += amounts[amount] ?? 0;
  return sum;
}

/** 1234567 -> "1.234.567". */
function dotted(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Round amounts are said short: "2,5 tỷ đồng", "450 triệu đồng". */
function money(vnd: number): string {
  const short = (unit: number) => dotted(Math.floor(vnd / unit)) + decimals((vnd % unit) / unit);
  if (vnd >= 1e9 && vnd % 1e7 === 0) return `${short(1e9)} tỷ đồng`;
  if (vnd >= 1e6 && vnd % 1e4 === 0) return `${short(1e6)} triệu đồng`;
  return `${dotted(vnd)} đồng`;
}

function decimals(share: number): string {
  return share === 0 ? "" : `,${share.toFixed(2).slice(2).replace(/0+$/, "")}`;
}
