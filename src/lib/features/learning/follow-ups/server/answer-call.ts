import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import {
	AFTER_ANSWERS,
	type AfterAnswer,
	RENEWAL_ANSWERS,
	type RenewalAnswer
} from '../domain/follow-up.ts';
import { comeAgain, type NotPut } from './come-again.ts';
import { type Learnt, noteForgotten } from './note-forgotten.ts';

export type FollowUpRefusal = Refusal<'answer' | 'unknown-enrolment' | 'forgotten'> | NotPut;

const UNKNOWN: FollowUpRefusal = refuse(
	'unknown-enrolment',
	'La liste a changé entre-temps\u00a0: rechargez la page.'
);

/**
 * What she said three months after a course. Who needs to see it again has her seat in a free slot, who
 * wants another course her place on its list (`comeAgain`).
 */
export async function answerCall(
	db: Db,
	said: {
		enrolmentId: string;
		answer: AfterAnswer;
		slotId?: string;
		programmeId?: string;
		/** Of what she saw, what she no longer knows. */
		forgotten?: readonly string[];
		today: string;
	}
): Promise<{ answered: string } | FollowUpRefusal> {
	if (!AFTER_ANSWERS.includes(said.answer)) {
		return refuse('answer', 'Choisissez une réponse.');
	}
	const held = await holdEnrolment(db, said.enrolmentId);
	if (!held) return UNKNOWN;
	const refused = await noteForgotten(db, {
		...held,
		contents: said.forgotten ?? [],
		today: said.today
	});
	if (refused) return refused;
	const notPut = await comeAgain(db, { ...said, personId: held.personId });
	if (notPut) return notPut;
	const { id } = await db
		.insertInto('after_course_answers')
		.values({
			centre_id: centreOf(db),
			enrolment_id: said.enrolmentId,
			answer: said.answer,
			day: said.today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'answer-call', kind: 'after-course-answer', id });
	return { answered: said.enrolmentId };
}

/** Whether she goes on another year. */
export async function answerRenewal(
	db: Db,
	said: { enrolmentId: string; answer: RenewalAnswer; today: string }
): Promise<{ answered: string } | FollowUpRefusal> {
	if (!RENEWAL_ANSWERS.includes(said.answer)) {
		return refuse('answer', 'Choisissez une réponse.');
	}
	if (!(await holdEnrolment(db, said.enrolmentId))) return UNKNOWN;
	const { id } = await db
		.insertInto('renewal_answers')
		.values({
			centre_id: centreOf(db),
			enrolment_id: said.enrolmentId,
			answer: said.answer,
			day: said.today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'answer-renewal', kind: 'renewal-answer', id });
	return { answered: said.enrolmentId };
}

/** Of two who answer at once the second waits, and hers is the last; null: nobody of this name any more. */
async function holdEnrolment(db: Db, enrolmentId: string): Promise<Learnt | null> {
	const row = await db
		.selectFrom('enrolments as e')
		.innerJoin('person_identities as i', 'i.person_id', 'e.person_id')
		.innerJoin('workshop_groups as g', 'g.id', 'e.group_id')
		.innerJoin('cycles as c', 'c.id', 'g.cycle_id')
		.where('e.id', '=', enrolmentId)
		.forUpdate('e')
		.select(['e.person_id as personId', 'c.programme_id as programmeId'])
		.executeTakeFirst();
	return row ?? null;
}
