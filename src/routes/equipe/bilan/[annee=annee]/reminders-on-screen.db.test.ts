import { expect, test } from 'vitest';
import { fillYear } from '../../../../../tests/reminders/fill-year.fixture.ts';
import { useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { load } from './+page.server.ts';

const world = useTestDatabase();
const NOW = Temporal.Instant.from('2026-12-15T10:00:00Z');

test('the page of the year says what reminders gave, and nothing where none was sent', async () => {
	const id = await world.addCentre('brel');
	const centre = { id, slug: 'brel', name: 'Centre Brel', timeZone: 'Europe/Paris' };
	const viewer = { staffId: null, membershipId: '', name: '', role: 'direction', centre };
	const locals = { world: { database: world.app, now: () => NOW }, viewer };
	const told = async () => {
		const data = await load({ locals, params: { annee: 2026 } } as never);
		return (data as Exclude<typeof data, void>).reminders;
	};
	// Dates alone are no reminder.
	await fillYear(world.owner, id, 2026, { unreminded: { dates: 12, kept: 4 } });
	expect(await told()).toBeNull();
	await fillYear(world.owner, id, 2026, { sent: 14, delivered: 9 });
	const { title, figures, tables } = (await told())!;
	expect(title).toBe('Les rappels');
	const said = ({ label, value }: { label: string; value: string }) => `${label} ${value}`;
	expect(figures.map(said)).toEqual([
		'SMS de rappel envoyés 14',
		'SMS de rappel reçus 9',
		'SMS payés 14',
		'Dates de démarches, avec un rappel 0',
		'dont faites à temps, avec un rappel 0',
		'Dates de démarches, sans rappel 12',
		'dont faites à temps, sans rappel 4'
	]);
	expect(tables[0]!.rows).toEqual([['juin', '14', '0,70\u00a0€']]);
});
