import type { TraceSource } from './import-plan.ts';
import type { Enrolled } from '../match/plan-import-contacts.ts';
import type { KnownPerson } from '../match/plan-import-known.ts';

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

/** The words under which somebody of the register would be found among anonymous subjects. */
export function wordsOf({ person, nameKey, knownGroups }: Enrolled): string[] {
	const { birthYear, phone } = person;
	return traceWords({ nameKey, birthYear, phone, groupIds: [...knownGroups] });
}
