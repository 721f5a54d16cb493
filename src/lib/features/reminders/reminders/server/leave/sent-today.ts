import { sql } from 'kysely';
import { sentTo } from '#lib/features/reminders/messages/index.server.ts';
import { isFamilys, type Kind } from '#lib/features/reminders/rules/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import type { PersonFacts, Readers } from '../person-facts.ts';

/** What somebody was written since the day began in the centre. */
export type SentToday = {
	/** SMS and e-mails: one count for all who share a number, or an address. */
	to: (reader: PersonFacts) => number;
	/** One more has just left. */
	add: (reader: PersonFacts, by: 'sms' | 'email') => void;
};

/** To all those who read what is written about these people. */
export async function sentToday(db: Db, readers: Readers, zone: string): Promise<SentToday> {
	const today = db.acting.at.toZonedDateTimeISO(zone).startOfDay().toInstant();
	const marks = readers.ids.flatMap((id) => readers.own(id)?.mark ?? []);
	const { sms, mailed } = await together({
		sms: sentTo(db, marks, today),
		mailed: mailedSince(db, readers.ids, today)
	});
	const counts = new Map<string, number>(sms);
	const add = (key: string | null, count: number) => {
		if (key !== null) counts.set(key, (counts.get(key) ?? 0) + count);
	};
	const [numberOf, boxOf] = [
		({ mark }: PersonFacts) => mark?.toString('hex') ?? null,
		({ email }: PersonFacts) => email?.toLowerCase() ?? null
	];
	for (const { personId, kind, mails } of mailed) {
		const reader = readers.reader(personId, isFamilys(kind));
		if (reader) add(boxOf(reader), mails);
	}
	return {
		to: (reader) =>
			(counts.get(numberOf(reader) ?? '') ?? 0) + (counts.get(boxOf(reader) ?? '') ?? 0),
		add: (reader, by) => add(by === 'sms' ? numberOf(reader) : boxOf(reader), 1)
	};
}

/** Of each of these people, the e-mails that left since then, kind by kind. */
async function mailedSince(
	db: Db,
	personIds: readonly string[],
	since: Temporal.Instant
): Promise<{ personId: string; kind: Kind; mails: number }[]> {
	const { rows } = await sql<{ personId: string; kind: Kind; mails: number }>`
		select person_id as "personId", kind, count(*)::int as mails from reminders
		where person_id = any (array(select unnest(${[...personIds]}::uuid[]))) and outcome = 'email'
			and settled_at >= ${since.toString()}::timestamptz
		group by 1, 2`.execute(db);
	return rows;
}
