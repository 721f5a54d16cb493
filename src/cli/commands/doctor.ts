import { statfs } from 'node:fs/promises';
import pg from 'pg';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Command, type CommandWorld, userPath } from '../command.ts';
import { examineBackups } from './doctor-backups.ts';

type Check = { name: string; ok: boolean; says: string };

/** `doctor`: reads the health of the installation and changes nothing. */
export const doctor: Command = {
	usage: 'doctor [--backup FICHIER]',
	summary:
		'Vérifie que tout va bien, sans rien changer : la dernière sauvegarde est restaurée à part.',
	options: { backup: { type: 'string' } },
	check: (words) => (words.length === 0 ? null : 'Cette commande ne prend pas d’argument.'),
	async run(world, _words, options) {
		const owner = new pg.Client(poolSettings(world.ownerUrl));
		owner.on('error', () => {});
		await owner.connect();
		try {
			const checks = [
				await checkServer(owner),
				await checkMigrations(owner),
				await checkProtection(owner),
				await checkCentres(world),
				await checkDisk(world.dataDir)
			];
			const asked = options.backup === undefined ? null : userPath(String(options.backup));
			const { note, ...backups } = await examineBackups(world, asked);
			if (!note) checks.push({ name: 'backups', ...backups });
			const notes = note ? [backups.says] : [];
			const sick = checks.filter((check) => !check.ok);
			if (sick.length > 0) {
				return {
					code: 1,
					value: refuse('unwell', sick.map((check) => check.says).join('\n'))
				};
			}
			const lines = [...checks.map(({ says }) => `✔ ${says}`), ...notes.map((says) => `⚠ ${says}`)];
			return { code: 0, value: { checks, notes }, lines };
		} finally {
			await owner.end();
		}
	}
};

async function checkServer(owner: pg.Client): Promise<Check> {
	const { rows } = await owner.query<{ version: string; fsync: string }>(
		`select split_part(version(), ' ', 2) as version, current_setting('fsync') as fsync`
	);
	const { version, fsync } = rows[0]!;
	return {
		name: 'server',
		ok: fsync === 'on',
		says:
			fsync === 'on'
				? `PostgreSQL ${version} répond et écrit vraiment sur le disque.`
				: `PostgreSQL ${version} n’attend pas le disque (fsync = off) : une coupure de courant perdrait des données.`
	};
}

async function checkMigrations(owner: pg.Client): Promise<Check> {
	const { rows } = await owner.query<{ count: number }>('select count(*) from schema_migrations');
	const expected = (await readMigrations()).length;
	const ok = rows[0]!.count === expected;
	return {
		name: 'migrations',
		ok,
		says: ok
			? `La base est à jour (${expected} migrations).`
			: `La base a ${rows[0]!.count} migrations au lieu de ${expected}.`
	};
}

async function checkProtection(owner: pg.Client): Promise<Check> {
	const { rows } = await owner.query<{ name: string }>(`
		select c.relname as name from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
			and c.relname <> 'schema_migrations'
			and not (c.relrowsecurity and c.relforcerowsecurity)
		order by 1`);
	return {
		name: 'protection',
		ok: rows.length === 0,
		says:
			rows.length === 0
				? 'Chaque centre ne voit que ses habitants (toutes les tables sont protégées).'
				: `Tables sans protection : ${rows.map((row) => row.name).join(', ')}.`
	};
}

async function checkCentres(world: CommandWorld): Promise<Check> {
	const centres = await listCentres(world.database, world.now());
	return {
		name: 'centres',
		ok: true,
		says:
			centres.length === 0
				? 'Aucun centre pour l’instant : « declic centre add » en ajoute un.'
				: `${counted(centres.length, 'centre')} : ${centres.map((c) => c.slug).join(', ')}.`
	};
}

async function checkDisk(dataDir: string): Promise<Check> {
	// With an external database and DECLIC_SECRET, nothing of ours lies in the data folder.
	const { bavail, bsize } = await statfs(dataDir).catch(() => statfs('.'));
	const megabytes = Math.floor((bavail * bsize) / 1_048_576);
	return {
		name: 'disk',
		ok: megabytes >= 200,
		says:
			megabytes >= 200
				? `Il reste ${megabytes} Mo sur le disque.`
				: `Il ne reste que ${megabytes} Mo sur le disque : libérez de la place.`
	};
}
