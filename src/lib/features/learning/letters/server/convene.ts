import type { Channel } from '#lib/features/learning/funnels/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { convocationText } from '../domain/convocation.ts';
import { listConvened, type PersonConvened } from './list-convened.ts';
import { readModel } from './read-model.ts';
import { waitForLetters } from './wait-for-letters.ts';

export type Convening = {
	groupIds: readonly string[];
	today: string;
	canMail: boolean;
	centreName: string;
};

/** How many were prepared by this press, by each way. */
export type Prepared = Record<Channel, number>;

export type ConvenedRefusal = { refusal: 'nobody'; message: string };

/**
 * Prepares all that tells the people of these groups when to come first: the letters to print, the
 * mails, which leave with it, and the calls to make. Once for an enrolment: pressed again, or by two
 * colleagues at once, nothing leaves twice.
 */
export async function convene(db: Db, asked: Convening): Promise<Prepared | ConvenedRefusal> {
	await waitForLetters(db);
	const people = await listConvened(db, asked);
	if (people.length === 0) {
		return refuse(
			'nobody',
			'Personne n’est à prévenir\u00a0: le groupe a déjà commencé, ou n’a personne.'
		);
	}
	const prepared = { letter: 0, email: 0, call: 0 };
	for (const person of people) {
		if (person.way === 'none' || person.convened) continue;
		await record(db, person, person.way);
		if (person.way === 'email') await mail(db, person, asked.centreName);
		prepared[person.way] += 1;
	}
	return prepared;
}

async function record(db: Db, { enrolmentId }: PersonConvened, channel: Channel): Promise<void> {
	const { id } = await db
		.insertInto('convocations')
		.values({
			centre_id: centreOf(db),
			enrolment_id: enrolmentId,
			channel,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'convene', kind: 'convocation', id });
}

async function mail(db: Db, person: PersonConvened, centre: string): Promise<void> {
	const { phone } = await readModel(db);
	const place = person.venue ?? centre;
	const { subject, paragraphs } = convocationText({ ...person, place, centre, phone }, null);
	await queueMail(db, {
		to: person.email!,
		subject,
		text: paragraphs.join('\n\n'),
		kind: 'convocation',
		centreId: centreOf(db)
	});
}
