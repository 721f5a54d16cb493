import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { LineWorld } from './sms-line.ts';

/** A telephone that received something, in a demonstration. */
export type Phone = {
	/** The last SMS that it received: what its page is called by, since a number is in no address. */
	smsId: string;
	number: string;
	centreIds: string[];
	received: number;
	lastAt: Temporal.Instant;
};

export type OnScreen = {
	id: string;
	/** From the centre, or from whoever holds the telephone. */
	isAnswer: boolean;
	centreId: string;
	text: string;
	alphabet: 'gsm7' | 'ucs2' | null;
	segments: number | null;
	at: Temporal.Instant;
};

/** More than anybody reads on a page. */
const [MOST_PHONES, MOST_MESSAGES] = [50, 60];

/** The telephones of a demonstration, the last to receive first; null anywhere else. */
export function listPhones(world: LineWorld, centreIds: string[]): Promise<Phone[]> | null {
	return onScreen(world, centreIds, async (db) => {
		const { rows } = await sql<Phone>`
			select (array_agg(id::text order by handed_at desc, id desc))[1] as "smsId",
				recipient as number, array_agg(distinct centre_id::text) as "centreIds",
				count(*)::int as received, max(handed_at) as "lastAt"
			from sms_messages where recipient is not null and came_back_at is null
			group by recipient order by max(handed_at) desc, recipient limit ${MOST_PHONES}`.execute(db);
		return rows;
	});
}

/** What the telephone that received that SMS holds, in its order; null: none received it. */
export function readScreen(
	world: LineWorld,
	centreIds: string[],
	smsId: string
): Promise<{ number: string; messages: OnScreen[] } | null> | null {
	return onScreen(world, centreIds, async (db) => {
		const asked = await db
			.selectFrom('sms_messages')
			.where('id', '=', smsId)
			.select('recipient')
			.executeTakeFirst();
		const number = asked?.recipient;
		if (!number) return null;
		const { rows } = await sql<OnScreen>`
			select * from (
				select id, false as "isAnswer", centre_id as "centreId", text, alphabet, segments,
					handed_at as at
				from sms_messages where recipient = ${number} and came_back_at is null
				union all
				select * from (select distinct on (provider, answer_key) id, true, centre_id, text,
						null::text, null::smallint, received_at
					from sms_answers where recipient = ${number} and text is not null
					order by provider, answer_key, id) said
			) told order by at desc, id desc limit ${MOST_MESSAGES}`.execute(db);
		return { number, messages: rows.reverse() };
	});
}

/** Its people are invented: whoever looks sees what every centre wrote to them. */
function onScreen<Read>(
	world: LineWorld,
	centres: string[],
	read: (db: Db) => Promise<Read>
): Promise<Read> | null {
	if (!world.isDemo) return null;
	const acting = { staffId: null, role: 'operator' as const, centres, at: world.now() };
	return asActing(world.database, acting, read);
}
