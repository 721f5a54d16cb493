import content from '#content/heard-requests.json' with { type: 'json' };
import { FAMILIES } from './families.ts';
import { type Learned, learnedRequests, RequestMemory } from './learned-requests.ts';
import { suggestFamily, type Suggestion } from './suggest-family.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

export type Heard = Learned;

/** Requests in the words of a desk, each with the family a colleague gave it. */
export function heardRequests(manner: keyof typeof content): Heard[] {
	return FAMILIES.flatMap(({ code }) =>
		content[manner][code].map((text) => ({ text, family: code }))
	);
}

/** What two requests have in common, from 0 to 1. */
export function likeness(one: Set<string>, other: Set<string>): number {
	const shared = one.intersection(other).size;
	return shared / (one.size + other.size - shared || 1);
}

const SAME_PHRASE = 0.35;

/**
 * What is proposed for each request when nothing was learned from it, nor from its phrase: the others
 * of its family that share a third of its words, and those alike to them in turn.
 */
export function suggestedWithoutItsPhrase(): Map<string, Suggestion> {
	const memory = new RequestMemory();
	const all = learnedRequests();
	for (const request of all) memory.learn(request);
	const words = new Map(all.map((one) => [one, new Set(writtenWords(one.text))]));
	const suggested = new Map<string, Suggestion>();
	const left = new Set(all);
	for (const first of all) {
		if (!left.delete(first)) continue;
		const phrase = [first];
		for (const one of phrase) {
			for (const other of left) {
				if (other.family !== one.family) continue;
				if (likeness(words.get(one)!, words.get(other)!) < SAME_PHRASE) continue;
				left.delete(other);
				phrase.push(other);
			}
		}
		for (const one of phrase) memory.learn(one, -1);
		for (const { text } of phrase) suggested.set(text, suggestFamily(text, memory));
		for (const one of phrase) memory.learn(one);
	}
	return suggested;
}

/** The share of requests whose family is proposed, with those of the worst family. */
export function shareProposed(
	requests: Heard[],
	suggested?: Map<string, Suggestion>
): { share: number; told: string } {
	const right = (some: Heard[]) =>
		some.filter(
			({ text, family }) => (suggested?.get(text) ?? suggestFamily(text)).family === family
		).length;
	const told = FAMILIES.map(({ code }) => {
		const own = requests.filter(({ family }) => family === code);
		return `${code} ${right(own)}/${own.length}`;
	});
	const share = right(requests) / requests.length;
	return { share, told: `${(100 * share).toFixed(1)} % (${told.join(', ')})` };
}
