import { describe, expect, test } from 'vitest';
import { withdrawFromPreList } from '#lib/features/learning/workshops/index.server.ts';
import { readSlotKey } from '../../domain/offers/slot-key.ts';
import { eraseWishes } from './erase-wishes.ts';
import { FRIDAY, SATURDAY, useGroupCentre, WEDNESDAY } from './groups.fixture.ts';
import { joinCompanions, partCompanions } from './join-companions.ts';
import { companionsAmong, wishesOf } from './list-wishes.ts';
import { tellWish } from './tell-wish.ts';

const centre = useGroupCentre();
const wish = (...slots: string[]) => ({
	slots: slots.map((key) => readSlotKey(key)!),
	needs: ['step-free'],
	staysHere: true
});

describe('when somebody who waits can come', () => {
	test('is what she last told, her first choice first; who told nothing is not there', async () => {
		const [asked, silent] = [await centre.waits('Martel', [WEDNESDAY]), await centre.waits('Noël')];
		await centre.act((db) => tellWish(db, asked, wish(SATURDAY, FRIDAY)));
		const told = await centre.act((db) => wishesOf(db, [asked, silent]));
		expect([...told.keys()]).toEqual([asked]);
		expect(told.get(asked)).toEqual(wish(SATURDAY, FRIDAY));
		expect(await centre.count('group_wishes')).toBe(2);
	});

	test('is not noted of one who waits no more', async () => {
		const gone = await centre.waits('Obry');
		await centre.act((db) => withdrawFromPreList(db, { entryId: gone, reason: '' }));
		const before = await centre.count('group_wishes');
		expect(await centre.act((db) => tellWish(db, gone, wish(FRIDAY)))).toMatchObject({
			refusal: 'unknown-entry'
		});
		expect(await centre.count('group_wishes')).toBe(before);
	});

	test('goes with her name, slots and needs with it', async () => {
		const entry = await centre.waits('Parmentier', [WEDNESDAY, FRIDAY], ['hearing-loop']);
		const person = await centre.personOf(entry);
		expect(await centre.act((db) => eraseWishes(db, [person]))).toEqual({
			group_wish_slots: 2,
			group_wishes: 1
		});
		expect((await centre.act((db) => wishesOf(db, [entry]))).size).toBe(0);
	});
});

describe('a couple', () => {
	test('comes together, said once or twice, from one side or the other, and may be parted', async () => {
		const [he, she] = [await centre.waits('Quint'), await centre.waits('Quint')];
		const pairs = () => centre.act((db) => companionsAmong(db, [he, she]));
		await centre.act((db) => joinCompanions(db, { entryId: he, withId: she }));
		await centre.act((db) => joinCompanions(db, { entryId: she, withId: he }));
		expect(await pairs()).toHaveLength(1);
		await centre.act((db) => partCompanions(db, { entryId: she, withId: he }));
		expect(await pairs()).toEqual([]);
		expect(await centre.count('group_companions')).toBe(1);
	});

	test('is of two people who wait for one programme', async () => {
		const one = await centre.waits('Roger');
		for (const withId of [one, crypto.randomUUID()]) {
			const joined = await centre.act((db) => joinCompanions(db, { entryId: one, withId }));
			expect(joined).toMatchObject({ refusal: 'companion' });
		}
	});
});
