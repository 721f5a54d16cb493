import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { BANK_VERSION } from '../../domain/bank/asked-bank.ts';
import { placeNow } from '../../domain/conversation/place-now.ts';
import { advance, talkOfTrial } from '../../domain/conversation/trial.ts';
import { answerCalibration } from '../calibration/answer-calibration.ts';
import { beginTrial, continueTrial } from './hold-trial.ts';
import { done, useParlour } from '../placement.fixture.ts';
import { retireItem } from '../bank/retire-item.ts';
import { sealTrial } from './trial-token.ts';

const parlour = useParlour();
const key = randomBytes(32);
let world: World;

beforeAll(() => {
	const { app: database } = parlour.world;
	world = { database, now: () => A_TUESDAY, secrets: { trials: key } } as unknown as World;
});

const network = <T>(work: (db: Db) => Promise<T>) => {
	const acting = { staffId: null, role: 'coordination', centres: [], at: A_TUESDAY } as const;
	return asActing(parlour.world.app, { ...acting, centres: [] }, work);
};
const next = (trial: Parameters<typeof talkOfTrial>[0]) => placeNow(talkOfTrial(trial)).next;

/** The network accepts a version in which one question is far harder. */
async function acceptVersion(item: string): Promise<string> {
	const version = `${BANK_VERSION}+essai`;
	const figures = JSON.stringify([{ id: item, a: 1.2, b: [5, 6], bSd: 0.1 }]);
	const { rows } = await parlour.world.owner.query<{ id: string }>(
		`insert into bank_calibrations (from_version, version, people, items, changes, recorded_at)
		values ($1, $2, 400, $3, '{"moved": [], "stayed": []}', $4) returning id`,
		[BANK_VERSION, version, figures, A_TUESDAY.toString()]
	);
	done(await network((db) => answerCalibration(db, { id: rows[0]!.id, answer: 'accepted' })));
	return version;
}

describe('a trial', () => {
	test('keeps the version it began with; the next one has the version accepted since', async () => {
		const before = await beginTrial(world);
		expect(before).toMatchObject({ version: BANK_VERSION, figures: null });
		const first = next(before)!;
		const sealed = sealTrial(key, before);
		const version = await acceptVersion(first);

		const after = await beginTrial(world);
		expect(after.version).toBe(version);
		expect(after.figures!.items).toMatchObject([{ id: first, b: [5, 6] }]);
		expect(next({ ...after, seed: before.seed })).not.toBe(first);

		expect(await continueTrial(world, sealed)).toEqual(before);
		const resumed = (await continueTrial(world, sealTrial(key, after)))!;
		expect(resumed).toEqual(after);
		const answered = advance(resumed, { question: next(resumed)!, value: 'seule' });
		expect(answered).toMatchObject({ version, said: [{ answer: 2 }] });
	});

	test('asks nothing that the network set aside before it began', async () => {
		const before = await beginTrial(world);
		const item = next(before)!;
		done(await network((db) => retireItem(db, { item, reason: 'Elle blesse.' })));
		const after = await beginTrial(world);
		expect(after.retired).toEqual([item]);
		expect(next({ ...after, seed: before.seed })).not.toBe(item);
		expect(next((await continueTrial(world, sealTrial(key, before)))!)).toBe(item);
	});

	test('of a bank that is no longer there, or that nobody here wrote, begins again', async () => {
		const trial = await beginTrial(world);
		expect(await continueTrial(world, sealTrial(randomBytes(32), trial))).toBeNull();
		expect(await continueTrial(world, sealTrial(key, { ...trial, version: '0' }))).toBeNull();
	});
});
