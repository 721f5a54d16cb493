import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { refuse } from '#lib/shared/refuse.ts';
import { type Manifest, type SavedTable, tableOfPath } from './archive-format.ts';
import { readEntries } from './read-archive.ts';
import { damaged, Refused } from './refusal.ts';
import { copied, qualified } from './saved-tables.ts';
import type { TarEntry } from './tar.ts';

/**
 * Writes the rows of an archive into tables that are empty, inside the transaction of `client`,
 * then reads every table again and compares it, byte for byte, with what was saved.
 */
export async function loadTables(
	client: pg.Client,
	file: string,
	passphrase: string | null,
	manifest: Manifest
): Promise<void> {
	const tables = new Map(manifest.tables.map((table) => [table.name, table]));
	// New pages: rows lie in the order of the archive, and are read again in that order.
	const names = manifest.tables.map(({ name }) => qualified(name));
	if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
	const entries = readEntries(file, passphrase);
	try {
		for (let next = await entries.next(); !next.done;) {
			const name = tableOfPath(next.value.path);
			if (name === null) {
				next = await entries.next();
				continue;
			}
			const table = tables.get(name);
			// It was there when the archive was checked: somebody is changing the file.
			if (!table) throw new Refused(damaged(file));
			const copy = client.query(copyStreams.from(`copy ${copied(table)} from stdin`));
			const first = next.value;
			await pipeline(
				rowsOf(name, first, entries, (following) => (next = following)),
				copy
			);
		}
	} finally {
		await entries.return(undefined);
	}
	for (const table of manifest.tables) await compare(client, table);
}

/** The pieces of one table, from `first` on; the entry that follows them is given back. */
async function* rowsOf(
	name: string,
	first: TarEntry,
	entries: AsyncGenerator<TarEntry>,
	giveBack: (following: IteratorResult<TarEntry>) => void
): AsyncGenerator<Buffer> {
	yield* first.body;
	for (;;) {
		const following = await entries.next();
		if (following.done || tableOfPath(following.value.path) !== name) return giveBack(following);
		yield* following.value.body;
	}
}

async function compare(client: pg.Client, table: SavedTable): Promise<void> {
	const sum = createHash('sha256');
	const copy = client.query(copyStreams.to(`copy ${copied(table)} to stdout`));
	for await (const chunk of copy as AsyncIterable<Buffer>) sum.update(chunk);
	if (sum.digest('hex') === table.sha256) return;
	throw new Refused(
		refuse(
			'failed-restoration',
			`La table ${table.name} relue après restauration n’est pas celle de la sauvegarde : rien n’a été gardé. Transmettez ce message à la personne qui vous aide.`
		)
	);
}
