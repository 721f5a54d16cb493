import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Acting } from '#lib/platform/database/acting.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { written } from '#lib/platform/documents/pdf/written.fixture.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { countRows, openCentre, photograph, TODAY, TRACES_KEY } from '../imported-world.fixture.ts';
import { importFiles, importForScreen, importRegisters, readRegisters } from '../pipeline.ts';
import { waitForImports } from '../write/stamp-import.ts';

const FOLDER = 'tests/fixtures/season-2018';
const NAMES = ['senou-2018.xlsx', 'ateliers-informatiques-2018.xlsx', 'numerikids-2018.csv'];
const CHOICES = { year: 2018, answers: {}, dryRun: false, today: TODAY, tracesKey: TRACES_KEY };

const world = useTestDatabase();

let threads: Worker[];
const note = (worker: Worker) => threads.push(worker);
beforeEach(() => {
	threads = [];
	process.on('worker', note);
});
afterEach(() => void process.off('worker', note));
const areOver = () => threads.length > 0 && threads.every(({ threadId }) => threadId < 0);

const countOf = async (where: string) => (await world.owner.query(`select from ${where}`)).rowCount;
const waitingForTable = () => countOf(`pg_locks where locktype = 'relation' and not granted`);
/** Those whose last words were to ask whether it was their turn. */
const waitingForTurn = () =>
	countOf(
		`pg_stat_activity where state = 'idle in transaction' and query like '%pg_try_advisory_xact_lock%'
		and datname = current_database()`
	);

const acting = (centre: string): Acting => ({
	staffId: null,
	role: 'operator',
	centres: [centre],
	at: A_TUESDAY
});
const files = () => NAMES.map((name) => ({ name, bytes: readFileSync(`${FOLDER}/${name}`) }));

async function season() {
	const registers = await readRegisters(files());
	if ('refusal' in registers) throw new Error(registers.message);
	return registers;
}

test('three registers read in a thread say and write what they do without one; again, nothing', async () => {
	const apart = await openCentre(world, 'a-part');
	const registers = await season();
	const said = await importFiles(world.app, acting(apart), { registers, ...CHOICES });
	if ('refusal' in said) throw new Error(said.message);
	const rows = await countRows(world, apart);
	const here = await openCentre(world, 'ici');
	const same = await world.asOperator([here], (db) =>
		importRegisters(db, { files: files(), ...CHOICES })
	);
	expect({ ...said, importId: '' }).toEqual({ ...same, importId: '' });
	expect(rows).toEqual(await countRows(world, here));
	const again = await importFiles(world.app, acting(apart), { registers, ...CHOICES });
	expect(again).toMatchObject({ importId: null, written: 0 });
	expect(areOver()).toBe(true);
});

test('whoever leaves while her registers are read stops their thread', async () => {
	const leaving = new AbortController();
	process.once('worker', (worker) => worker.once('online', () => leaving.abort()));
	const line = 'AUBERT Jeannine;1945;x;x;x\n';
	const long = `Nom Prénom;Né(e) en;11/01/2018;18/01/2018;25/01/2018\n${line.repeat(40_000)}`;
	const read = await readRegisters(
		[{ name: 'registre.csv', bytes: Buffer.from(long) }],
		leaving.signal
	);
	expect(read).toMatchObject({ refusal: 'left' });
	expect(areOver()).toBe(true);
});

test('whoever leaves while her registers are compared stops their thread, and nothing is written', async () => {
	const centre = await openCentre(world, 'partie');
	const registers = await season();
	const before = await photograph(world);
	const leaving = new AbortController();
	const other = await world.owner.connect();
	await other.query('begin; lock table people');
	const { signal } = leaving;
	const asked = importForScreen(world.app, acting(centre), { registers, ...CHOICES, signal });
	try {
		await expect.poll(waitingForTable).toBe(1);
		expect(areOver()).toBe(false);
		leaving.abort();
		await expect.poll(areOver, { timeout: 20_000 }).toBe(true);
	} finally {
		await other.query('rollback');
		other.release();
	}
	expect(await asked).toMatchObject({ refusal: 'left' });
	expect(await photograph(world)).toEqual(before);
});

test('whoever leaves while another import of her centre is written begins no thread', async () => {
	const centre = await openCentre(world, 'partie-avant');
	const registers = await season();
	const before = await photograph(world);
	threads = [];
	const leaving = new AbortController();
	const asks = () =>
		importForScreen(world.app, acting(centre), { registers, ...CHOICES, signal: leaving.signal });
	const left = await world.asOperator([centre], async (db) => {
		await waitForImports(db);
		const both = Promise.all([asks(), asks()]);
		await expect.poll(waitingForTurn).toBe(1);
		leaving.abort();
		// Both are answered while the other import goes on.
		return both;
	});
	expect(left).toMatchObject([{ refusal: 'left' }, { refusal: 'left' }]);
	expect(threads).toEqual([]);
	expect(await photograph(world)).toEqual(before);
});

test('whoever has waited long for another import of her centre is asked to come back, and nothing is written', async () => {
	const centre = await openCentre(world, 'occupe');
	const registers = await season();
	const before = await photograph(world);
	const asked = await world.asOperator([centre], async (db) => {
		await waitForImports(db);
		return importFiles(world.app, acting(centre), { registers, ...CHOICES, longestWaitMs: 1 });
	});
	expect(asked).toMatchObject({ refusal: 'busy', message: expect.stringMatching(/Réessayez/) });
	expect(await photograph(world)).toEqual(before);
	expect(await importFiles(world.app, acting(centre), { registers, ...CHOICES })).toMatchObject({
		importId: expect.any(String)
	});
});

test('while an import waits for another one of its centre, a photo is opened and a document printed', async () => {
	const centre = await openCentre(world, 'attente');
	const registers = await season();
	const create = { width: 400, height: 300, channels: 3 as const, background: '#0b4f4a' };
	const photo = await sharp({ create }).jpeg().toBuffer();
	const made: { width?: number; pdf?: string } = {};
	const { asked } = await world.asOperator([centre], async (db) => {
		await waitForImports(db);
		const imported = importFiles(world.app, acting(centre), { registers, ...CHOICES });
		await expect.poll(waitingForTurn).toBe(1);
		void redrawLight(photo, 'ourselves').then((drawn) => Object.assign(made, drawn));
		void renderPdf(written([])).then((bytes) =>
			Object.assign(made, { pdf: Buffer.from(bytes).toString('latin1', 0, 5) })
		);
		await expect.poll(() => made, { timeout: 20_000 }).toMatchObject({ width: 400, pdf: '%PDF-' });
		return { asked: imported };
	});
	expect(await asked).toMatchObject({ importId: expect.any(String) });
});

test('what the database refuses to a thread is told as it refused it', async () => {
	const centre = await openCentre(world, 'refusee');
	const elsewhere = await openCentre(world, 'ailleurs');
	const registers = await season();
	const both = { ...acting(centre), centres: [centre, elsewhere] };
	await expect(importFiles(world.app, both, { registers, ...CHOICES })).rejects.toThrow(
		'exactly one centre'
	);
	await world.owner.query('alter table imports rename to imports_away');
	try {
		await expect(
			importFiles(world.app, acting(centre), { registers, ...CHOICES })
		).rejects.toMatchObject({ code: '42P01' });
	} finally {
		await world.owner.query('alter table imports_away rename to imports');
	}
});
