import pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
import { openPostgres, type RunningPostgres } from './open-postgres.ts';
import type { PostgresRefusal } from './refusal.ts';
import { POSTGRES_MAJOR } from './settings.ts';

/** The database server of this installation; `external` when it is not ours to start or stop. */
export type DatabaseServer = RunningPostgres & { external: boolean };

const PATIENCE_MS = 10_000;

/** Opens the server named by `DATABASE_URL`, else the embedded one of `dataDir`. */
export async function openDatabaseServer(options: {
	env: NodeJS.ProcessEnv;
	dataDir?: string;
	say?: (sentence: string) => void;
	takeOver?: boolean;
	throwaway?: boolean;
}): Promise<DatabaseServer | PostgresRefusal> {
	const { env, ...embedded } = options;
	if (env.DATABASE_URL) return openExternal(env.DATABASE_URL);
	const server = await openPostgres({ ...embedded, dataDir: embedded.dataDir ?? env.DATA_DIR });
	return 'refusal' in server ? server : { ...server, external: false };
}

async function openExternal(url: string): Promise<DatabaseServer | PostgresRefusal> {
	if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
		return unreachable(
			'DATABASE_URL n’est pas une adresse de base PostgreSQL : écrivez-la sous la forme postgres://compte:motdepasse@serveur:5432/base.'
		);
	}
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
	client.on('error', () => {});
	try {
		await client.connect();
		const { rows } = await client.query<{ number: string; version: string }>(
			`select current_setting('server_version_num') as number,
				current_setting('server_version') as version`
		);
		const major = Math.floor(Number(rows[0]?.number) / 10_000);
		if (major < POSTGRES_MAJOR) return tooOld(rows[0]?.version ?? String(major));
		return { ownerUrl: url, startedHere: false, external: true, stop: async () => {} };
	} catch (error) {
		return refusalOfConnection(error, new URL(url));
	} finally {
		await client.end().catch(() => {});
	}
}

function refusalOfConnection(error: unknown, { host, username, pathname }: URL): PostgresRefusal {
	const { code, message } = error as Error & { code?: string };
	if (code === '28P01' || code === '28000') {
		return refuse(
			'wrong-password',
			`La base de données ${host} refuse le compte « ${username} » : vérifiez le compte et le mot de passe écrits dans DATABASE_URL.`
		);
	}
	// Prepared by its owner, a base of Déclic lets nobody else in (database/close-to-others.ts).
	if (code === '42501') {
		return unreachable(
			`Le compte « ${username} » n’a pas le droit d’entrer dans la base « ${pathname.slice(1)} » : donnez à DATABASE_URL le compte qui la possède.`
		);
	}
	if (code === '3D000') {
		return unreachable(
			`La base « ${pathname.slice(1)} » n’existe pas sur ${host} : créez-la, ou corrigez DATABASE_URL.`
		);
	}
	return unreachable(
		`La base de données ${host} ne répond pas (${code ?? message}) : vérifiez qu’elle est démarrée et que DATABASE_URL est juste.`
	);
}

function tooOld(version: string): PostgresRefusal {
	return refuse(
		'other-version',
		`La base de données donnée par DATABASE_URL est un PostgreSQL ${version} : Déclic demande la version ${POSTGRES_MAJOR} ou une plus récente.`
	);
}

function unreachable(message: string): PostgresRefusal {
	return refuse('unreachable', message);
}
