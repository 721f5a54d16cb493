import { sql } from 'kysely';
import { maskConfidential } from '#lib/features/house/confidential/index.ts';
import type { Reply } from '#lib/features/reminders/replies/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** To whom, and about what, a centre last wrote to a number. */
export type LastWritten = {
	centreId: string;
	personId: string | null;
	reminderId: string | null;
	/** Whether it wrote to that number about somebody else in the same days. */
	isShared: boolean;
};

const REMEMBERED = Temporal.Duration.from({ hours: 24 * 400 });

/** The centres that wrote to this number, the last one first; acts for all of them. */
export async function lastWrittenTo(db: Db, mark: Buffer): Promise<LastWritten[]> {
	const since = db.acting.at.subtract(REMEMBERED).toString();
	const lately = db.acting.at.subtract({ hours: 96 }).toString();
	const { rows } = await sql<LastWritten>`
		select "centreId", "personId", "reminderId", "isShared" from (
			select distinct on (centre_id) centre_id as "centreId", person_id as "personId",
				reminder_id as "reminderId", handed_at,
				exists (select from sms_messages o where o.number_mark = m.number_mark
					and o.centre_id = m.centre_id and o.handed_at > ${lately}::timestamptz
					and o.reminder_id is not null and o.came_back_at is null
					and o.person_id is distinct from m.person_id) as "isShared"
			from sms_messages m
			where number_mark = ${mark} and handed_at > ${since}::timestamptz and came_back_at is null
				and reminder_id is not null
			order by centre_id, handed_at desc) last
		order by handed_at desc`.execute(db);
	return rows;
}

export type HeardAnswer = {
	provider: string;
	key: string;
	from: string;
	mark: Buffer;
	text: string;
	reply: Reply;
	personId: string | null;
	/** The day by which somebody answers, in the centre's zone. */
	answerBy: string;
};

/**
 * Writes down what somebody answered; null when the same SMS was told before. What nobody may keep is
 * masked: she does not know what we refuse.
 */
export async function writeAnswer(db: Db, heard: HeardAnswer): Promise<{ id: string } | null> {
	const { reply } = heard;
	const written = await db
		.insertInto('sms_answers')
		.values({
			centre_id: centreOf(db),
			...{ provider: heard.provider, answer_key: heard.key, number_mark: heard.mark },
			person_id: heard.personId,
			recipient: /^\+?\d{3,15}$/.test(heard.from) ? heard.from : null,
			text: maskConfidential(heard.text.slice(0, 1000)).slice(0, 2000),
			meaning: reply.kind,
			may_mean_stop: reply.kind === 'message' && reply.mayMeanStop,
			answer_by: heard.answerBy,
			received_at: db.acting.at.toString()
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return written ?? null;
}

/** What was done of it at once: nobody has to read it. */
export async function sayDone(
	db: Db,
	answerId: string,
	done: 'stopped' | 'started' | 'expected' | 'absent' | 'untied'
): Promise<void> {
	await db.updateTable('sms_answers').set({ done }).where('id', '=', answerId).execute();
}

export type AnswerToRead = {
	id: string;
	personId: string | null;
	name: string | null;
	number: string | null;
	text: string;
	mayMeanStop: boolean;
	meaning: string;
	answerBy: string;
	receivedAt: Temporal.Instant;
};

/** What somebody must read: what may be a wish to be left in peace first, then by date. */
export async function listAnswersToRead(db: Db): Promise<AnswerToRead[]> {
	const { rows } = await sql<AnswerToRead>`
		select a.id, a.person_id as "personId", i.given_name || ' ' || i.family_name as name,
			a.recipient as number, a.text, a.may_mean_stop as "mayMeanStop", a.meaning,
			a.answer_by::text as "answerBy", a.received_at as "receivedAt"
		from sms_answers a left join person_identities i on i.person_id = a.person_id
		where a.read_at is null and a.done is null and a.text is not null
		order by a.may_mean_stop desc, a.answer_by, a.id limit 200`.execute(db);
	return rows;
}

/** Somebody read it, and did what it asked. Two at once: the first one did. */
export async function readAnswer(
	db: Db,
	answerId: string
): Promise<{ read: string; mark: Buffer } | Refusal<'read-already'>> {
	const read = await db
		.updateTable('sms_answers')
		.set({ read_at: db.acting.at.toString(), reader_id: db.acting.staffId })
		.where('id', '=', answerId)
		.where('read_at', 'is', null)
		.where('done', 'is', null)
		.returning(['id', 'number_mark'])
		.executeTakeFirst();
	if (!read) return refuse('read-already', 'Une collègue a déjà traité ce message.');
	await writeJournal(db, { action: 'read', kind: 'sms-answer', id: read.id });
	return { read: read.id, mark: read.number_mark };
}

/** How many answered between two instants, and how many numbers asked for peace. */
export async function answersOfYear(
	db: Db,
	{ from, until }: { from: Temporal.Instant; until: Temporal.Instant }
): Promise<{ answered: number; stopped: number }> {
	const [first, last] = [from.toString(), until.toString()];
	const { rows } = await sql<{ answered: number; stopped: number }>`
		select (select count(*) from sms_answers where centre_id = ${centreOf(db)}
				and received_at >= ${first}::timestamptz and received_at < ${last}::timestamptz)::int as answered,
			(select count(*) from sms_stops where centre_id = ${centreOf(db)}
				and recorded_at >= ${first}::timestamptz and recorded_at < ${last}::timestamptz)::int as stopped`.execute(
		db
	);
	return rows[0]!;
}

/** How many answers somebody must read. */
export async function countAnswersToRead(db: Db): Promise<number> {
	const { count } = await db
		.selectFrom('sms_answers')
		.where('read_at', 'is', null)
		.where('done', 'is', null)
		.where('text', 'is not', null)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
