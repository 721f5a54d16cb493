import { expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import type { PersonEvent, SheetCursor } from '#lib/features/people/people/index.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { readSheet } from './sheet-sources.ts';

const world = useTestDatabase();
const EVENTS = 300;

test('a sheet of 300 events is read whole, or page by page, each event once', async () => {
	const centre = await world.addCentre('jacques-brel');
	const added = await world.as('accueil', centre, (db) =>
		addPerson(db, { familyName: 'Caron', givenName: 'Léa' })
	);
	const id = 'id' in added ? added.id : '';
	const colleague = { name: 'Awa Diallo', role: 'animateur', centreId: centre } as const;
	const { staffId } = await world.asOperator([centre], (db) => addStaffMember(db, colleague));
	await world.owner.query(
		`insert into person_consents (person_id, centre_id, purpose, answer, text_version, recorded_by, recorded_at)
		select $1, $2, 'photo', 'given', '2026-11-24', $5, $3::timestamptz - i % 7 * interval '1 hour'
		from generate_series(1, $4) i`,
		[id, centre, A_TUESDAY.toString(), EVENTS - 1, staffId]
	);
	await world.as('animateur', centre, async (db) => {
		const { events, next } = await readSheet(db, id, { before: null, limit: EVENTS });
		expect([events.length, next]).toEqual([EVENTS, null]);

		const told: PersonEvent[] = [];
		let before: SheetCursor | null = null;
		do {
			const page = await readSheet(db, id, { before, limit: 50 });
			told.push(...page.events);
			before = page.next;
		} while (before);
		expect(told.map((event) => event.id)).toEqual(events.map((event) => event.id));
	});
});
