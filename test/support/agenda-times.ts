/** When the processes of the kill test look at what is due. */
export const AGENDA_TIMES: readonly Date[] = ["2026-03-09T08:00:00+07:00", "2026-03-16T08:00:00+07:00"].map(
  (time) => new Date(time),
);
