import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeBackup } from '#lib/platform/backup/make-backup.ts';
import { migratedDatabase, NOW, temporaryFolder } from './stage.ts';

/** A small disk of its own, or null where this account may not mount one. */
function mountDisk(): string | null {
	const disk = join(temporaryFolder(), 'disk');
	mkdirSync(disk);
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
	if (mounted.status !== 0) return null;
	onTestFinished(() => void spawnSync('umount', ['-l', disk]));
	return disk;
}

test('a disk that fills up is told in one sentence, and left as it was', async ({ skip }) => {
	const disk = mountDisk() ?? skip('this account cannot mount a disk');
	const { url, owner } = await migratedDatabase();
	// Nothing that compresses: two megabytes of it.
	await owner.query(
		`insert into staff_members (display_name, recorded_at)
		select md5(random()::text) || md5(random()::text), now() from generate_series(1, 60000)`
	);
	const file = join(disk, 'soir.tar.zst');
	const made = await makeBackup({
		ownerUrl: url,
		dataDir: disk,
		env: {},
		file,
		passphrase: null,
		now: NOW
	});
	expect(made).toEqual({
		refusal: 'disk-full',
		message: expect.stringMatching(/^Le disque est plein : .*soir\.tar\.zst[^\n]*\.$/)
	});
	expect(readdirSync(disk)).toEqual([]);
	// The connection that was reading goes away too: nothing is left waiting on the server.
	const reading = `select from pg_stat_activity
		where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
	while ((await owner.query(reading)).rowCount! > 0);
});
