import { describe, expect, test } from 'vitest';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { readGroupStand } from './read-said.ts';
import { saying, useCourse } from './course.fixture.ts';

const course = useCourse();
const SIX = [
	saying('00000', 'C’est très clair, on sort, on apprend.'),
	saying('00111'),
	saying('11100', 'Il faudrait renouveler ça chaque année.'),
	saying('22222', 'Je ne suis qu’au tout début.'),
	saying('01012'),
	saying('00001')
];
const HOUR = A_TUESDAY.add({ hours: 1 });

/** The tables where two readings differ. */
function changedIn(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
	return Object.keys(after).filter(
		(table) => JSON.stringify(before[table]) !== JSON.stringify(after[table])
	);
}

/** The whole database, without what is drawn by chance: what seals an urn, the order of sentences. */
async function withoutChance() {
	const all = await course.everything();
	const told = await toldNow();
	return {
		...all,
		satisfaction_urns: all['satisfaction_urns']!.map((row) =>
			row.replace(/\\\\x[0-9a-f]+/, 'sealed')
		),
		satisfaction_tallies: told.map(({ row, sentences }) =>
			JSON.stringify({ row, sentences: sentences.toSorted() })
		)
	};
}

/** What is told, all programmes together. */
async function toldNow() {
	const { rows } = await course.world.owner.query<{ row: object; sentences: string[] }>(
		`select to_jsonb(t) - 'sentences' as row, t.sentences from satisfaction_tallies t`
	);
	return rows;
}

describe('whoever holds the whole database', () => {
	test('finds the very same one in whatever order people answered, and whenever', async () => {
		const token = await course.open(await course.group(6), 6);
		const answerInTurn = async (answers: typeof SIX, since: Temporal.Instant) => {
			for (const [rank, answer] of answers.entries()) {
				const at = since.add({ minutes: 7 * rank });
				expect(await course.answer(token, answer, at)).toEqual({ given: true });
			}
			return withoutChance();
		};
		const first = await answerInTurn(SIX, A_TUESDAY);
		await course.world.owner.query(
			`delete from satisfaction_tallies; delete from satisfaction_urns;
			update satisfaction_collections set given = 0`
		);
		const second = await answerInTurn(SIX.toReversed(), HOUR);
		expect(second).toEqual(first);
		expect(JSON.stringify(first)).toContain('sealed');
		await course.world.owner.query('delete from satisfaction_tallies');
	});

	test('finds an answer in two rows that were there before it, and no instant of it anywhere', async () => {
		const groupId = await course.group(6);
		const token = await course.open(groupId, 6);
		await course.answer(token, SIX[0]!);
		const before = await course.everything();
		await course.answer(token, SIX[3]!, HOUR);
		const after = await course.everything();
		expect(changedIn(before, after)).toEqual(['satisfaction_collections', 'satisfaction_urns']);
		for (const [table, rows] of Object.entries(after)) {
			expect([table, rows.length]).toEqual([table, before[table]!.length]);
		}
		const all = Object.values(after).flat().join('\n');
		for (const instant of [
			HOUR.toString().slice(0, 16),
			HOUR.toString().slice(0, 16).replace('T', ' ')
		]) {
			expect(all).not.toContain(instant);
		}
		// What it said is nowhere, in no form: sealed, with the words of both.
		expect(all).not.toMatch(/tout début|très clair/);
	});

	test('sees an urn of one size, that says nothing, whatever was answered', async () => {
		const sizes = new Set<number>();
		const sealed = new Set<string>();
		for (const answer of [SIX[0]!, saying('00000'), saying('22222', 'a'.repeat(200))]) {
			const token = await course.open(await course.group(6), 6);
			await course.answer(token, answer);
			const { rows } = await course.world.owner.query<{ sealed: Buffer }>(
				'select sealed from satisfaction_urns'
			);
			for (const row of rows) {
				sizes.add(row.sealed.length);
				sealed.add(row.sealed.toString('hex'));
			}
		}
		expect(sizes.size).toBe(1);
		expect(sealed.size).toBe(3);
		await course.world.owner.query('delete from satisfaction_urns');
	});

	test('finds sentences in an order that is not theirs', async () => {
		const orders = new Set<string>();
		for (let times = 0; times < 8; times++) {
			await course.world.owner.query('delete from satisfaction_tallies');
			const token = await course.open(await course.group(6), 6);
			for (let one = 0; one < 6; one++) {
				await course.answer(token, saying('00000', `Phrase ${one}`));
			}
			const { sentences } = (await toldNow())[0]!;
			expect(sentences.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((one) => `Phrase ${one}`));
			orders.add(sentences.join());
		}
		expect(orders.size).toBeGreaterThan(4);
		await course.world.owner.query('delete from satisfaction_tallies');
	});
});

describe('what is told', () => {
	test('moves by five answers or more, so that no two readings tell one', async () => {
		const groupId = await course.group(6);
		const token = await course.open(groupId, 6);
		const stand = async () => (await course.act((db) => readGroupStand(db, groupId)))!;
		for (const [rank, answer] of SIX.entries()) {
			expect((await stand()).said).toBeNull();
			expect((await stand()).given.after).toBe(rank);
			await course.answer(token, answer);
		}
		expect((await stand()).said).toMatchObject({
			answers: 6,
			contents: [4, 1, 1],
			seances: [3, 2, 1],
			clarity: [3, 2, 1],
			confidence: [3, 2, 1],
			company: [2, 2, 2],
			confidenceBefore: [0, 0, 0]
		});
		const another = await course.open(await course.group(4), 4);
		for (const answer of SIX.slice(0, 4)) await course.answer(another, answer);
		expect((await stand()).said!.answers).toBe(6);
		await course.papers(await course.group(1), {
			counts: {
				contents: [0, 0, 1],
				seances: [0, 0, 1],
				clarity: [0, 0, 1],
				confidence: [0, 0, 1],
				company: [0, 0, 1]
			},
			sentences: []
		});
		// Four that waited and one more: five at once.
		expect((await stand()).said!.answers).toBe(11);
	});

	test('is hidden from the desk, and from another centre', async () => {
		const { world, centreId } = course;
		const other = await world.addCentre('le-semaphore');
		const read = (role: 'accueil' | 'animateur', centre: string) =>
			world.as(role, centre, (db) => db.selectFrom('satisfaction_tallies').selectAll().execute());
		expect(await read('animateur', centreId)).toHaveLength(1);
		expect(await read('accueil', centreId)).toEqual([]);
		expect(await read('animateur', other)).toEqual([]);
	});

	test('is nothing under five, even written by hand', async () => {
		await expect(
			course.world.owner.query(`update satisfaction_tallies set confidence_before = '{3,1,0}'`)
		).rejects.toThrow(/check constraint/);
	});
});
