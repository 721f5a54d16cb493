import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { drawToken, linkOfToken } from './calendar-token.ts';

/** Whose séances an address shows: those of whoever acts, or all those of the centre. */
export type CalendarScope = 'own' | 'centre';

/** The address in use of a scope, with who gave it. */
export type CalendarLink = { id: string; givenAt: Temporal.Instant };

/** A new address; the one before opens nothing any more. Its secret is given here, and never again. */
export async function giveCalendarLink(db: Db, scope: CalendarScope): Promise<{ token: string }> {
	await revokeCalendarLinks(db, scope);
	const token = drawToken();
	const link = {
		id: linkOfToken(token)!,
		centre_id: centreOf(db),
		staff_id: scope === 'own' ? db.acting.staffId : null,
		...recordedBy(db)
	};
	await db.insertInto('calendar_links').values(link).execute();
	await writeJournal(db, { action: 'give', kind: 'calendar-link', id: link.id });
	return { token };
}

/** From now on the address of a scope opens nothing. */
export async function revokeCalendarLinks(db: Db, scope: CalendarScope): Promise<void> {
	const open = await openLinks(db, scope);
	if (open.length === 0) return;
	await db
		.insertInto('calendar_link_revocations')
		.values(open.map(({ id }) => ({ link_id: id, centre_id: centreOf(db), ...recordedBy(db) })))
		.onConflict((conflict) => conflict.column('link_id').doNothing())
		.execute();
	await writeJournal(
		db,
		...open.map(({ id }) => ({ action: 'revoke', kind: 'calendar-link', id }))
	);
}

/** The addresses of a scope that still open something. */
export async function openLinks(db: Db, scope: CalendarScope): Promise<CalendarLink[]> {
	return db
		.selectFrom('calendar_links as l')
		.leftJoin('calendar_link_revocations as x', 'x.link_id', 'l.id')
		.where('x.link_id', 'is', null)
		.where('l.centre_id', '=', centreOf(db))
		.where('l.staff_id', scope === 'own' ? '=' : 'is', scope === 'own' ? db.acting.staffId : null)
		.select(['l.id', 'l.recorded_at as givenAt'])
		.execute();
}
