import { describe, expect, test } from 'vitest';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { closeCollection, openCollection } from './collect.ts';
import { done, saying, useCourse } from './course.fixture.ts';
import { eraseSentences } from './erase-sentences.ts';
import { readCollection } from './give-answer.ts';
import { openWaitingUrns } from './open-waiting-urns.ts';
import { readGroupStand } from './read-said.ts';

const course = useCourse();
const { answer, open } = course;
const standOf = async (groupId: string) => (await course.act((db) => readGroupStand(db, groupId)))!;
const THREE = {
	counts: {
		contents: [3, 0, 0],
		seances: [3, 0, 0],
		clarity: [2, 1, 0],
		confidence: [1, 1, 1],
		company: [3, 0, 0]
	},
	sentences: ['On apprend et on n’oublie pas.']
} as const;

/** Nothing told, nothing waiting. */
const afresh = () => course.world.owner.query('truncate satisfaction_tallies, satisfaction_urns');

describe('a questionnaire', () => {
	test('of twenty who answer at once loses none of them', async () => {
		await afresh();
		const groupId = await course.group(20);
		const token = await open(groupId, 20);
		const given = await Promise.all(
			Array.from({ length: 20 }, (_, one) => answer(token, saying('01201', `Phrase ${one}`)))
		);
		expect(given).toEqual(given.map(() => ({ given: true })));
		expect((await standOf(groupId)).said).toMatchObject({ answers: 20, contents: [20, 0, 0] });
		expect((await standOf(groupId)).said!.sentences).toHaveLength(20);
	});

	test('takes no more answers than the people it was opened for, however fast they come', async () => {
		await afresh();
		const groupId = await course.group(6);
		const token = await open(groupId, 6);
		const given = await Promise.all(
			Array.from({ length: 9 }, () => answer(token, saying('00000')))
		);
		expect(given.filter((one) => 'given' in one)).toHaveLength(6);
		expect((await standOf(groupId)).said!.answers).toBe(6);
	});

	test('is never opened for more people than the group has, those who answered left out', async () => {
		await afresh();
		const groupId = await course.group(6);
		const asked = (expected: number) =>
			course.act((db) =>
				openCollection(db, { groupId, moment: 'after', expected, keys: course.keys })
			);
		expect(await asked(7)).toMatchObject({ refusal: 'too-many' });
		const token = await open(groupId, 6);
		for (let one = 0; one < 4; one++) await answer(token, saying('00000'));
		expect(await asked(3)).toMatchObject({ refusal: 'too-many' });
		expect(await course.papers(groupId, THREE)).toMatchObject({ refusal: 'too-many' });
		// A refusal leaves everything as it was: the questionnaire is still open.
		expect((await standOf(groupId)).open).toEqual([{ moment: 'after', given: 4, expected: 6 }]);
		await asked(2);
		expect(await answer(token, saying('00000'))).toMatchObject({ refusal: 'over' });
	});

	test('closed by hand tells what was said, if five said it', async () => {
		await afresh();
		const groupId = await course.group(8);
		const token = await open(groupId, 8);
		const close = () =>
			course.act((db) => closeCollection(db, { groupId, moment: 'after', keys: course.keys }));
		for (let one = 0; one < 4; one++) await answer(token, saying('00000'));
		expect(done(await close())).toEqual({ isTold: false });
		expect(await answer(token, saying('00000'))).toMatchObject({ refusal: 'over' });
		const again = await open(groupId, 2);
		await answer(again, saying('22222'));
		expect(done(await close())).toEqual({ isTold: true });
		expect((await standOf(groupId)).said).toMatchObject({ answers: 5, contents: [4, 0, 1] });
	});

	test('that nobody closed is over at night, and what was said is told then', async () => {
		await afresh();
		const groupId = await course.group(8);
		const token = await open(groupId, 8);
		for (let one = 0; one < 5; one++) await answer(token, saying('00000'));
		const night = (at: Temporal.Instant) =>
			course.world.asOperator([course.centreId], (db) => openWaitingUrns(db, course.keys.urns), at);
		expect(await night(A_TUESDAY.add({ hours: 2 }))).toBe(0);
		const later = A_TUESDAY.add({ hours: 13 });
		expect(await answer(token, saying('00000'), later)).toMatchObject({ refusal: 'over' });
		expect(await night(later)).toBe(1);
		expect(await night(later)).toBe(0);
		expect((await standOf(groupId)).said!.answers).toBe(5);
	});

	test('tells whoever opens it her centre and her course, and nothing of anybody', async () => {
		const token = await open(await course.group(6), 6);
		expect(await readCollection(course.worldAt(), { token })).toEqual({
			centre: 'Centre jacques-brel',
			programme: 'Ateliers informatiques SENOU',
			moment: 'after'
		});
		const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
		expect(await readCollection(course.worldAt(), { token: forged })).toBeNull();
		expect(await readCollection(course.worldAt(), { token: 'k7p4m2xz' })).toBeNull();
	});

	test('left in the middle by the machine keeps nothing of the answer that was cut', async () => {
		await afresh();
		const groupId = await course.group(6);
		const token = await open(groupId, 6);
		await answer(token, saying('00000'));
		await course.world.owner.query(
			`create function cut() returns trigger language plpgsql as $$ begin raise 'cut'; end $$;
			create trigger cut before update on satisfaction_urns for each row execute function cut()`
		);
		await expect(answer(token, saying('22222'))).rejects.toThrow('cut');
		await course.world.owner.query('drop trigger cut on satisfaction_urns; drop function cut()');
		expect((await standOf(groupId)).given.after).toBe(1);
		for (let one = 0; one < 5; one++) await answer(token, saying('00000'));
		expect((await standOf(groupId)).said).toMatchObject({ answers: 6, contents: [6, 0, 0] });
	});
});

describe('a pile of papers', () => {
	test('is added at once to what people answered on screen; who typed it is told, and no answer', async () => {
		await afresh();
		const groupId = await course.group(6);
		const token = await open(groupId, 6);
		for (let one = 0; one < 3; one++) await answer(token, saying('11111'));
		expect(await course.papers(groupId, THREE)).toEqual({ papers: 3 });
		expect((await standOf(groupId)).said).toMatchObject({
			answers: 6,
			contents: [3, 3, 0],
			sentences: ['On apprend et on n’oublie pas.']
		});
		const { rows } = await course.world.owner.query(
			`select action, record_kind from journal order by id desc limit 2`
		);
		expect(rows).toEqual([
			{ action: 'copy', record_kind: 'satisfaction' },
			{ action: 'open', record_kind: 'satisfaction' }
		]);
	});
});

describe('with the years', () => {
	test('the sentences go two years after theirs, the numbers stay', async () => {
		const night = (today: string) =>
			course.world.asOperator([course.centreId], (db) =>
				eraseSentences(db, { timeZone: 'Europe/Paris', today })
			);
		const told = async () =>
			(
				await course.world.owner.query<{ answers: number; sentences: string[] }>(
					'select answers, sentences from satisfaction_tallies'
				)
			).rows;
		expect(await night('2028-12-31')).toEqual({});
		expect(await told()).toEqual([{ answers: 6, sentences: [expect.any(String)] }]);
		expect(await night('2029-01-01')).toEqual({ satisfaction_tallies: 1 });
		expect(await told()).toEqual([{ answers: 6, sentences: [] }]);
	});
});
