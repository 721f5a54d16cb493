import content from '#content/heard-requests.json' with { type: 'json' };
import { FAMILIES, type FamilyCode } from './families.ts';
import { featuresOf } from './request-features.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

export type Learned = { text: string; family: FamilyCode };

/** Seen once, a sign proves little. */
const CAUTION = 0.6;
const RANK = new Map(FAMILIES.map(({ code }, rank) => [code, rank]));

/** How often each sign was met in each family; what was learned can be forgotten. */
export class RequestMemory {
	readonly #counts = new Map<string, Float64Array>();

	learn({ text, family }: Learned, times = 1): void {
		const rank = RANK.get(family)!;
		for (const feature of featuresOf(writtenWords(text)).keys()) {
			let counts = this.#counts.get(feature);
			if (!counts) this.#counts.set(feature, (counts = new Float64Array(FAMILIES.length)));
			counts[rank]! += times;
		}
	}

	/**
	 * How far a request leans to each family, from the company its words keep in the requests
	 * already heard: naive Bayes, in logarithms; zero when they say nothing. Pieces of words are
	 * only a likeness: they may be left out.
	 */
	leanings(words: readonly string[], withPieces = true): number[] {
		const leanings = FAMILIES.map(() => 0);
		for (const [feature, worth] of featuresOf(words, withPieces)) {
			const counts = this.#counts.get(feature);
			const all = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
			if (!counts || all === 0) continue;
			const even = (all + CAUTION * FAMILIES.length) / FAMILIES.length;
			for (const [rank, count] of counts.entries()) {
				leanings[rank]! += worth * Math.log((count + CAUTION) / even);
			}
		}
		return leanings;
	}
}

/** The requests that the product learns from, each with the family a colleague gave it. */
export function learnedRequests(): Learned[] {
	return Object.values(content).flatMap((manner) =>
		FAMILIES.flatMap(({ code }) => manner[code].map((text) => ({ text, family: code })))
	);
}

let built: RequestMemory | undefined;

/** What those requests taught, ready to be asked: built when the first request is read, and kept. */
export function requestMemory(): RequestMemory {
	if (!built) {
		built = new RequestMemory();
		for (const request of learnedRequests()) built.learn(request);
	}
	return built;
}
