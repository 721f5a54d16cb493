import { describe, expect, test } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { listRetired } from './list-retired.ts';
import { listRetirements } from './list-retirements.ts';
import { done, useParlour } from '../placement.fixture.ts';
import { readPlacement } from '../conversation/read-placement.ts';
import { retireItem, returnItem } from './retire-item.ts';

const parlour = useParlour();
const { act, world } = parlour;
const REASON = 'Les mots sont mal compris.';

const asNetwork = <T>(work: Parameters<typeof act<T>>[0]) =>
	asActing(world.app, { staffId: null, role: 'coordination', centres: [], at: A_TUESDAY }, work);

describe('a question that is badly understood', () => {
	test('is never asked again in the centre that sets it aside, and is elsewhere', async () => {
		const { id } = await parlour.begin('Aubry');
		const first = await parlour.step(id);
		done(await act((db) => retireItem(db, { item: first.id, reason: REASON })));
		expect((await parlour.step(id)).id).not.toBe(first.id);
		const neighbour = await world.addCentre('voisin');
		expect(await world.as('animateur', neighbour, listRetired)).not.toContain(first.id);
		done(await act((db) => returnItem(db, first.id)));
		expect((await parlour.step(id)).id).toBe(first.id);
		expect(await act(listRetirements)).toMatchObject([{ item: first.id, returnedAt: A_TUESDAY }]);
	});

	test('retired by the coordination, is asked nowhere; what was answered to it still counts', async () => {
		const { id } = await parlour.begin('Besson');
		const first = await parlour.step(id);
		await parlour.answer(id, 'seule', 1);
		const next = await parlour.step(id);
		done(await asNetwork((db) => retireItem(db, { item: first.id, reason: REASON })));
		expect((await act((db) => readPlacement(db, id)))!.said).toHaveLength(1);
		expect((await parlour.step(id)).id).toBe(next.id);
		expect(await act(listRetired)).toEqual([first.id]);
		expect(
			await asActing(
				world.app,
				{ staffId: null, role: 'sign-in', centres: [], at: A_TUESDAY },
				listRetired
			)
		).toEqual([first.id]);
		// A centre does not give back what the network took away.
		expect(await act((db) => returnItem(db, first.id))).toMatchObject({ refusal: 'not-retired' });
		done(await asNetwork((db) => returnItem(db, first.id)));
		expect(await act(listRetired)).toEqual([]);
	});

	test('is set aside once, for a reason that names nobody’s secrets', async () => {
		const item = 'communication-1';
		const before = await parlour.count('item_retirements');
		const refused = (reason: string, named = item) =>
			act((db) => retireItem(db, { item: named, reason }));
		expect(await refused(' ')).toMatchObject({ refusal: 'reason' });
		expect(await refused('Carte 4970 1000 0000 0055')).toMatchObject({ refusal: 'confidential' });
		expect(await refused(REASON, 'minitel')).toMatchObject({ refusal: 'unknown-item' });
		expect(await parlour.count('item_retirements')).toBe(before);
		done(await refused(REASON));
		expect(await refused(REASON)).toMatchObject({ refusal: 'retired' });
	});

	test('is not set aside by those who only read the bank', async () => {
		for (const role of ['accueil', 'referent-famille'] as const) {
			const tried = world.as(role, parlour.centreId, (db) =>
				retireItem(db, { item: 'software-1', reason: REASON })
			);
			await expect(tried, role).rejects.toThrow(/row-level security/);
		}
	});
});
