import { expect, test } from 'vitest';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { listNetworkKiosks } from './list-network-kiosks.ts';

const world = useTestDatabase();

const seen = (role: ActingRole, year = 2026, centres: string[] = []) =>
	asActing(world.app, { staffId: null, role, centres, at: A_TUESDAY }, (db) =>
		listNetworkKiosks(db, year)
	);

/** A centre of which a kiosk counted that, in the last week of 2026. */
async function centreWith(
	slug: string,
	counts: readonly (readonly [kind: string, key: string, n: number, minutes?: number])[]
) {
	const id = await world.addCentre(slug);
	const { rows } = await world.owner.query(
		`insert into kiosks (centre_id, name, recorded_at) values ($1, 'Hall', now()) returning id`,
		[id]
	);
	for (const [kind, key, n, minutes = 0] of counts) {
		await world.owner.query(
			`insert into kiosk_counts (centre_id, kiosk_id, week, kind, key, n, minutes)
			values ($1, $2, '2026-12-28', $3, $4, $5, $6)`,
			[id, rows[0].id, kind, key, n, minutes]
		);
	}
	return id;
}

test('the network reads a year of each centre that has a kiosk, and no small number', async () => {
	const large = await centreWith('brel', [
		['visit', '', 40, 200],
		['guide', 'meteo', 6],
		['guide', 'carte-vitale', 5],
		['step', 'carte-vitale/1', 90],
		['print', '', 5],
		['blocked-host', 'site.fr', 90]
	]);
	const small = await centreWith('digue', [
		['visit', '', 10, 60],
		['guide', 'meteo', 12]
	]);
	await world.addCentre('without');
	expect(await seen('coordination')).toEqual([
		{ centreId: large, name: 'Centre brel', visits: 40, minutes: 200, guides: 11, pages: null },
		{ centreId: small, name: 'Centre digue', visits: null, minutes: null, guides: 12, pages: 0 }
	]);
	// The week that runs into 2027 is of the year of its Monday.
	expect(await seen('coordination', 2027)).toEqual([]);
	for (const role of ['direction', 'administration', 'visitor', 'kiosk'] as const) {
		expect(await seen(role, 2026, role === 'direction' ? [large] : [])).toEqual([]);
	}
});
