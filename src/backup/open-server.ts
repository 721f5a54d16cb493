import { holdsAccount } from '#lib/platform/database/roles.ts';
import { type DatabaseServer, openDatabaseServer } from '#lib/platform/postgres/choose-database.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { say } from './run-command.ts';

type Refusal = { refusal: string; message: string };

/** Opens the database server (embedded, or `DATABASE_URL`) and leaves what it holds as it is. */
export async function openServer(dataDir: string): Promise<DatabaseServer | Refusal> {
	const url = process.env.DATABASE_URL;
	if (url && URL.canParse(url) && !holdsAccount(url)) {
		return refuse(
			'no-account',
			'DATABASE_URL doit nommer le serveur, le compte et son mot de passe : postgres://compte:motdepasse@serveur:5432/base.'
		);
	}
	return openDatabaseServer({ env: process.env, dataDir, takeOver: false, say });
}
