import { holdDataFolder } from '#lib/platform/postgres/hold-data-folder.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { Settings } from '#lib/platform/settings.ts';
import { collectEarly } from '#lib/platform/threads/bounded-heap.ts';
import { buildWhenChanged } from './build-when-changed.ts';
import { beforeLeaving, must } from './leaving.ts';
import { readyDatabase, type ReadyDatabase } from './ready-database.ts';

/**
 * What serving needs, whichever way: the data folder held, the database brought forward, the pages
 * built. A refusal is said and ends the process.
 */
export async function openHouse(options: {
	settings: Settings;
	/** What the person typed, for another start that finds the folder held. */
	command: string;
	say: (line: string) => void;
	/** How the database is readied; `signal` says that somebody wants to leave meanwhile. */
	ready?: (
		opening: Parameters<typeof readyDatabase>[0] & { signal: AbortSignal }
	) => ReturnType<typeof readyDatabase>;
}): Promise<ReadyDatabase> {
	const { settings, command, say, ready = readyDatabase } = options;
	const { dataDir, port, origin } = settings;
	collectEarly();
	const held = await must(await holdDataFolder(dataDir, { port, command, origin }));
	beforeLeaving(() => held.release());
	const asked = new AbortController();
	const { signal } = asked;
	const opening = ready({ env: process.env, dataDir, takeOver: true, say, signal });
	// Asked to stop while the database is starting, wait for it, then stop it.
	beforeLeaving(async () => {
		asked.abort();
		const opened = await opening.catch(() => null);
		if (opened && 'stop' in opened) await opened.stop();
	});
	const [built, opened] = await Promise.all([buildWhenChanged(say), opening]);
	const database = await must(opened);
	if (built) await must(built);
	return database;
}

/** What the pages, built apart, find in the environment when they open their own world. */
export function handOver({ appUrl, ownerUrl }: ReadyDatabase, { dataDir, origin }: Settings): void {
	process.env.DECLIC_APP_URL = appUrl;
	process.env.DECLIC_KEYS_URL = keysUrl(ownerUrl);
	process.env.DECLIC_ORIGIN = origin;
	process.env.DATA_DIR = dataDir;
	process.env.NODE_ENV ??= 'production';
}
