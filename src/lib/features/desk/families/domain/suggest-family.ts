import { FAMILIES, type FamilyCode } from './families.ts';
import { findMentions } from './find-mentions.ts';
import { requestMemory, type RequestMemory } from './learned-requests.ts';
import { weighMentions } from './weigh-mentions.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

export type Suggestion = { family: FamilyCode; confidence: number };

/** Nobody's request is longer: what follows is a file pasted by mistake. */
const LONGEST = 4000;
/** Evidence that leaves a doubt by half: one word that leans. */
const DOUBT = 2;
/** What the company of words is worth beside what the lexicon knows: it decides only between doubts. */
const OF_COMPANY = 0.3;
/** What whole words must be worth to speak when the lexicon knows nothing. */
const ALONE = 0.6;

/**
 * The ten families, the likeliest first, each with its confidence from 0 to 1: its share of what
 * the text says, the less trusted the less the text says. The lexicon speaks first, then the
 * company of the words. Equal, the order of the study.
 */
export function rankFamilies(text: string, memory: RequestMemory = requestMemory()): Suggestion[] {
	const words = writtenWords(text.slice(0, LONGEST));
	const weights = weighMentions(findMentions(words));
	const isKnown = FAMILIES.some(({ code }) => weights[code] > 0);
	const leanings = memory.leanings(words, isKnown).map((leaning) => OF_COMPANY * leaning);
	if (isKnown || Math.max(...leanings) >= ALONE) {
		for (const [rank, { code }] of FAMILIES.entries()) {
			weights[code] = Math.max(0, weights[code] + leanings[rank]!);
		}
	}
	const total = FAMILIES.reduce((sum, { code }) => sum + weights[code], 0);
	return FAMILIES.map(({ code }) => ({
		family: code,
		confidence:
			total === 0
				? 0
				: Math.round((100 * weights[code] * weights[code]) / (total * (weights[code] + DOUBT))) /
					100,
		weight: weights[code]
	}))
		.sort((one, other) => other.weight - one.weight)
		.map(({ family, confidence }) => ({ family, confidence }));
}

/**
 * The family proposed for a request in the person's words; « autre démarche » with no confidence
 * when the text says nothing the lexicon knows. It is proposed: the desk decides.
 */
export function suggestFamily(text: string, memory?: RequestMemory): Suggestion {
	const [likeliest] = rankFamilies(text, memory);
	return likeliest!.confidence > 0 ? likeliest! : { family: 'autre-demarche', confidence: 0 };
}
