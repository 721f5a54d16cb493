import { sql } from 'kysely';
import { recipientsOf } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import {
	type LastAsk,
	mayNote,
	type SpokenAnswer,
	type YearlyAnswer
} from '../domain/yearly-ask.ts';
import { comeAgain, type NotPut } from './come-again.ts';
import { asksAmong, standsRefused } from './list-yearly-asks.ts';

export type YearlyRefusal = Refusal<'unknown' | 'already' | 'nobody'> | NotPut;

const UNKNOWN: YearlyRefusal = refuse(
	'unknown',
	'La liste a changé entre-temps\u00a0: rechargez la page.'
);

/**
 * What she said this year. Who comes again is on the pre-list with her answer, or not at all; a no
 * stops the asks of every year to come.
 */
export async function answerYearlyAsk(
	db: Db,
	said: { personId: string; answer: SpokenAnswer; programmeId?: string; today: string }
): Promise<{ answered: string } | YearlyRefusal> {
	const { personId, answer, today } = said;
	await holdAsk(db, personId);
	if (answer === 'no-more') {
		if ((await isRefused(db, personId)) !== false) return UNKNOWN;
	} else {
		const known = (await asksAmong(db, { today, personIds: [personId] })).get(personId);
		if (!known) return UNKNOWN;
		if (!mayNote(answer, known, today)) return known.asked ? alreadyAsked(known.asked) : UNKNOWN;
	}
	const notPut = await comeAgain(db, said);
	if (notPut) return notPut;
	await note(db, personId, answer, today);
	return { answered: personId };
}

/** A no noted by mistake is taken back: she is asked again when her year is over. */
export async function askAgain(
	db: Db,
	{ personId, today }: { personId: string; today: string }
): Promise<{ answered: string } | YearlyRefusal> {
	await holdAsk(db, personId);
	if (!(await isRefused(db, personId))) return UNKNOWN;
	await note(db, personId, 'asks-again', today);
	return { answered: personId };
}

/**
 * The letters of the year to these people: each is the year’s ask. Who has no address, was asked
 * meanwhile or wants it no more is left out; nobody left, and it is refused.
 */
export async function writeToThem(
	db: Db,
	{ personIds, today }: { personIds: readonly string[]; today: string }
): Promise<{ written: number; day: string } | YearlyRefusal> {
	const people = [...new Set(personIds)].toSorted();
	for (const personId of people) await holdAsk(db, personId);
	const known = await asksAmong(db, { today, personIds: people });
	const recipients = await recipientsOf(db, people, Number(today.slice(0, 4)));
	const written = people.filter((personId) => {
		const one = known.get(personId);
		return one && recipients.get(personId)?.address && mayNote('written', one, today);
	});
	for (const personId of written) await note(db, personId, 'written', today);
	if (written.length > 0) return { written: written.length, day: today };
	return refuse(
		'nobody',
		'Cochez au moins une personne qui a une adresse, et à qui rien n’a été demandé cette année.'
	);
}

/** Of two who note it at once the second waits, and reads what the first wrote. */
async function holdAsk(db: Db, personId: string): Promise<void> {
	await takeTurnInCentre(db, `yearly ask ${personId}`);
}

/** Whether a no of hers stands; null: nobody of this name any more. */
async function isRefused(db: Db, personId: string): Promise<boolean | null> {
	const { rows } = await sql<{ refused: boolean | null }>`
		select ${standsRefused('i.person_id')} as refused
		from person_identities i where i.person_id = ${personId}`.execute(db);
	return rows[0] ? (rows[0].refused ?? false) : null;
}

function alreadyAsked({ day }: NonNullable<LastAsk>): YearlyRefusal {
	return refuse(
		'already',
		`La question a déjà été posée le ${plainDay(day)}\u00a0: une fois par an suffit.`
	);
}

async function note(db: Db, personId: string, answer: YearlyAnswer, day: string): Promise<void> {
	const { id } = await db
		.insertInto('yearly_asks')
		.values({ centre_id: centreOf(db), person_id: personId, answer, day, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'ask', kind: 'yearly-ask', id });
}
