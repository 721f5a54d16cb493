import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { recordedBy } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { asTablet } from './as-tablet.ts';
import { resumePlacement, stopPlacement } from '../conversation/end-placement.ts';
import { giveBackTablet } from './give-back-tablet.ts';
import { LENT_MINUTES, lendTablet } from './lend-tablet.ts';
import { listPlacements, listToldLevels } from '../conversation/list-placements.ts';
import { done, useParlour } from '../placement.fixture.ts';
import { readPlacement } from '../conversation/read-placement.ts';
import { say } from '../conversation/say.ts';
import { readTabletCode, spokenCode } from './tablet-code.ts';

const parlour = useParlour();
const { act, begin, step } = parlour;
const key = randomBytes(32);

/** What a lent tablet does at that moment. */
const onTablet = <T>(code: string, work: Parameters<typeof asTablet<T>>[2], at = A_TUESDAY) =>
	asTablet(
		{
			world: {
				database: parlour.world.app,
				now: () => at,
				secrets: { tablets: key }
			} as unknown as World
		},
		code,
		work
	);

async function lent(familyName: string) {
	const { id, personId } = await begin(familyName);
	const { code } = done(await act((db) => lendTablet(db, { placementId: id, key })));
	return { id, personId, code };
}

const press = async (code: string, placementId: string, value: string) => {
	const { id: question } = await step(placementId);
	return onTablet(code, (db) => say(db, placementId, { question, value }));
};

describe('a lent tablet', () => {
	test('holds its conversation, answer by answer, to the end', async () => {
		const { id, code } = await lent('Petit');
		expect(await press(code, id, 'seule')).toEqual({ ended: null });
		await press(code, id, 'aide');
		await onTablet(code, (db) => stopPlacement(db, id));
		await onTablet(code, giveBackTablet);
		const placement = (await act((db) => readPlacement(db, id)))!;
		expect([placement.ended, placement.said.length]).toEqual(['stopped', 2]);
	});

	test('given back, opens nothing any more; given back twice is no harm', async () => {
		const { id, code } = await lent('Quenu');
		await onTablet(code, giveBackTablet);
		await onTablet(code, giveBackTablet);
		expect(await onTablet(code, (db) => readPlacement(db, id))).toBeNull();
		expect(await press(code, id, 'seule')).toBeNull();
	});

	test('knows that its conversation goes on after an end, and takes none back itself', async () => {
		const { id, code } = await lent('Quesnel');
		await press(code, id, 'aide');
		await onTablet(code, (db) => stopPlacement(db, id));
		const taken = onTablet(code, async (db) => {
			const { rows } = await sql<{ id: string; centre: string }>`
				select id, centre_id as centre from current_placement_endings()`.execute(db);
			expect(rows).toHaveLength(1);
			const values = { ending_id: rows[0]!.id, centre_id: rows[0]!.centre, ...recordedBy(db) };
			await db.insertInto('placement_ending_undos').values(values).execute();
		});
		await expect(taken).rejects.toThrow(/row-level security/);
		done(await act((db) => resumePlacement(db, id)));
		expect((await onTablet(code, (db) => readPlacement(db, id)))!.ended).toBeNull();
		await onTablet(code, (db) => stopPlacement(db, id));
		expect((await act((db) => readPlacement(db, id)))!.ended).toBe('stopped');
	});

	test('forgotten on a table, is over after an hour', async () => {
		const { code } = await lent('Ramet');
		const at = (minutes: number) => A_TUESDAY.add({ minutes });
		const asks = async () => true;
		expect(await onTablet(code, asks, at(LENT_MINUTES - 1))).toBe(true);
		expect(await onTablet(code, asks, at(LENT_MINUTES))).toBeNull();
	});

	test('knows nobody’s name, nor any other conversation, not even hers of before', async () => {
		const hers = await lent('Sagot');
		const other = await lent('Tellier');
		const seen = await onTablet(hers.code, async (db) => ({
			names: await db.selectFrom('person_identities').select('person_id').execute(),
			placements: await db.selectFrom('placements').select('id').execute(),
			answers: await db.selectFrom('placement_answers').select('item').execute(),
			lines: (await listPlacements(db, hers.personId)).map(({ by }) => by),
			words: await listToldLevels(db, hers.personId)
		}));
		expect(seen).toEqual({
			names: [],
			placements: [{ id: hers.id }],
			answers: [],
			lines: [null],
			words: []
		});
		expect(await press(hers.code, other.id, 'seule')).toMatchObject({
			refusal: 'unknown-placement'
		});
	});

	test('says how she reads, says it otherwise, and never reads what another said', async () => {
		const hers = await lent('Thuillier');
		const other = await lent('Urbain');
		const says = (code: string, id: string, value: string) =>
			onTablet(code, (db) => say(db, id, { question: 'reading', value }));
		for (const value of ['easy', 'hard']) done((await says(hers.code, hers.id, value))!);
		done((await says(other.code, other.id, 'helped'))!);
		const seen = await onTablet(hers.code, (db) =>
			db.selectFrom('placement_readings').select(['placement_id', 'answer']).execute()
		);
		expect(seen).toEqual([{ placement_id: hers.id, answer: 'hard' }]);
	});

	test('a code never given, or typed wrong, opens nothing', async () => {
		const { code } = await lent('Vasseur');
		const asks = async () => true;
		expect(await onTablet('22222222', asks)).toBeNull();
		expect(await onTablet('', asks)).toBeNull();
		expect(await onTablet(spokenCode(code).toLowerCase(), asks)).toBe(true);
		expect(readTabletCode('O0I1 OOII')).toBeNull();
	});
});
