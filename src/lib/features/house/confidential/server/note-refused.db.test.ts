import { expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { countRefused } from './count-refused.ts';
import { noteRefused } from './note-refused.ts';

const world = useTestDatabase();

test('what is refused is counted by kind and place, and nothing else is kept of it', async () => {
	const centre = await world.addCentre('compte');
	const acting = { staffId: null, role: 'accueil', centres: [centre], at: A_TUESDAY } as const;
	const twice = [{ kind: 'iban' }, { kind: 'iban' }, { kind: 'nir' }] as const;
	await noteRefused(world.app, { ...acting, centres: [centre] }, 'accueil-demande', twice);
	const counted = await world.as('accueil', centre, (db) => countRefused(db, A_TUESDAY));
	expect(counted).toEqual([
		{ kind: 'iban', place: 'accueil-demande', times: 2 },
		{ kind: 'nir', place: 'accueil-demande', times: 1 }
	]);
});

test('who acts for no centre counts nowhere', async () => {
	const before = await world.owner.query('select count(*)::int as n from refused_secrets');
	const acting = { staffId: null, role: 'coordination', centres: [], at: A_TUESDAY } as const;
	await noteRefused(world.app, { ...acting, centres: [] }, 'equipe', [{ kind: 'nir' }]);
	const after = await world.owner.query('select count(*)::int as n from refused_secrets');
	expect(after.rows).toEqual(before.rows);
});
