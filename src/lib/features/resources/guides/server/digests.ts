import { createHash } from 'node:crypto';
import type { Guide, GuideFact, GuideText, TextName } from '../domain/guide.ts';

/** What a reading is of: each text, each page that says a fact, the official sheet. */
export type Digests = { texts: Partial<Record<TextName, string>>; pages: Record<string, string> };

/** Under which name the official sheet stands among the pages. */
export const SHEET = 'fiche';

/** The digests of a guide: the same words, and the same pages, have the same. */
export function digestsOf(guide: Guide): Digests {
	const price = guide.price?.label ?? null;
	const texts = Object.entries(guide.texts) as [TextName, GuideText][];
	return {
		texts: Object.fromEntries(texts.map(([name, text]) => [name, digestOf([price, text])])),
		pages: {
			...Object.fromEntries(guide.facts.map((fact) => [fact.id, digestOfFact(fact)])),
			...(guide.sheet && { [SHEET]: digestOf([guide.sheet.title, guide.sheet.url]) })
		}
	};
}

/**
 * Of what is heard: the same words in the same language, wherever they stand, have the same. In letters:
 * a form sends it, and the guard would read a number of somebody in figures drawn by chance.
 */
export const spokenDigest = (language: string, words: string) =>
	digestOf([language, words]).replace(/\d/g, (figure) => 'ghijklmnop'.charAt(Number(figure)));

const digestOfFact = ({ says, page }: GuideFact) => digestOf([says, page]);

/** Of a value whatever the order of its keys: what a database gives back has lost it. */
function digestOf(value: unknown): string {
	return createHash('sha256').update(inOrder(value)).digest('hex');
}

function inOrder(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const said = Object.entries(value).filter(([, one]) => one !== undefined);
	const keys = said.toSorted(([one], [other]) => (one < other ? -1 : 1));
	return `{${keys.map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`).join(',')}}`;
}
