import { realpathSync } from 'node:fs';
import pg from 'pg';
import { DATABASE, ownerUrl } from './settings.ts';

/** What a server answers on a port: ready and ours, or why not yet. */
export type ServerAnswer = 'ours' | 'another' | 'starting' | 'wrong-password' | 'silent';

const PATIENCE_MS = 5_000;

function answerOfError(error: unknown): ServerAnswer {
	const code = (error as { code?: string }).code ?? '';
	if (code === '57P03') return 'starting';
	if (code === '28P01' || code === '28000') return 'wrong-password';
	return 'silent';
}

/** Asks the server on a loopback port whether it is the one of `cluster` and opens to `password`. */
export async function askServer(
	port: number,
	password: string,
	cluster: string
): Promise<ServerAnswer> {
	const client = new pg.Client({
		connectionString: ownerUrl(port, password, 'postgres'),
		connectionTimeoutMillis: PATIENCE_MS
	});
	// A server killed while we speak to it tells so on the connection too.
	client.on('error', () => {});
	try {
		await client.connect();
		const { rows } = await client.query<{ folder: string; ready: boolean }>(
			`select current_setting('data_directory') as folder,
				exists (select from pg_database where datname = $1) as ready`,
			[DATABASE]
		);
		if (rows[0] === undefined || realpathSync(rows[0].folder) !== realpathSync(cluster)) {
			return 'another';
		}
		if (!rows[0].ready) await client.query(`create database ${DATABASE}`);
		return 'ours';
	} catch (error) {
		return answerOfError(error);
	} finally {
		await client.end().catch(() => {});
	}
}
