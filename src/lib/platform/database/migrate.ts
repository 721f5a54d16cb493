import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
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
 * A failing file leaves the database at the version before it. `together`, one transaction holds
 * all the files: a failing one leaves the database as it was, for the older version that serves.
 */
export async function migrate(
	ownerUrl: string,
	migrations: Migration[],
	say: (line: string) => void = () => {},
	{ together = false } = {}
): Promise<MigrationResult> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	// A server that stops meanwhile is told by the query that waits for it.
	owner.on('error', () => {});
	await owner.connect();
	try {
		await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await ensureRoles(owner, ownerUrl);
		await owner.query(`create table if not exists schema_migrations (
			number integer primary key, name text not null, sha256 text not null,
			applied_at timestamptz not null default now())`);
		return await applyMissing(owner, migrations, say, together);
	} finally {
		await owner.end();
	}
}

async function applyMissing(
	owner: pg.Client,
	migrations: Migration[],
	say: (line: string) => void,
	together: boolean
): Promise<MigrationResult> {
	const { rows: known } = await owner.query<{ number: number; sha256: string }>(
		'select number, sha256 from schema_migrations order by number'
	);
	if (known.length > migrations.length) {
		return refuse(
			'newer-database',
			'Cette base de données a été préparée par une version plus récente de Déclic. Mettez Déclic à jour, puis recommencez.'
		);
	}
	const changed = migrations.find(({ sha256 }, i) => known[i] && known[i].sha256 !== sha256);
	if (changed) {
		return refuse(
			'changed-migration',
			`Le fichier de migration ${changed.name} a été modifié depuis sa première application. Remettez le fichier d’origine, puis recommencez.`
		);
	}
	const missing = migrations.slice(known.length);
	for (const round of together ? [missing] : missing.map((one) => [one])) {
		const failed = await applyRound(owner, round, say);
		if (failed) return failed;
	}
	return { applied: missing.map(({ name }) => name) };
}

/** Applies these files in one transaction. */
async function applyRound(
	owner: pg.Client,
	round: Migration[],
	say: (line: string) => void
): Promise<MigrationRefusal | null> {
	let underWay = '';
	await owner.query('begin');
	try {
		for (const { number, name, sql, sha256 } of round) {
			say(`Mise à jour de la base : ${name}`);
			underWay = name;
			await owner.query(sql);
			await owner.query(
				'insert into schema_migrations (number, name, sha256) values ($1, $2, $3)',
				[number, name, sha256]
			);
		}
		await owner.query('commit');
		return null;
	} catch (error) {
		await owner.query('rollback');
		return refuse(
			'failed-migration',
			`La mise à jour ${underWay} a échoué ; la base est restée comme avant. Cause : ${(error as Error).message}`
		);
	}
}
