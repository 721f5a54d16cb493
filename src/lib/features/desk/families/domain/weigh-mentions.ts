import { FAMILIES, type FamilyCode } from './families.ts';
import type { Mention } from './find-mentions.ts';
import { WEIGHTS } from './lexicon.ts';

export type Weights = Record<FamilyCode, number>;

/** What a family is worth when the desk's note only says who sent the person. */
const OF_THE_SENDER = 0.15;
/** … when it is what the thing asked is for: the attestation is asked for, not the canteen. */
const OF_THE_PURPOSE = 0.55;
/** … when it repeats what was said: a long sentence does not outweigh a clear one. */
const OF_AN_ECHO = 0.4;
/** … when a word had to be guessed behind its spelling. */
const OF_A_GUESS = 0.75;
/** … of the first thing named: people begin by what they came for. */
const OF_THE_FIRST = 1.15;
/** … of a means (a mail, a telephone) beside the démarche it serves. */
const OF_THE_MEANS = 0.45;
const isMeans = (family: FamilyCode) => family === 'apprendre' || family === 'equipement';

function noWeight(): Weights {
	return Object.fromEntries(FAMILIES.map(({ code }) => [code, 0])) as Weights;
}

/**
 * What each family weighs in a request. When several are named (study-2.2; study-2.4):
 * – learning in general (« cours d'informatique pour ses impôts ») is an entry sure of itself, and
 *   stays whole: the workshop is what the centre answers;
 * – a mere wish to learn, a mail to create or a telephone at hand gives way to the démarche it
 *   serves (« apprendre à faire sa déclaration »): the need is counted where it is;
 * – wanting to learn several démarches at once is learning in general;
 * – between two démarches the one named first wins, what follows « pour » is only its purpose;
 * – who sent the person says nothing of what she asks.
 */
export function weighMentions(mentions: Mention[]): Weights {
	const weights = noWeight();
	const said = mentions.flatMap(({ meaning }) => (meaning.kind === 'family' ? [meaning] : []));
	const strong = said.filter(({ weight }) => weight >= WEIGHTS.likely);
	const served = strong.filter(
		({ family, weight }) =>
			!isMeans(family) && (family !== 'autre-demarche' || weight >= WEIGHTS.sure)
	);
	const several = served.length > 2 && new Set(served.map(({ family }) => family)).size > 1;
	if (several && strong.some(({ family }) => family === 'apprendre')) {
		weights.apprendre += 2 * WEIGHTS.always;
	}
	let [factor, first] = [1, true];
	let strongest = 0;
	for (const { meaning, guessed } of mentions) {
		if (meaning.kind === 'sender') factor = OF_THE_SENDER;
		else if (meaning.kind === 'purpose' && strongest >= WEIGHTS.sure) factor = OF_THE_PURPOSE;
		if (meaning.kind !== 'family') continue;
		const { family, weight } = meaning;
		let worth = weight * factor * (guessed ? OF_A_GUESS : 1);
		if (isMeans(family) && weight < WEIGHTS.sure && served.length > 0) worth *= OF_THE_MEANS;
		else if (first && weight >= WEIGHTS.likely && factor === 1) {
			worth *= OF_THE_FIRST;
			first = false;
		}
		weights[family] += weights[family] >= WEIGHTS.likely ? worth * OF_AN_ECHO : worth;
		if (factor === OF_THE_SENDER) factor = 1;
		else strongest = Math.max(strongest, worth);
	}
	return weights;
}
