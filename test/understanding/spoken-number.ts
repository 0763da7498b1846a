/** How a whole number is said in Vietnamese; each choice of words takes the next of `choices`. */
export function spokenNumber(value: number, choices: readonly boolean[] = []): string {
  let taken = 0;
  const choose = (usual: string, other: string): string => {
    const choice = choices[taken % Math.max(1, choices.length)];
    taken += 1;
    return choice ? other : usual;
  };
  return spoken(value, choose);
}

type Choose = (usual: string, other: string) => string;

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function spoken(value: number, choose: Choose): string {
  if (value < 100) return tens(value, choose);
  if (value < 1000) return hundreds(value, choose);
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const head = `${spoken(thousands, choose)} ${choose("nghìn", "ngàn")}`;
  if (rest === 0) return head;
  return `${head} ${rest < 100 ? `không trăm ${belowHundred(rest, choose)}` : hundreds(rest, choose)}`;
}

function hundreds(value: number, choose: Choose): string {
  const head = `${DIGITS[Math.floor(value / 100)]} trăm`;
  return value % 100 === 0 ? head : `${head} ${belowHundred(value % 100, choose)}`;
}

function belowHundred(value: number, choose: Choose): string {
  return value < 10 ? `${choose("linh", "lẻ")} ${DIGITS[value]}` : tens(value, choose);
}

function tens(value: number, choose: Choose): string {
  if (value < 10) return DIGITS[value] ?? "";
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  if (ten === 1) return unit === 0 ? "mười" : `mười ${unit === 5 ? "lăm" : DIGITS[unit]}`;
  const head = `${DIGITS[ten]} mươi`;
  if (unit === 0) return head;
  if (unit === 1) return `${head} mốt`;
  if (unit === 4) return `${head} ${choose("bốn", "tư")}`;
  return `${head} ${unit === 5 ? choose("lăm", "nhăm") : DIGITS[unit]}`;
}
