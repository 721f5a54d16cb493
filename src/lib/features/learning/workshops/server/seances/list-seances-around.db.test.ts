import { expect, test } from 'vitest';
import { cancelSeance } from './cancel-seance.ts';
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

test('of those that are over only the sheets to fill are told, of those to come the cancelled ones too', async () => {
	const groupId = await workshop.plan({ firstDay: '2026-11-10', seances: 4 });
	const ids = await workshop.seances(groupId);
	const told = async () =>
		(await workshop.act((db) => listSeancesAround(db, TODAY)))
			.filter((seance) => seance.groupId === groupId)
			.map(({ id, cancelled }) => [ids.indexOf(id), cancelled]);
	expect(await told()).toEqual([
		[0, false],
		[1, false],
		[2, false],
		[3, false]
	]);
	for (const nth of [0, 3]) {
		await workshop.act((db) => cancelSeance(db, { seanceId: ids[nth]! }));
	}
	expect(await told()).toEqual([
		[1, false],
		[2, false],
		[3, true]
	]);
});
