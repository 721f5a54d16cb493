import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseAge } from '../../domain/programmes/programme-ages.ts';
import { answerPreList } from '../pre-lists/answer-pre-list.ts';
import { lockGroup } from './lock-group.ts';

export type EnrolRefusal = {
	refusal: 'unknown-group' | 'already-enrolled' | 'same-name' | 'group-full' | 'other-age';
	message: string;
};

/**
 * Enrols a person in a group for its whole course; the last seat goes to one person only. One who
 * had left and comes back keeps her enrolment: her departure is taken back. Whoever is already in the
 * room has a chair: she is written down, whatever the seats.
 */
export async function enrolPerson(
	db: Db,
	request: {
		groupId: string;
		personId: string;
		enrolledOn?: string;
		isInRoom?: boolean;
		/** Somebody read that the programme is for another age, and enrols her all the same. */
		isAgeSeen?: boolean;
	}
): Promise<{ id: string } | EnrolRefusal> {
	const group = await lockGroup(db, request.groupId);
	if (!group) return refuse('unknown-group', 'Ce groupe n’existe plus.');
	const list = await db
		.selectFrom('enrolments as e')
		.leftJoin('departures as d', 'd.enrolment_id', 'e.id')
		.where('e.group_id', '=', request.groupId)
		.select(['e.id', 'e.person_id', 'd.left_on'])
		.execute();
	const known = list.find((enrolment) => enrolment.person_id === request.personId);
	if (known && known.left_on === null) {
		return refuse('already-enrolled', 'Cette personne est déjà dans ce groupe.');
	}
	const enrolled = list.filter((enrolment) => enrolment.left_on === null).length;
	if (!request.isInRoom && group.capacity !== null && enrolled >= group.capacity) {
		const seats = counted(group.capacity, 'personne');
		return refuse('group-full', `Ce groupe est complet (${seats}). Proposez un autre créneau.`);
	}
	if (known) return welcomeBack(db, known.id);
	const otherAge = refuseAge(group, await birthYearOf(db, request.personId));
	if (otherAge && !request.isInRoom && !request.isAgeSeen) return otherAge;
	const enrolment = await db
		.insertInto('enrolments')
		.values({
			centre_id: centreOf(db),
			group_id: request.groupId,
			person_id: request.personId,
			enrolled_on: request.enrolledOn ?? null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'enrol', kind: 'enrolment', id: enrolment.id });
	return enrolment;
}

async function birthYearOf(db: Db, personId: string): Promise<number | null> {
	const person = await db
		.selectFrom('people')
		.where('id', '=', personId)
		.select('birth_year')
		.executeTakeFirst();
	return person?.birth_year ?? null;
}

async function welcomeBack(db: Db, enrolmentId: string): Promise<{ id: string }> {
	await db.deleteFrom('departures').where('enrolment_id', '=', enrolmentId).execute();
	await answerPreList(db, enrolmentId);
	await writeJournal(db, { action: 'return', kind: 'enrolment', id: enrolmentId });
	return { id: enrolmentId };
}
