import type { Db } from '#lib/platform/database/acting.ts';
import { matchKnownPeople } from '../../domain/match/match-known-people.ts';
import type { KnownWorld } from '../../domain/plan/plan-import.ts';
import { findCandidates } from '../../domain/plan/plan-import-candidates.ts';
import { wordsOf } from '../../domain/plan/plan-import-traces.ts';
import { describeEnrolled, type Enrolled } from '../../domain/match/plan-import-contacts.ts';
import { matchSeason } from '../../domain/match/plan-import-season.ts';
import type { Question, RegisterDraft } from '../../domain/register.ts';
import { readKnownEnrolments } from './read-known-enrolments.ts';
import { readCorrectedPeople, readNamedPeople, readTracedPeople } from './read-known-people.ts';
import { readKnownSeason } from './read-known-season.ts';
import { readProgrammeIds, readStaffNames } from './read-team.ts';

/** What the centre has that a register speaks of: its groups first, then who is in them. */
export async function readKnownWorld(
	db: Db,
	draft: RegisterDraft,
	years: number[],
	{
		answers,
		today,
		tracesKey
	}: { answers: Record<string, string>; today: string; tracesKey: Buffer }
): Promise<{ known: KnownWorld; enrolled: Enrolled[]; questions: Question[] }> {
	const season = matchSeason(draft, await readKnownSeason(db, years));
	const enrolled = describeEnrolled(draft, season, today);
	const groupIds = [...season.groups.values()].map((group) => group.id);
	const nameKeys = enrolled.map(({ nameKey }) => nameKey);
	const names = {
		named: await readNamedPeople(db, nameKeys),
		traced: await readTracedPeople(db, enrolled.flatMap(wordsOf), tracesKey),
		corrected: await readCorrectedPeople(db, groupIds)
	};
	const matches = matchKnownPeople(findCandidates(enrolled, names), answers);
	const known = {
		season,
		enrolments: await readKnownEnrolments(db, groupIds),
		people: matches.known,
		corrected: new Set(names.corrected.map((person) => person.known.id)),
		programmes: await readProgrammeIds(db),
		staff: await readStaffNames(db)
	};
	return { known, enrolled, questions: matches.questions };
}
