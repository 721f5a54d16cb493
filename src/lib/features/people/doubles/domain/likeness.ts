import { birthYearsSay, type YearReason } from './birth-years.ts';
import { type Described, fold, type Folded } from './described-person.ts';
import { namesAlike, type NameReason } from './names-alike.ts';

export type ContactReason = 'same-phone' | 'same-email' | 'same-member-number';
export type LikenessReason = NameReason | YearReason | ContactReason | 'other-sex';
export type Likeness = { likeness: number; reasons: LikenessReason[] };

/** Below that, two records are not worth somebody's look. */
const PROPOSED_FROM = 62;

const WEIGHTS: Record<LikenessReason, number> = {
	'same-name': 60,
	'swapped-names': 58,
	'other-order': 56,
	'sounds-alike': 45,
	'letter-off': 42,
	'name-within': 36,
	'same-year': 30,
	'near-year': 14,
	'year-missing': 6,
	'year-slip': -10,
	'same-phone': 25,
	'same-email': 25,
	'same-member-number': 20,
	'other-sex': -25
};

const SAME_WORDS: readonly LikenessReason[] = ['same-name', 'swapped-names', 'other-order'];

/**
 * How alike two records of a centre are, from 1 to 100, and why; null when they are two people. A
 * name is always needed, a contact never is: half of the residents have neither telephone nor
 * e-mail, where the field's leading tool finds no double (study-2.4).
 */
export function likenessOf(one: Described, other: Described): Likeness | null {
	return likenessOfFolded(fold(one), fold(other));
}

/** The same for records folded beforehand. */
export function likenessOfFolded(one: Folded, other: Folded): Likeness | null {
	const year = birthYearsSay(one.birthYear, other.birthYear);
	if (!year) return null;
	const name = namesAlike(one, other);
	if (!name) return null;
	const contacts = sharedContacts(one, other);
	// The same name and the same contact are needed before a year that differs is taken for a slip.
	if (year === 'year-slip' && (contacts.length === 0 || !SAME_WORDS.includes(name))) return null;
	const reasons: LikenessReason[] = [name, year, ...contacts];
	if (one.sex && other.sex && one.sex !== other.sex) reasons.push('other-sex');
	const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
	return { likeness: Math.max(1, Math.min(100, sum)), reasons };
}

/** Whether somebody of the team should look at them. */
export function isProposed(likeness: Likeness | null): likeness is Likeness {
	return likeness !== null && likeness.likeness >= PROPOSED_FROM;
}

function sharedContacts(one: Folded, other: Folded): ContactReason[] {
	const shared: ContactReason[] = [];
	if (share(one.phones, other.phones)) shared.push('same-phone');
	if (share(one.emails, other.emails)) shared.push('same-email');
	if (share(one.memberNumbers, other.memberNumbers)) shared.push('same-member-number');
	return shared;
}

function share(one: readonly string[], other: readonly string[]): boolean {
	return one.some((value) => other.includes(value));
}
