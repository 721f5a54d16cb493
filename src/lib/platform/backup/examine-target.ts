import { counted } from '#lib/shared/french-plural.ts';
import type pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
import type { Migration } from '../database/migrate.ts';
import { type BackupRefusal, Refused } from './refusal.ts';
import { listTables, MIGRATIONS_TABLE, qualified } from './saved-tables.ts';
import { appliedMigrations } from './take-snapshot.ts';
import { unforce } from './set-aside.ts';

/** How many migrations an empty target has had; 0 for a database that holds nothing at all. */
export type Target = { version: number };

/**
 * Looks at the database that is to receive an archive, and refuses one where anything could be
 * lost. Changes nothing: its transaction is rolled back.
 */
export async function examineTarget(client: pg.Client, migrations: Migration[]): Promise<Target> {
	const found = await otherRelations(client);
	const applied = await appliedMigrations(client);
	if (!applied) {
		if (found.length > 0) throw foreign(found[0]!);
		return { version: 0 };
	}
	const isOurs = applied.every(({ sha256 }, index) => migrations[index]?.sha256 === sha256);
	if (!isOurs) throw foreign(MIGRATIONS_TABLE);
	await client.query('begin');
	try {
		await unforce(client);
		await refuseRows(client);
	} finally {
		await client.query('rollback');
	}
	return { version: applied.length };
}

/** Refuses when a table has a row, and says what was found. Needs to see every row. */
export async function refuseRows(client: pg.Client): Promise<void> {
	const counts: [string, number][] = [];
	for (const { name } of await listTables(client)) {
		const { rows } = await client.query<{ count: number }>(
			`select count(*) as count from ${qualified(name)}`
		);
		if (rows[0]!.count > 0) counts.push([name, rows[0]!.count]);
	}
	if (counts.length > 0) throw new Refused(notEmpty(new Map(counts)));
}

const NAMED: [string, string, string][] = [
	['centres', 'centre', 'centres'],
	['people', 'personne', 'personnes'],
	['attendances', 'présence', 'présences']
];

function notEmpty(counts: Map<string, number>): BackupRefusal {
	const named = NAMED.flatMap(([table, one, several]) => {
		const count = counts.get(table) ?? 0;
		return count === 0 ? [] : [counted(count, one, several)];
	});
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const all = `${counted(total, 'ligne')} en tout`;
	const what = [...named, all].join(', ');
	const demo = counts.has('demo_loadings') ? 'le réseau de démonstration, ' : '';
	return refuse(
		'not-empty',
		`La base n’est pas vide (${demo}${what}) : rien n’a été modifié. Arrêtez Déclic, renommez le dossier de données (ou donnez une base neuve dans DATABASE_URL), puis recommencez.`
	);
}

async function otherRelations(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
		order by 1`
	);
	return rows.map(({ name }) => name);
}

function foreign(name: string): Refused {
	return new Refused(
		refuse(
			'foreign-database',
			`Cette base contient déjà autre chose qu’un Déclic de cette version (table « ${name} ») : rien n’a été modifié. Donnez une base neuve dans DATABASE_URL, puis recommencez.`
		)
	);
}
