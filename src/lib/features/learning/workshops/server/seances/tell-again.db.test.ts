import { beforeEach, describe, expect, test } from 'vitest';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { cancelSeance, restoreSeance } from './cancel-seance.ts';
import { everChanged, lastChange, listToTell } from './list-to-tell.ts';
import { moveSeance } from './move-seance.ts';
import { showGroup } from '../groups/show-group.ts';
import { tellPerson } from './tell-person.ts';
import { done, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
let groupId = '';
let seanceId = '';
let told = '';
let hour = 8;

/** An hour later than what came before. */
const later = <T>(work: (db: Db) => Promise<T>) =>
	world.asOperator(
		[workshop.centreId],
		work,
		Temporal.Instant.from('2026-11-24T00:00:00Z').add({ hours: ++hour })
	);

beforeEach(async () => {
	groupId = await workshop.plan();
	told = await workshop.enrol(groupId, 'Avertie');
	await workshop.enrol(groupId, 'Ignorante');
	seanceId = (await workshop.seances(groupId))[3]!;
});

const change = () =>
	act(async (db) => {
		const last = await lastChange(db, seanceId);
		// A sheet asks this first.
		expect(await askAlone(db, everChanged(seanceId))).toBe(last !== null);
		return last;
	});
const listed = async () => {
	const last = (await change())!;
	return act((db) => listToTell(db, seanceId, last));
};
const tell = (enrolmentId: string) => later((db) => tellPerson(db, { seanceId, enrolmentId }));
const move = (day: string) =>
	later(async (db) =>
		done(
			await moveSeance(db, {
				seanceId,
				day,
				startsAt: '14:00',
				endsAt: '15:30',
				roomId: null,
				venue: '',
				reason: '',
				despiteClosure: true
			})
		)
	);

describe('a séance that was cancelled and takes place after all', () => {
	test('is told again to who had been told, and to nobody else', async () => {
		await later((db) => cancelSeance(db, { seanceId }));
		await tell(told);
		done(await later((db) => restoreSeance(db, seanceId)));
		expect(await change()).toMatchObject({ kind: 'restored' });
		expect(await listed()).toMatchObject([{ name: 'Jeanne Avertie', toldAt: null }]);
		await tell(told);
		expect(await listed()).toMatchObject([{ toldAt: expect.anything() }]);
		// Cancelled once more, everybody is to be told.
		await later((db) => cancelSeance(db, { seanceId }));
		expect(await listed()).toMatchObject([{ toldAt: null }, { toldAt: null }]);
	});

	test('concerns nobody when nobody knew', async () => {
		await later((db) => cancelSeance(db, { seanceId }));
		done(await later((db) => restoreSeance(db, seanceId)));
		expect(await listed()).toEqual([]);
	});

	test('had moved before: everybody is told where it is', async () => {
		await move('2026-12-04');
		await later((db) => cancelSeance(db, { seanceId }));
		done(await later((db) => restoreSeance(db, seanceId)));
		expect(await listed()).toHaveLength(2);
	});
});

test('a séance that moved and is back where it was is told to who knew the other day', async () => {
	await move('2026-12-04');
	await tell(told);
	await move('2026-12-01');
	expect(await change()).toMatchObject({ kind: 'back' });
	expect(await listed()).toMatchObject([{ name: 'Jeanne Avertie', toldAt: null }]);
	const { seances } = (await act((db) => showGroup(db, groupId)))!;
	expect(seances[3]).toMatchObject({ day: '2026-12-01', moved: false });
	await move('2026-12-04');
	expect(await change()).toMatchObject({ kind: 'moved' });
	expect(await listed()).toHaveLength(2);
});
