import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
import { poolSettings } from '../database/pool.ts';
import { type BackupRefusal, Refused } from './refusal.ts';

const PREFIX = 'declic_essai_';
/** No rehearsal lasts that long: a scratch database that old was left by a killed one. */
const ABANDONED_HOURS = 24;

/**
 * Does `work` on an empty database of the same server, dropped afterwards whatever happens. Needs
 * the right to create databases, and room on the disk of `dataDir` (null: the disk is not ours).
 */
export async function onScratchDatabase<T>(
	{ ownerUrl, dataDir }: { ownerUrl: string; dataDir: string | null },
	work: (scratchUrl: string) => Promise<T>
): Promise<T> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	owner.on('error', () => {});
	await owner.connect();
	const name = nameFor(ownerUrl);
	const quoted = pg.escapeIdentifier(name);
	try {
		await dropAbandoned(owner);
		if (dataDir !== null) await refuseFewRoom(owner, dataDir);
		await owner.query(`create database ${quoted}`).catch((error: { code?: string }) => {
			throw error.code === '42501' ? new Refused(noScratch) : error;
		});
		const url = new URL(ownerUrl);
		url.pathname = `/${encodeURIComponent(name)}`;
		return await work(url.toString());
	} finally {
		await owner.query(`drop database if exists ${quoted} with (force)`).finally(() => owner.end());
	}
}

/** When it was made, and of which database; PostgreSQL keeps 63 bytes of a name. */
function nameFor(ownerUrl: string): string {
	const source = decodeURIComponent(new URL(ownerUrl).pathname.slice(1)).replace(/\W/g, '');
	const unique = `${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
	return `${PREFIX}${unique}_${source}`.slice(0, 63);
}

/** A copy that filled the disk would stop the application: three times its size must be free. */
async function refuseFewRoom(owner: pg.Client, dataDir: string): Promise<void> {
	const { rows } = await owner.query<{ bytes: number }>(
		'select pg_database_size(current_database()) as bytes'
	);
	const { blocks, bavail, bsize } = await statfs(dataDir);
	if (blocks === 0 || bavail * bsize > 3 * rows[0]!.bytes) return;
	throw new Refused(
		refuse(
			'no-scratch',
			'Il n’y a pas assez de place sur le disque pour une copie d’essai : la sauvegarde a été relue en entier, mais pas restaurée.'
		)
	);
}

const noScratch: BackupRefusal = refuse(
	'no-scratch',
	'Le compte de la base ne peut pas créer de base d’essai (CREATEDB) : la sauvegarde a été relue en entier, mais pas restaurée.'
);

async function dropAbandoned(owner: pg.Client): Promise<void> {
	const { rows } = await owner.query<{ name: string }>(
		`select datname as name from pg_database d where datname like $1 || '%'
			and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
		[PREFIX]
	);
	for (const { name } of rows) {
		const madeAt = Number.parseInt(name.slice(PREFIX.length), 36);
		const hours = (Date.now() - madeAt) / 3_600_000;
		// Another rehearsal may have just begun, or belong to another account.
		if (hours > ABANDONED_HOURS)
			await owner.query(`drop database if exists ${pg.escapeIdentifier(name)}`).catch(() => {});
	}
}
