import { sql } from 'kysely';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import { readOccasions } from '#lib/features/outreach/agenda/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type Period,
	type SentCounts,
	type SentPeople,
	SMALL_CELL
} from '../domain/sent-counts.ts';

/** Days told of, today with them: eight weeks. */
const DAYS = 56;

/** What a partner reads on its page. */
type PartnerPage = {
	occasions: Occasion[];
	/** What became of those whom it sent; null: nothing is open, and nothing is told. */
	sent: SentPeople | null;
};

/**
 * What comes in the centre, and what became of those whom the partner sent, of whoever holds the link of a
 * page. The database itself looks whether it is open (migration 0094): of a link that is not, nothing.
 */
export async function readPartnerPage(
	db: Db,
	{ timeZone }: { timeZone: string }
): Promise<PartnerPage> {
	const today = todayIn(timeZone, db.acting.at);
	const until = Temporal.PlainDate.from(today)
		.add({ days: DAYS - 1 })
		.toString();
	const now = db.acting.at.toString();
	const agenda = sql`partner_agenda(${today}::date, ${until}::date, ${now}::timestamptz)`;
	const [occasions, counted] = await Promise.all([
		readOccasions(db, agenda, until),
		sql<Period & SentCounts>`
			select first_day as "firstDay", last_day as "lastDay", sent, received, taken, enrolled, finished
			from partner_page_counts(${now}::timestamptz, ${SMALL_CELL})`.execute(db)
	]);
	const [row] = counted.rows;
	if (!row) return { occasions: [], sent: null };
	const { firstDay, lastDay, ...counts } = row;
	return {
		occasions: occasions.map(({ occasion }) => occasion),
		sent: { period: { firstDay, lastDay }, counts }
	};
}
