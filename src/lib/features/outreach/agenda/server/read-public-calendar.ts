import { sql } from 'kysely';
import { type CalendarEvent, writeIcs } from '#lib/features/learning/calendars/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { DROP_IN_TITLE } from '../domain/occasion.ts';
import type { Span } from './read-agenda.ts';

type Told = Omit<CalendarEvent, 'title'> & { title: string | null };

/** What is to come in the centre whose page is read, as telephones keep it; cancelled, it says so. */
export async function readPublicCalendar(
	db: Db,
	{ name, url, span }: { name: string; url: string; span: Span }
): Promise<string> {
	const { rows } = await sql<Told>`
		select e.uid, e.starts as from, e.ends as until, e.title, e.place, e.sequence,
			e.is_cancelled as "isCancelled", e.changed_at as "changedAt"
		from public_events(${span.from}::date, ${span.until}::date) e
		order by e.starts, e.uid`.execute(db);
	return writeIcs(
		name,
		rows.map((event) => ({
			...event,
			title: event.title ?? DROP_IN_TITLE,
			place: event.place ?? name,
			url
		}))
	);
}
