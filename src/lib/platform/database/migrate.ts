import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { poolSettings } from './pool.ts';
import { ensureRoles } from './roles.ts';

/** Any number, as long as every Déclic uses the same one. */
const MIGRATION_LOCK = 5_172_019;

export type Migration = { number: number; name: string; sql: string; sha256: string };

export type MigrationRefusal = {
	refusal: 'newer-database' | 'changed-migration' | 'failed-migration';
	message: string;
};

export type MigrationResult = { applied: string[] } | MigrationRefusal;

/** Reads the numbered files in order; a gap or a twin is a programming error. */
export async function readMigrations(
	folder = fileURLToPath(new URL('../../../../migrations/', import.meta.url))
): Promise<Migration[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
	return Promise.all(
		names.map(async (name, index) => {
			const number = Number(name.slice(0, 4));
			if (number !== index + 1) throw new Error(`migration ${name} is not number ${index + 1}`);
			const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
			return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
		})
	);
}

/**
 * Brings the database forward, one transaction a file, alone: a second process waits its turn.
 * A failing file leaves the database at the version before it.
 */
export async function migrate(
	ownerUrl: string,
	migrations: Migration[],
	say: (line: string) => void = () => {}
): Promise<MigrationResult> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	await owner.connect();
	try {
		await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await ensureRoles(owner, ownerUrl);
		await owner.query(`create table if not exists schema_migrations (
			number integer primary key, name text not null, sha256 text not null,
			applied_at timestamptz not null default now())`);
		return await applyMissing(owner, migrations, say);
	} finally {
		await owner.end();
	}
}

async function applyMissing(
	owner: pg.Client,
	migrations: Migration[],
	say: (line: string) => void
): Promise<MigrationResult> {
	const { rows: known } = await owner.query<{ number: number; sha256: string }>(
		'select number, sha256 from schema_migrations order by number'
	);
	if (known.length > migrations.length) {
		return {
			refusal: 'newer-database',
			message:
				'Cette base de données a été préparée par une version plus récente de Déclic. Mettez Déclic à jour, puis recommencez.'
		};
	}
	const changed = migrations.find(({ sha256 }, i) => known[i] && known[i].sha256 !== sha256);
	if (changed) {
		return {
			refusal: 'changed-migration',
			message: `Le fichier de migration ${changed.name} a été modifié depuis sa première application. Remettez le fichier d’origine, puis recommencez.`
		};
	}
	const applied: string[] = [];
	for (const migration of migrations.slice(known.length)) {
		say(`Mise à jour de la base : ${migration.name}`);
		try {
			await applyOne(owner, migration);
		} catch (error) {
			return {
				refusal: 'failed-migration',
				message: `La mise à jour ${migration.name} a échoué ; la base est restée comme avant. Cause : ${(error as Error).message}`
			};
		}
		applied.push(migration.name);
	}
	return { applied };
}

async function applyOne(owner: pg.Client, migration: Migration): Promise<void> {
	await owner.query('begin');
	try {
		await owner.query(migration.sql);
		await owner.query('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [
			migration.number,
			migration.name,
			migration.sha256
		]);
		await owner.query('commit');
	} catch (error) {
		await owner.query('rollback');
		throw error;
	}
}
