import { expect, test } from 'vitest';
import { listSeancesAround } from './list-seances-around.ts';
import { TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();

test('a séance says where it is: its own place, or its group’s, or none for the centre', async () => {
	const groupId = await workshop.plan({ venue: 'Médiathèque' });
	const elsewhere = await workshop.plan({ venue: 'Médiathèque' });
	await workshop.plan();
	await workshop.world.owner.query('update seances set venue = $1 where group_id = $2', [
		'Mairie',
		elsewhere
	]);
	const today = (await workshop.act((db) => listSeancesAround(db, TODAY))).filter(
		({ day }) => day === TODAY
	);
	expect(today.find((seance) => seance.groupId === groupId)?.venue).toBe('Médiathèque');
	expect(today.find((seance) => seance.groupId === elsewhere)?.venue).toBe('Mairie');
	expect(today.map(({ venue }) => venue)).toContain(null);
});
