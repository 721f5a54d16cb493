import type { Candidate } from './match-known-people.ts';
import type { Enrolled } from './plan-import-contacts.ts';
import type { KnownPerson } from './plan-import-known.ts';
import type { TraceSource } from './import-plan.ts';

/** A person known by name, and where the centre has her enrolled. */
export type NamedPerson = { known: KnownPerson; nameKey: string; groupIds: ReadonlySet<string> };

/** An anonymous subject, and which of the words looked for her traces answer to. */
export type TracedPerson = { known: KnownPerson; words: ReadonlySet<string> };

/**
 * The words under which an anonymous subject can be found again, never kept as such: her name
 * with her birth year, her phone, each of her groups, and alone, so that doubt can be asked.
 */
export function traceWords(source: Omit<TraceSource, 'personId'>): string[] {
	return [
		`name|${source.nameKey}`,
		...(source.birthYear ? [`birth|${source.nameKey}|${source.birthYear}`] : []),
		...(source.phone ? [`phone|${source.nameKey}|${source.phone}`] : []),
		...source.groupIds.map((groupId) => `group|${source.nameKey}|${groupId}`)
	];
}

export function wordsOf({ person, nameKey, knownGroups }: Enrolled): string[] {
	const { birthYear, phone } = person;
	return traceWords({ nameKey, birthYear, phone, groupIds: [...knownGroups] });
}

/** Everybody the centre has under the names of the register. */
export function findCandidates(
	enrolled: Enrolled[],
	named: NamedPerson[],
	traced: TracedPerson[]
): Candidate[] {
	const namedBy = Map.groupBy(named, ({ nameKey }) => nameKey);
	const tracedBy = new Map<string, TracedPerson[]>();
	for (const subject of traced) {
		for (const word of subject.words) tracedBy.set(word, [...(tracedBy.get(word) ?? []), subject]);
	}
	return enrolled.flatMap((someone) => [
		...(namedBy.get(someone.nameKey) ?? []).map((other) => besideNamed(someone, other)),
		...(tracedBy.get(`name|${someone.nameKey}`) ?? [])
			.filter(({ known }) => mayBeAnonymous(someone, known))
			.map((other) => besideTraced(someone, other))
	]);
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
		sameSeason: false
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
		sameSeason: known.ageBandYear === someone.year
	};
}
