import { dataFolderAt, prepareDataFolder } from './data-folder.ts';
import { joinServer, type RunningPostgres } from './join-server.ts';
import { isRefusal, refusalOfSystemError, type PostgresRefusal } from './refusal.ts';
import { underStartLock } from './start-lock.ts';

export type { RunningPostgres } from './join-server.ts';
export { isRefusal, type PostgresRefusal } from './refusal.ts';

export type OpenPostgresOptions = {
	/** Where the data lie; `./data` unless told. */
	dataDir?: string;
	/** Told one French sentence at each step that a person would wait for. */
	say?: (sentence: string) => void;
	/** Takes the duty to stop a server found running, and to start it again if it dies. */
	takeOver?: boolean;
	/** Tests only: fast, and lost at the first power cut. */
	throwaway?: boolean;
};

/**
 * Opens the embedded PostgreSQL of a data folder: attaches to the server running on it, or starts
 * it, making the database the first time. A folder it cannot use is refused and left untouched.
 */
export async function openPostgres(
	options: OpenPostgresOptions = {}
): Promise<RunningPostgres | PostgresRefusal> {
	const folder = dataFolderAt(options.dataDir ?? 'data');
	const say = options.say ?? (() => {});
	const prepared = prepareDataFolder(folder);
	if (isRefusal(prepared)) return prepared;
	try {
		return await underStartLock(folder, say, () => joinServer(folder, say, options));
	} catch (error) {
		const refusal = refusalOfSystemError(error, folder.path);
		if (refusal) return refusal;
		throw error;
	} finally {
		prepared.undo();
	}
}
