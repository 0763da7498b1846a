import type { StoredPerson } from "../store/people";

/** The district whose communes make the sample organisation: one of the movement's published examples. */
export const SAMPLE_DISTRICT = { name: "Thạch Hà", type: "huyện", province: "Hà Tĩnh" } as const;

type SamplePerson = Omit<StoredPerson, "unit" | "identities"> & {
  /** Name of the commune; absent: the district. */
  readonly commune?: string;
};

/** Invented people, one for each role, to try the service out as. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    id: "can-bo",
    name: "Nguyễn Thị Hoa",
    role: "officer",
    title: "Cán bộ dân vận xã",
    commune: "Lưu Vĩnh Sơn",
  },
  {
    id: "can-bo-2",
    name: "Trần Văn Bình",
    role: "officer",
    title: "Cán bộ dân vận xã",
    commune: "Thạch Liên",
  },
  {
    id: "ban-chi-dao",
    name: "Lê Văn Khánh",
    role: "committee",
    title: "Thành viên Tổ giúp việc Ban Chỉ đạo",
  },
  { id: "lanh-dao", name: "Phạm Thị Lan", role: "leader", title: "Phó Trưởng ban Chỉ đạo" },
  { id: "quan-tri", name: "Võ Minh Đức", role: "admin", title: "Quản trị hệ thống" },
];
