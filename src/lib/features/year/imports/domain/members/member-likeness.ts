import { areTwoGivenNames } from '../read/people/may-be-same.ts';
import { isOneSlip } from '../read/people/one-slip.ts';
import { type KnownMember, nameKeysOf, sameGivenName } from './known-member.ts';
import type { MemberLine } from './member-list.ts';

export type Likeness = 'same' | 'doubt' | 'other';

/** Why it is asked, in the words of the question. */
export type Doubt = { known: KnownMember; because: string };

const some = (values: Iterable<string>, set: Set<string>) =>
	[...values].some((value) => set.has(value));

/** What a line and somebody have in common besides the name. */
export function sharedMarks(line: MemberLine, known: KnownMember) {
	return {
		number: some(line.numbers, known.numbers),
		phone: some(
			line.phones.map(({ number }) => number),
			known.phones
		),
		email: some(
			line.emails.map(({ address }) => address),
			known.emails
		)
	};
}

/**
 * The same name and the same birth year are one person; where a year is missing, her member number,
 * her phone or her address must agree too; a name written otherwise is asked, unless number, year
 * and given name all agree (doubt is asked, never guessed).
 */
export function likenessOf(
	line: MemberLine,
	known: KnownMember
): { likeness: Likeness; because: string } {
	const { own, others } = nameKeysOf(line);
	const marks = sharedMarks(line, known);
	const hasMark = marks.number || marks.phone || marks.email;
	const years =
		line.birthYear === undefined || known.birthYear === null
			? 'missing'
			: line.birthYear === known.birthYear
				? 'same'
				: 'different';
	const same = { likeness: 'same' as const, because: '' };
	const doubt = (because: string) => ({ likeness: 'doubt' as const, because });
	if (own === known.nameKey) {
		if (years === 'same')
			return contradicts(line, known)
				? doubt('même nom et même année, mais pas le même numéro')
				: same;
		if (years === 'missing')
			return hasMark ? same : doubt('même nom, et une année de naissance qui manque');
		return hasMark ? doubt('même nom et même contact, mais une autre année') : no;
	}
	if (years === 'different') return no;
	const given = sameGivenName(line, known);
	if (given && marks.number && years === 'same') return same;
	if (others.includes(known.nameKey)) return doubt('même prénom, sous un autre nom de famille');
	if (given && hasMark) return doubt('même prénom et même contact, sous un autre nom de famille');
	const isSlip = (years === 'same' || hasMark) && isOneSlip(line, known);
	if (isSlip && !areTwoWritten(line, known)) return doubt('un nom presque pareil');
	return no;
}

const no = { likeness: 'other' as const, because: '' };

/** Two lines of one list, each with its own number and its own phone, are two homonyms perhaps. */
function contradicts(line: MemberLine, known: KnownMember): boolean {
	if (!known.line || known.line === line) return false;
	const { number, phone } = sharedMarks(line, known);
	return line.numbers.length > 0 && known.line.numbers.length > 0 && !number && !phone;
}

function areTwoWritten(line: MemberLine, known: KnownMember): boolean {
	const as = (person: { givenName: string }) =>
		({ members: [{ person }] }) as unknown as Parameters<typeof areTwoGivenNames>[0];
	return areTwoGivenNames(as(line), as(known));
}
