import { expect, test } from 'vitest';
import { listStepsToSee, readKioskCounts } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { weeksOf } from '#lib/features/lobby/kiosk-counts/index.ts';
import { showNetworkYear } from '#lib/features/year/reports/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../tests/database/test-database.ts';
import { rowsOf } from './demo-world.fixture.ts';

const db = useTestDatabase('demo');
const TODAY = '2026-11-24';

test('the kiosk of the demonstration tells a living year, and where many stop', async () => {
	const [centre] = await rowsOf<{ id: string }>(
		db,
		`select id from centres where slug = 'jacques-brel'`
	);
	const [told, steps] = await db.as('direction', centre!.id, async (own) => [
		await readKioskCounts(own, { weeks: weeksOf('douze-mois', TODAY) }),
		await listStepsToSee(own, TODAY)
	]);
	expect(told.visits).toBeGreaterThan(400);
	expect(told.minutes).toBeGreaterThan(told.visits);
	expect(told.byWeek).toHaveLength(53);
	expect(told.languages.map(({ text }) => text).toSorted()).toEqual(['ar', 'en', 'facile', 'fr']);
	expect(told.hosts.length).toBeGreaterThan(2);
	const titles = told.guides.flatMap(({ title, stops }) => [
		title,
		...stops.map((one) => one.title)
	]);
	expect(told.guides).toHaveLength(5);
	expect(titles).toContain('Carte Vitale\u00a0: la mettre à jour, la refaire');
	expect(steps.map(({ guide, step }) => `${guide}/${step}`)).toContain('carte-vitale/3');
	const { kiosks } = await showNetworkYear(
		(work) =>
			asActing(db.app, { staffId: null, role: 'coordination', centres: [], at: A_TUESDAY }, work),
		2026
	);
	expect(kiosks).toHaveLength(2);
	expect(kiosks.find(({ centreId }) => centreId === centre!.id)!.visits).toBeGreaterThan(400);
});

test('no machine holds it: nobody is enrolled by a seed', async () => {
	expect(await rowsOf(db, 'select id from kiosk_enrolments')).toEqual([]);
});
