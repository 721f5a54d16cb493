import { readFileSync } from 'node:fs';
import { type FamilyCode, FAMILIES } from './families.ts';
import { suggestFamily } from './suggest-family.ts';

export type Heard = { text: string; family: FamilyCode };

/** Requests in the words of a desk, each with the family a colleague gave it. */
export function heardRequests(file: 'heard' | 'unseen'): Heard[] {
	const heard = JSON.parse(readFileSync(`tests/requests/${file}.json`, 'utf8')) as Record<
		FamilyCode,
		string[]
	>;
	return FAMILIES.flatMap(({ code }) => heard[code].map((text) => ({ text, family: code })));
}

/** The share of requests whose family is proposed, with those of the worst family. */
export function shareProposed(requests: Heard[]): { share: number; told: string } {
	const right = (some: Heard[]) =>
		some.filter(({ text, family }) => suggestFamily(text).family === family).length;
	const told = FAMILIES.map(({ code }) => {
		const own = requests.filter(({ family }) => family === code);
		return `${code} ${right(own)}/${own.length}`;
	});
	const share = right(requests) / requests.length;
	return { share, told: `${(100 * share).toFixed(1)} % (${told.join(', ')})` };
}
