import { COUNT_QUESTIONS } from "./count-questions";
import { FIGURE_QUESTIONS } from "./figure-questions";
import type { LeaderQuestion } from "./leader-question";

/** What leaders ask for figures, each in three wordings, with what a recount says to it. */
export const QUESTIONS: readonly LeaderQuestion[] = [...COUNT_QUESTIONS, ...FIGURE_QUESTIONS];
