import pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
import { type Migration, migrate } from '../database/migrate.ts';
import { poolSettings } from '../database/pool.ts';
import type { Manifest } from './archive-format.ts';
import { checkArchive } from './check-archive.ts';
import { clearTarget } from './clear-target.ts';
import { examineTarget, refuseRows } from './examine-target.ts';
import { loadTables } from './load-tables.ts';
import { type BackupRefusal, orRefusal, Refused } from './refusal.ts';
import { qualified, SAME_TEXT } from './saved-tables.ts';
import { setKeysAside, setTriggersAside, unforce } from './set-aside.ts';

export type Restored = {
	manifest: Manifest;
	/** Migrations that the archive had not had. */
	applied: string[];
};

export type RestoreOptions = {
	ownerUrl: string;
	file: string;
	passphrase: string | null;
	/** Those of the Déclic that restores. */
	migrations: Migration[];
	say?: (line: string) => void;
	/** Last thing before the rows are there for good: puts the keys back. May refuse. */
	beforeCommit?: (manifest: Manifest, keys: string | null) => Promise<BackupRefusal | null>;
};

/**
 * Puts an archive into an empty database. The archive is read to its last byte before anything is
 * written; the rows come in one transaction, at the version of the archive, then newer migrations
 * are applied. Killed at any moment, it leaves an empty database or the whole of it.
 */
export function restoreDatabase(options: RestoreOptions): Promise<Restored | BackupRefusal> {
	const { ownerUrl, file, passphrase, migrations, say = () => {} } = options;
	return orRefusal(async () => {
		say('Vérification de la sauvegarde…');
		const checked = await checkArchive(file, passphrase);
		if ('refusal' in checked) return checked;
		const { manifest, keys } = checked;
		refuseOthers(manifest, migrations, file);
		const version = manifest.migrations.length;
		const client = new pg.Client(poolSettings(ownerUrl));
		client.on('error', () => {});
		await client.connect();
		try {
			await client.query(SAME_TEXT);
			const target = await examineTarget(client, migrations);
			if (target.version > version) await clearTarget(client);
			if (target.version !== version) {
				await mustMigrate(ownerUrl, migrations.slice(0, version));
			}
			say('Écriture des données…');
			await load(client, options, manifest, keys);
			return { manifest, applied: await bringForward(client, version, options) };
		} finally {
			await client.end();
		}
	});
}

/** The rows are there for good: what fails from here on says so. */
async function bringForward(
	client: pg.Client,
	version: number,
	{ ownerUrl, migrations, say }: RestoreOptions
): Promise<string[]> {
	try {
		const isOlder = version < migrations.length;
		const applied = isOlder ? await mustMigrate(ownerUrl, migrations, say) : [];
		await client.query('analyze');
		return applied;
	} catch (error) {
		const cause = error instanceof Refused ? error.refusal.message : (error as Error).name;
		throw new Refused(
			refuse(
				'failed-restoration',
				`Les données sont revenues telles qu’elles étaient, mais la base n’a pas pu être mise à jour ensuite. ${cause}`
			)
		);
	}
}

async function load(
	client: pg.Client,
	{ file, passphrase, beforeCommit }: RestoreOptions,
	manifest: Manifest,
	keys: string | null
): Promise<void> {
	await client.query('begin');
	try {
		const force = await unforce(client);
		// Whoever wrote since the target was examined is before our locks, and seen here.
		await refuseRows(client);
		const enableTriggers = await setTriggersAside(client);
		const addKeys = await setKeysAside(client);
		await loadTables(client, file, passphrase, manifest);
		await addKeys();
		await enableTriggers();
		await force();
		for (const { name, value, isCalled } of manifest.sequences) {
			await client.query('select setval($1, $2, $3)', [qualified(name), value, isCalled]);
		}
		const refusal = (await beforeCommit?.(manifest, keys)) ?? null;
		if (refusal) throw new Refused(refusal);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw brokenRule(error as { code?: string; constraint?: string }) ?? error;
	}
}

/** Rows that no Déclic wrote: a constraint says so, and its name quotes nothing of them. */
function brokenRule({ code, constraint }: { code?: string; constraint?: string }): Error | null {
	if (!code?.startsWith('23')) return null;
	return new Refused(
		refuse(
			'failed-restoration',
			`Les lignes de la sauvegarde ne respectent pas une règle de la base (${constraint ?? code}) : rien n’a été gardé. Prenez une autre sauvegarde, et transmettez ce message à la personne qui vous aide.`
		)
	);
}

function refuseOthers(manifest: Manifest, migrations: Migration[], file: string): void {
	if (manifest.migrations.length > migrations.length) {
		throw new Refused(
			refuse(
				'newer-archive',
				`La sauvegarde ${file} vient d’une version plus récente de Déclic (${manifest.product}) : mettez Déclic à jour, puis recommencez.`
			)
		);
	}
	const other = manifest.migrations.find(({ sha256 }, at) => migrations[at]!.sha256 !== sha256);
	if (!other) return;
	throw new Refused(
		refuse(
			'other-archive',
			`La sauvegarde ${file} vient d’un Déclic dont le fichier de migration ${other.name} est différent de celui-ci : reprenez la version d’origine, puis recommencez.`
		)
	);
}

async function mustMigrate(
	ownerUrl: string,
	migrations: Migration[],
	say?: (line: string) => void
): Promise<string[]> {
	const result = await migrate(ownerUrl, migrations, say);
	if ('applied' in result) return result.applied;
	throw new Refused(refuse('failed-restoration', result.message));
}
