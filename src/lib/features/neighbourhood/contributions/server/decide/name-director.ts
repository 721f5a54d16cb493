import { sql } from 'kysely';
import { type Db, centreOf, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

export type Director = { centreId: string; name: string };

/**
 * The centre says who answers for what it publishes (loi du 29 juillet 1982, article 93-2), or that nobody does any
 * more: then nothing more is said there, and what is published stays.
 */
export async function nameDirector(
	db: Db,
	name: string | null
): Promise<{ named: string | null } | Refusal<'name'>> {
	const said = name?.trim().replace(/\s+/g, ' ') ?? null;
	if (said !== null && (said.length < 2 || said.length > 120)) {
		return refuse(
			'name',
			'Écrivez le prénom et le nom de la personne qui répond de ce qui est publié.'
		);
	}
	const centreId = centreOf(db);
	const [current] = (await listDirectors(db)).filter((one) => one.centreId === centreId);
	if ((current?.name ?? null) === said) return { named: said };
	const { id } = await db
		.insertInto('publication_directors')
		.values({ centre_id: centreId, name: said, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: said ? 'name' : 'end', kind: 'publication-director', id });
	return { named: said };
}

/** Who answers for each centre that publishes: the legal notice names them. */
export async function listDirectors(db: Db): Promise<Director[]> {
	const { rows } = await sql<Director>`
		select centre_id as "centreId", name from (
			select distinct on (centre_id) centre_id, name from publication_directors order by centre_id, id desc) d
		where name is not null order by centre_id`.execute(db);
	return rows;
}
