/** The library for Word documents; loaded when the first one is made, since that takes 0.2 s. */
export const loadDocx = () => import("docx");

export type Docx = Awaited<ReturnType<typeof loadDocx>>;
export type Header = InstanceType<Docx["Header"]>;
export type Section = ConstructorParameters<Docx["Document"]>[0]["sections"][number];
export type Paragraph = InstanceType<Docx["Paragraph"]>;
export type Table = InstanceType<Docx["Table"]>;
export type TableCell = InstanceType<Docx["TableCell"]>;
export type TableRow = InstanceType<Docx["TableRow"]>;
export type TextRun = InstanceType<Docx["TextRun"]>;
