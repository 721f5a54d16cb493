import type { Candidate } from '../match/match-known-people.ts';
import type { Enrolled } from '../match/plan-import-contacts.ts';
import type { KnownPerson } from '../match/plan-import-known.ts';
import type { TracedPerson } from './plan-import-traces.ts';

/** A person known by name, and where the centre has her enrolled. */
export type NamedPerson = { known: KnownPerson; nameKey: string; groupIds: ReadonlySet<string> };

export type KnownNames = {
	named: NamedPerson[];
	traced: TracedPerson[];
	/** People that imports wrote into the groups of the register, corrected on screen since. */
	corrected: NamedPerson[];
};

/** Everybody the centre has under the names of the register, or had before they were corrected. */
export function findCandidates(enrolled: Enrolled[], known: KnownNames): Candidate[] {
	const named = Map.groupBy(known.named, ({ nameKey }) => nameKey);
	const traced = new Map<string, TracedPerson[]>();
	for (const subject of known.traced) {
		for (const word of subject.words) traced.set(word, [...(traced.get(word) ?? []), subject]);
	}
	return enrolled.flatMap((someone) => [
		...(named.get(someone.nameKey) ?? []).map((other) => besideNamed(someone, other)),
		...(traced.get(`name|${someone.nameKey}`) ?? [])
			.filter((other) => mayBeAnonymous(someone, other.known))
			.map((other) => besideTraced(someone, other)),
		...known.corrected
			.filter((other) => mayBeCorrected(someone, other))
			.map((other) => ({ ...besideNamed(someone, other), correctedSince: true }))
	]);
}

/** Same group, and only the name or only the birth year is another one: it was a mistake. */
function mayBeCorrected(someone: Enrolled, other: NamedPerson): boolean {
	const { birthYear, samePhone, sameGroup } = besideNamed(someone, other);
	if (!sameGroup) return false;
	const words = new Set(other.nameKey.split(' '));
	const shared = someone.nameKey.split(' ').filter((word) => words.has(word)).length;
	const sameName = someone.nameKey === other.nameKey;
	return sameName || (shared > 0 && (birthYear === 'same' || samePhone));
}

/**
 * Somebody whose name may be kept is not looked for among the anonymous: coming back does not
 * undo her anonymity. Unless the subject is of the very same season, where she would count twice.
 */
function mayBeAnonymous({ mayKeepName, year }: Enrolled, subject: KnownPerson): boolean {
	return !mayKeepName || subject.ageBandYear === year;
}

function besideNamed({ person, knownGroups }: Enrolled, other: NamedPerson): Candidate {
	const years = [person.birthYear, other.known.birthYear];
	return {
		person,
		known: other.known,
		birthYear: years.every(Boolean) ? (years[0] === years[1] ? 'same' : 'different') : 'missing',
		samePhone: person.phone !== undefined && other.known.phones.has(person.phone),
		sameGroup: [...knownGroups].some((group) => other.groupIds.has(group)),
		sameSeason: false,
		correctedSince: false
	};
}

function besideTraced(someone: Enrolled, { known, words }: TracedPerson): Candidate {
	const { person, nameKey } = someone;
	const sameYear = words.has(`birth|${nameKey}|${person.birthYear}`);
	const bothYears = person.birthYear !== undefined && known.ageBand !== 'non_communique';
	return {
		person,
		known,
		birthYear: sameYear ? 'same' : bothYears ? 'different' : 'missing',
		samePhone: words.has(`phone|${nameKey}|${person.phone}`),
		sameGroup: [...someone.knownGroups].some((group) => words.has(`group|${nameKey}|${group}`)),
		sameSeason: known.ageBandYear === someone.year,
		correctedSince: false
	};
}
