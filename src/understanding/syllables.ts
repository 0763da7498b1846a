import { fold } from "./fold";

/** Onsets as written, accents included. */
const ONSETS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" ");

/** Rhymes with their quality marks and without tones, after the syllable table of school grammars. */
const RHYMES = [
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
  "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu",
  "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
  "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot",
  "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
  "u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut",
  "uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn",
  "y yêm yên yêng yêt yêu ynh ych",
].flatMap((line) => line.split(" "));

const ACCENTED = new Set(ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme)));
const FOLDED = new Set([...ACCENTED].map(fold));

/** True when a folded word could be a Vietnamese syllable typed without accents ("duong", "xa"; not "hinhf"). */
export function isFoldedSyllable(folded: string): boolean {
  return FOLDED.has(folded);
}

/** True when a toneless word with its quality marks ("đương", "hinh") is a Vietnamese syllable. */
export function isSyllable(base: string): boolean {
  return ACCENTED.has(base);
}
