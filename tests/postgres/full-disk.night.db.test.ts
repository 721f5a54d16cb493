import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, opened, refused, serverPid, temporaryFolder } from './data-folders.ts';

/** A small disk of its own, or null where this account may not mount one. */
function mountDisk(options: string): string | null {
	const disk = join(temporaryFolder(), 'disk');
	mkdirSync(disk);
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
	if (mounted.status !== 0) return null;
	onTestFinished(() => void spawnSync('umount', ['-l', disk]));
	return disk;
}

function expectDiskFull(answer: { refusal: string; message: string }): void {
	expect(answer.refusal).toBe('disk-full');
	expect(answer.message).toMatch(/^Le disque .* est plein : libérez [^\n]*\.$/);
}

test('too small a disk is refused before anything is written', async ({ skip }) => {
	const disk = mountDisk('size=30m') ?? skip('this account cannot mount a disk');
	expectDiskFull(await refused({ dataDir: join(disk, 'data') }));
	expect(readdirSync(disk)).toEqual([]);
});

test('a disk that fills up while the database is made is left clean', async ({ skip }) => {
	const disk = mountDisk('size=200m,nr_inodes=300') ?? skip('this account cannot mount a disk');
	expectDiskFull(await refused({ dataDir: join(disk, 'data') }));
	expect(readdirSync(disk)).toEqual([]);
});

test('a full disk refuses the next start, which works again once room is made', async ({
	skip
}) => {
	const disk = mountDisk('size=150m') ?? skip('this account cannot mount a disk');
	const dataDir = join(disk, 'data');
	const first = await opened({ dataDir, throwaway: false });
	await ask(first, `create table cafe as select 'mardi' as jour`);
	fill(disk);
	await first.stop();
	expectDiskFull(await refused({ dataDir }));
	rmSync(join(disk, 'ballast'));
	const next = await opened({ dataDir, throwaway: false });
	expect(await ask(next, 'select jour from cafe')).toEqual([{ jour: 'mardi' }]);
	await first.stop();
	await next.stop();
	expect(serverPid(disk)).toBeNull();
});

function fill(disk: string): void {
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
}
