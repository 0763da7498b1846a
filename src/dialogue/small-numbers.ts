/** Numbers that people write in words, without accents. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
};
