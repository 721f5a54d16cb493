import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ExitWord } from '../../domain/exits/course-exit.ts';
import { type ExitRefusal, refuseExit } from '../../domain/exits/refuse-exit.ts';
import { lockGroup } from '../enrolments/lock-group.ts';

export type ExitEntry = {
	groupId: string;
	/** One word an enrolment, null to take it back; people left out keep what they said. */
	words: ReadonlyMap<string, ExitWord | null>;
	/** The day on which it was said. */
	day: string;
	today: string;
};

type Enrolment = {
	id: string;
	word: ExitWord | null;
	firstDay: string | null;
	hasName: boolean;
};

/**
 * Notes what people say at the end of a course, all or nothing. A word said again adds nothing; of
 * two people who note at once, the second one waits, and hers is the last.
 */
export async function recordExits(
	db: Db,
	{ groupId, words, day, today }: ExitEntry
): Promise<{ said: number; takenBack: number } | ExitRefusal> {
	// Whoever notes in a group waits her turn: rows are written in the order of the turns.
	await lockGroup(db, groupId);
	const known = new Map((await enrolmentsIn(db, groupId)).map((one) => [one.id, one]));
	const counts = { said: 0, takenBack: 0 };
	for (const [enrolmentId, word] of words) {
		const enrolment = known.get(enrolmentId);
		const refusal = refuseExit(enrolment, { day, today, isTakenBack: word === null });
		if (refusal) return refusal;
		if (enrolment!.word === word) continue;
		await writeExit(db, { enrolmentId, word, day });
		counts[word === null ? 'takenBack' : 'said'] += 1;
	}
	return counts;
}

async function writeExit(
	db: Db,
	{ enrolmentId, word, day }: { enrolmentId: string; word: ExitWord | null; day: string }
): Promise<void> {
	await db
		.insertInto('course_exits')
		.values({ enrolment_id: enrolmentId, centre_id: centreOf(db), word, day, ...recordedBy(db) })
		.execute();
	const action = word === null ? 'withdraw-exit' : 'record-exit';
	await writeJournal(db, { action, kind: 'enrolment', id: enrolmentId });
}

/** Each with the word that counts; her first day is that of the group when nothing else is said. */
async function enrolmentsIn(db: Db, groupId: string): Promise<Enrolment[]> {
	const { rows } = await sql<Enrolment>`
		select e.id, coalesce(e.enrolled_on, (select min(s.day) from seances s
				where s.group_id = e.group_id)) as "firstDay",
			exists (select from person_identities i where i.person_id = e.person_id) as "hasName",
			(select x.word from course_exits x
				where x.enrolment_id = e.id order by x.id desc limit 1) as word
		from enrolments e where e.group_id = ${groupId} for share of e`.execute(db);
	return rows;
}
