import { createHash } from 'node:crypto';

/**
 * The family names of the people named in the founding study, as digests: the list itself must
 * not name anybody.
 */
const DIGESTS = new Set([
	'073e8bbaf4eee478',
	'343a4074be2e693d',
	'346a1a468af8b53b',
	'621c4a9221684740',
	'7c494c7161827717',
	'ac3d1601635c560b',
	'eb875248fb595c84',
	'ef94814c0bb166eb'
]);

/** Three thousand files say the same words: each is digested once. */
const digested = new Map<string, string>();

export function digestOf(word: string): string {
	const known = digested.get(word);
	if (known) return known;
	const digest = createHash('sha256').update(word).digest('hex').slice(0, 16);
	digested.set(word, digest);
	return digest;
}

/** The words of a text that are the name of somebody in the study, accents and case aside. */
export function namesOfTheStudy(text: string, digests: ReadonlySet<string> = DIGESTS): string[] {
	const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const words = new Set(folded.match(/[a-z]{4,}/g));
	return [...words].filter((word) => digests.has(digestOf(word)));
}
