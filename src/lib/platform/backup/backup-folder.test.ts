import {
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	archiveName,
	backupFolder,
	listArchives,
	prepareFolder,
	readArchiveName,
	sweep
} from './backup-folder.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-backups-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const NOW = Temporal.Instant.from('2026-11-24T02:00:00Z');
const put = (name: string, at = NOW) => {
	writeFileSync(join(folder, name), '');
	utimesSync(join(folder, name), at.epochMilliseconds / 1000, at.epochMilliseconds / 1000);
};

test('a name says the moment, why, and how to open it; it is read again', () => {
	const moment = Temporal.Instant.from('2026-11-24T02:00:07.123Z');
	expect(archiveName(moment, 'nightly', true)).toBe('declic-2026-11-24T02-00-07Z-nuit.tar.zst.age');
	for (const origin of ['nightly', 'by-hand', 'before-update'] as const) {
		const name = archiveName(NOW, origin, false);
		expect(readArchiveName(name)).toEqual({ name, at: NOW, origin });
	}
	for (const name of [
		'notes.txt',
		'declic-2026-11-24.tar.zst',
		'declic-2026-13-45T99-00-00Z-nuit.tar.zst'
	]) {
		expect(readArchiveName(name)).toBeNull();
	}
});

test('they lie beside the data, unless BACKUP_DIR says where', () => {
	expect(backupFolder('/srv/declic', {})).toBe('/srv/declic/backups');
	expect(backupFolder('/srv/declic', { BACKUP_DIR: '/mnt/disque' })).toBe('/mnt/disque');
});

test('the folder is made for its owner alone', async () => {
	const inside = join(folder, 'data', 'backups');
	expect(await prepareFolder(inside, folder)).toBeNull();
	if (process.platform !== 'win32') expect(statSync(inside).mode & 0o777).toBe(0o700);
	expect(await listArchives(join(folder, 'absent'))).toEqual([]);
});

test('rotation removes old nights, and nothing that was made by hand or is not ours', async () => {
	const nights = Array.from({ length: 60 }, (_, n) =>
		archiveName(NOW.subtract({ hours: 24 * n }), 'nightly', n % 2 === 0)
	);
	const others = [
		archiveName(NOW.subtract({ hours: 4000 }), 'by-hand', false),
		...[1, 2, 3, 4, 5].map((n) =>
			archiveName(NOW.subtract({ hours: 500 * n }), 'before-update', false)
		),
		'notes.txt'
	];
	const oldUpdate = archiveName(NOW.subtract({ hours: 3000 }), 'before-update', false);
	for (const name of [...nights, ...others, oldUpdate]) put(name);
	const removed = await sweep(folder, NOW);
	expect(removed.filter((name) => !nights.includes(name))).toEqual([oldUpdate]);
	const left = readdirSync(folder);
	expect(left).toEqual(expect.arrayContaining([...nights.slice(0, 7), ...others]));
	expect(left).toHaveLength(7 + 3 + 1 + others.length);
	expect((await listArchives(folder))[0]!.name).toBe(nights[0]);
	expect(await sweep(folder, NOW)).toEqual([]);
});

test('what a killed backup left goes after a day, not while another may be writing it', async () => {
	const [fresh, old] = ['a.tar.zst.0123456789ab.partial', 'b.tar.zst.0123456789ab.partial'];
	put(fresh, NOW.subtract({ hours: 1 }));
	put(old, NOW.subtract({ hours: 25 }));
	expect(await sweep(folder, NOW)).toEqual([old]);
	expect(existsSync(join(folder, fresh))).toBe(true);
});
