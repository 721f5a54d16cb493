import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { migrate, type MigrationResult, readMigrations } from '#lib/platform/database/migrate.ts';
import { appUrl, holdsAccount } from '#lib/platform/database/roles.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { openDatabaseServer } from '#lib/platform/postgres/choose-database.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { jobs } from '../jobs/jobs.ts';

export type ReadyDatabase = { ownerUrl: string; appUrl: string; stop(): Promise<void> };

type DatabaseRefusal = { refusal: string; message: string };

/**
 * Opens the database (embedded, or `DATABASE_URL`) and brings it forward: what the application
 * and the command line both need first. Refusals carry one French sentence.
 */
export async function readyDatabase(options: {
	env: NodeJS.ProcessEnv;
	dataDir: string;
	takeOver: boolean;
	say: (line: string) => void;
	/** All the missing migrations, or none: another version serves meanwhile. */
	together?: boolean;
}): Promise<ReadyDatabase | DatabaseRefusal> {
	const url = options.env.DATABASE_URL;
	if (url && URL.canParse(url) && !holdsAccount(url)) return noAccount();
	const server = await openDatabaseServer(options);
	if ('refusal' in server) return server;
	let prepared: MigrationResult | DatabaseRefusal | null = null;
	try {
		const preparing = () => prepare(server.ownerUrl, options);
		// The application starts its server again when it dies; a command has nobody who does.
		prepared = await (options.takeOver ? despiteOutages(preparing) : preparing());
	} finally {
		if (prepared === null || 'refusal' in prepared) await server.stop();
	}
	if ('refusal' in prepared) return prepared;
	return { ownerUrl: server.ownerUrl, appUrl: appUrl(server.ownerUrl), stop: () => server.stop() };
}

async function prepare(
	ownerUrl: string,
	{ say, together }: { say: (line: string) => void; together?: boolean }
): Promise<MigrationResult | DatabaseRefusal> {
	try {
		const migrated = await migrate(ownerUrl, await readMigrations(), say, { together });
		if (!('refusal' in migrated)) await installJobs(ownerUrl, jobs);
		return migrated;
	} catch (error) {
		if ((error as { code?: string }).code !== '42501') throw error;
		return refuse(
			'no-right',
			'Le compte de DATABASE_URL doit posséder la base et pouvoir créer des rôles (CREATEROLE) : donnez-lui ces droits, puis recommencez.'
		);
	}
}

function noAccount(): DatabaseRefusal {
	return refuse(
		'no-account',
		'DATABASE_URL doit nommer le serveur, le compte et son mot de passe : postgres://compte:motdepasse@serveur:5432/base.'
	);
}
