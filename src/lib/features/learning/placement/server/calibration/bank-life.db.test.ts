import { beforeAll, describe, expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { readAnswerMatrix } from '../../domain/calibration/answer-matrix-read.ts';
import { BANK_VERSION } from '../../domain/bank/asked-bank.ts';
import { calibrateBank } from '../../domain/calibration/calibrate-bank.ts';
import { proposeBank } from '../../domain/calibration/calibrate-proposal.ts';
import { placeNow } from '../../domain/conversation/place-now.ts';
import { answerCalibration } from './answer-calibration.ts';
import { addAnsweredCrowd } from './answered-crowd.fixture.ts';
import { compareGroups } from './compare-groups.ts';
import { countExposure } from '../bank/count-exposure.ts';
import { exportAnswerMatrix } from './export-answer-matrix.ts';
import { listCalibrations } from './list-calibrations.ts';
import { done, useParlour } from '../placement.fixture.ts';
import { readCalibrationData, recordProposal } from './propose-calibration.ts';
import { readPlacement } from '../conversation/read-placement.ts';
import { readVersionInForce } from '../bank/read-version.ts';

const parlour = useParlour();
const { act, world } = parlour;

const asNetwork = <T>(work: (db: Db) => Promise<T>) =>
	asActing(world.app, { staffId: null, role: 'coordination', centres: [], at: A_TUESDAY }, work);
const asOperator = <T>(work: (db: Db) => Promise<T>) => world.asOperator([parlour.centreId], work);

beforeAll(async () => {
	const { owner } = world;
	await addAnsweredCrowd(owner, { centreId: parlour.centreId, people: 90, seed: 1, sex: 'female' });
	await addAnsweredCrowd(owner, { centreId: parlour.centreId, people: 70, seed: 2, sex: 'male' });
});

/** A conversation in which a question was asked that nearly nobody else was. */
async function addRareItem() {
	const { id } = await parlour.begin('Rare');
	const answers = `insert into placement_answers (placement_id, centre_id, item, rank, answer, recorded_at)
		values ($1, $2, 'software-30', 1, 2, now())`;
	await world.owner.query(answers, [id, parlour.centreId]);
	return id;
}

describe('the matrix of answers', () => {
	const told = (format: 'csv' | 'jsonl', shuffle = 'sel', version = BANK_VERSION) =>
		asOperator(async (db) => {
			const bytes = await exportAnswerMatrix(db, { version, format, shuffle });
			if ('refusal' in bytes) return bytes.message;
			return Buffer.concat(await Array.fromAsync(bytes)).toString();
		});

	test('says who answered what without who, where or when, and leaves out what few were asked', async () => {
		await addRareItem();
		const csv = await told('csv');
		const rows = readAnswerMatrix(csv);
		expect(rows).toHaveLength(160);
		expect(csv).not.toContain('software-30');
		expect(csv).toMatch(/^[a-zA-Z-]+-\d+(;[a-zA-Z-]+-\d+)*\r\n([012]?(;[012]?)*\r\n)+$/);
		const lines = readAnswerMatrix(await told('jsonl'));
		const sorted = (some: typeof rows) => some.map((row) => JSON.stringify(row)).sort();
		expect(sorted(lines)).toEqual(sorted(rows));
	});

	test('comes in an order of chance, another for each file', async () => {
		expect(await told('csv', 'un')).toBe(await told('csv', 'un'));
		expect(await told('csv', 'un')).not.toBe(await told('csv', 'deux'));
	});

	test('says nothing at all of a version that few were asked with', async () => {
		expect(await told('csv', 'sel', '1+calibrage-inconnu')).toMatch(/n’a 11 réponses/);
	});
});

test('exposure is counted: a centre sees its own, the network no small cell', async () => {
	const own = await act(countExposure);
	expect(own.get('software-30')).toBe(1);
	expect([...own.values()].filter((asked) => asked === 160).length).toBeGreaterThan(5);
	const all = await asNetwork(countExposure);
	expect(all.get('software-30')).toBeNull();
	expect([...all.values()].filter((asked) => asked === 160).length).toBeGreaterThan(5);
});

test('groups of fewer than a hundred are compared with nobody, and not counted', async () => {
	const { age, sex } = await asOperator(compareGroups);
	expect(age).toEqual({ comparisons: [], untold: [] });
	expect(sex).toEqual({ comparisons: [], untold: ['female', 'male'] });
});

test('a calibration is accepted by somebody of the network, and conversations begun keep their version', async () => {
	const { id: begun } = await parlour.begin('Avant');
	await parlour.answer(begun, 'aide', 3);
	const before = placeNow((await act((db) => readPlacement(db, begun)))!);

	const { bank, rows } = await asOperator(readCalibrationData);
	const proposal = proposeBank(bank, calibrateBank(bank, rows));
	expect(proposal.moved.length).toBeGreaterThan(5);
	const { id, version } = done(await asOperator((db) => recordProposal(db, proposal)));
	expect(await act(readVersionInForce)).toBe(BANK_VERSION);

	const byDirection = world.as('direction', parlour.centreId, (db) =>
		answerCalibration(db, { id, answer: 'accepted' })
	);
	await expect(byDirection).rejects.toThrow(/row-level security/);
	done(await asNetwork((db) => answerCalibration(db, { id, answer: 'accepted' })));
	expect(await act(readVersionInForce)).toBe(version);
	expect(await act(listCalibrations)).toMatchObject([{ to: version, answer: 'accepted' }]);

	const { id: after } = await parlour.begin('Après');
	expect((await act((db) => readPlacement(db, after)))!.bankVersion).toBe(version);
	const again = (await act((db) => readPlacement(db, begun)))!;
	expect(again.bankVersion).toBe(BANK_VERSION);
	expect(placeNow(again)).toEqual(before);
	const [first] = proposal.moved;
	const { items } = (await act((db) => readPlacement(db, after)))!.version!;
	expect(items.find((item) => item.id === first!.item)).toMatchObject(first!.became);
	const other = await asNetwork((db) => answerCalibration(db, { id, answer: 'refused' }));
	expect(other).toMatchObject({ refusal: 'answered' });
});
