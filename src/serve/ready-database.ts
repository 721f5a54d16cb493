import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { openDatabaseServer } from '#lib/platform/postgres/choose-database.ts';

export type ReadyDatabase = { ownerUrl: string; appUrl: string; stop(): Promise<void> };

/**
 * Opens the database (embedded, or `DATABASE_URL`) and brings it forward: what the application
 * and the command line both need first. Refusals carry one French sentence.
 */
export async function readyDatabase(options: {
	env: NodeJS.ProcessEnv;
	dataDir: string;
	takeOver: boolean;
	say: (line: string) => void;
}): Promise<ReadyDatabase | { refusal: string; message: string }> {
	const server = await openDatabaseServer(options);
	if ('refusal' in server) return server;
	const migrated = await migrate(server.ownerUrl, await readMigrations(), options.say);
	if ('refusal' in migrated) {
		await server.stop();
		return migrated;
	}
	return { ownerUrl: server.ownerUrl, appUrl: appUrl(server.ownerUrl), stop: () => server.stop() };
}
