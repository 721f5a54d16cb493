import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readBackupAge } from '#lib/features/house/backups/index.server.ts';
import { checkArchive } from '#lib/platform/backup/check-archive.ts';
import { runNightlyBackup } from '../../src/backup/nightly.ts';
import { nightlyBackupJob } from '../../src/jobs/nightly-backup.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { filesIn, NOW, temporaryFolder } from './stage.ts';

const world = useTestDatabase();
const PASSPHRASE = 'cheval batterie agrafe';
let dataDir: string;
beforeEach(async () => {
	dataDir = temporaryFolder();
	await world.owner.query('delete from backups');
});

const night = (at: Temporal.Instant, env: NodeJS.ProcessEnv = {}) =>
	runNightlyBackup({ ownerUrl: world.ownerUrl, dataDir, now: () => at }, env);
const names = () => filesIn(join(dataDir, 'backups'));
const age = (at = NOW) => world.asOperator([], readBackupAge, at);

test('a night’s backup is whole, recorded, and its age is known', async () => {
	expect(await age()).toEqual({ state: 'never', hours: null, at: null, fileName: null });
	await night(NOW);
	expect(names()).toEqual(['declic-2026-11-24T08-30-00Z-nuit.tar.zst']);
	expect(await checkArchive(join(dataDir, 'backups', names()[0]!), null)).toHaveProperty(
		'manifest'
	);
	expect(await age(NOW.add({ hours: 5 }))).toMatchObject({ state: 'fresh', hours: 5 });
	expect(await age(NOW.add({ hours: 27 }))).toMatchObject({ state: 'old', fileName: names()[0] });
});

test('asked again the same night, it makes no second one', async () => {
	await night(NOW);
	expect(await night(NOW.add({ hours: 1 }))).toEqual({ made: null, removed: [] });
	expect(names()).toHaveLength(1);
	await night(NOW.add({ hours: 24 }));
	expect(names()).toHaveLength(2);
});

test('it is sealed when the passphrase is set, and lies where BACKUP_DIR says', async () => {
	const elsewhere = join(temporaryFolder(), 'disque');
	await night(NOW, { DECLIC_BACKUP_PASSPHRASE: PASSPHRASE, BACKUP_DIR: elsewhere });
	expect(filesIn(elsewhere)).toEqual(['declic-2026-11-24T08-30-00Z-nuit.tar.zst.age']);
	expect(await checkArchive(join(elsewhere, filesIn(elsewhere)[0]!), PASSPHRASE)).toHaveProperty(
		'manifest'
	);
});

test('old nights go once the new one is there, never before', async () => {
	mkdirSync(join(dataDir, 'backups'));
	const old = Array.from(
		{ length: 9 },
		(_, n) => `declic-2025-0${n + 1}-01T02-00-00Z-nuit.tar.zst`
	);
	const weeks = Array.from(
		{ length: 9 },
		(_, n) => `declic-2026-11-0${n + 1}T02-00-00Z-nuit.tar.zst`
	);
	for (const name of [...old, ...weeks]) writeFileSync(join(dataDir, 'backups', name), '');
	expect(await night(NOW, { DECLIC_BACKUP_PASSPHRASE: 'court' })).toMatchObject({
		refusal: 'weak-passphrase'
	});
	expect(names()).toHaveLength(18);
	expect(await night(NOW)).toMatchObject({ removed: [weeks[2], weeks[1]] });
	expect(names()).toContain('declic-2026-11-24T08-30-00Z-nuit.tar.zst');
});

describe('the job', () => {
	const run = () =>
		nightlyBackupJob.run(
			{
				ownerUrl: world.ownerUrl,
				dataDir,
				now: () => NOW,
				say: (line: string) => said.push(line)
			} as never,
			{}
		);
	let said: string[];
	beforeEach(() => {
		said = [];
	});

	test('is of every night, and does it', async () => {
		expect(nightlyBackupJob).toMatchObject({ name: 'nightly-backup', cron: '0 3 * * *' });
		await run();
		expect([names().length, said]).toEqual([1, []]);
	});

	test('that could not do it says why and fails, to be tried again', async () => {
		rmSync(dataDir, { recursive: true });
		writeFileSync(dataDir, '');
		await expect(run()).rejects.toThrow('no backup: not-written');
		expect(said).toEqual([expect.stringContaining('n’a pas pu être préparé')]);
		expect(await age()).toMatchObject({ state: 'never' });
	});
});

test('every team reads its age, and only the operator records one', async () => {
	await night(NOW);
	const centre = await world.addCentre('jacques-brel');
	for (const role of ['accueil', 'animateur', 'direction'] as const) {
		expect(await world.as(role, centre, readBackupAge)).toMatchObject({ state: 'fresh' });
	}
	const forged = world.as('direction', centre, (db) =>
		db.updateTable('backups').set({ recorded_at: '2030-01-01T00:00:00Z' }).execute()
	);
	expect(await forged).toMatchObject([{ numUpdatedRows: 0n }]);
});
