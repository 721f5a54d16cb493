import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../../src/lib/platform/postgres/open-postgres.ts';
import { type CutProxy, openCutProxy } from '../../posts/cut-proxy.ts';
import { throwAwayDatabase } from './throw-away-database.ts';

/** A database for one application, behind a line that the test can cut and mend. */
export async function databaseBehindALine(): Promise<{ line: CutProxy; drop(): Promise<void> }> {
	const database = (await throwAwayDatabase()) ?? (await ownServer());
	const line = await openCutProxy(database.url);
	return {
		line,
		async drop() {
			await line.close();
			await database.drop();
		}
	};
}

async function ownServer(): Promise<{ url: string; drop(): Promise<void> }> {
	const dataDir = mkdtempSync(join(tmpdir(), 'declic-line-'));
	chmodSync(dataDir, 0o755);
	const server = await openPostgres({ dataDir, throwaway: true });
	if ('refusal' in server) throw new Error(server.message);
	return {
		url: server.ownerUrl,
		async drop() {
			await server.stop();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}
