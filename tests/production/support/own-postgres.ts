import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../../src/lib/platform/postgres/open-postgres.ts';
import { throwAwayDatabase } from '../../journeys/support/throw-away-database.ts';

/** A database that several servers share: where `DATABASE_URL` says, else on a server of ours. */
export async function ownPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
	const external = await throwAwayDatabase();
	if (external) return external;
	const folder = await mkdtemp(join(tmpdir(), 'declic-shared-'));
	const server = await openPostgres({ dataDir: folder, throwaway: true });
	if ('refusal' in server) throw new Error(server.message);
	return {
		url: server.ownerUrl,
		drop: async () => {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
