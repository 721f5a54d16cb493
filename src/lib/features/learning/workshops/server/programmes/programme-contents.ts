import { type RawBuilder, sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { askAlone, type Question } from '#lib/platform/database/ask-in-one.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';
import { contentsOf } from '../../domain/programmes/programme-contents.ts';

/** Null without a programme that this centre may see. */
export type ProgrammeContents = {
	programme: string | null;
	format: ProgrammeFormat | null;
	contents: readonly string[];
	isOwn: boolean;
};

/** A programme, or what is taught in it. */
type Taught = { programmeId: string } | { groupId: string } | { seanceId: string };

type Found = { slug: string; format: ProgrammeFormat; own: string[] | null };

/** What a programme teaches in the acting centre: its own list, or that of the network. */
export const contentsTaught = (taught: Taught): Question<ProgrammeContents> => ({
	asks: sql`(select json_build_object('slug', p.slug, 'format', p.format, 'own',
			(select l.contents from programme_content_lists l where l.programme_id = p.id order by l.id desc limit 1))
		from programmes p where p.id = (${programmeOf(taught)}))`,
	says: (found: Found | null) => {
		if (!found) return { programme: null, format: null, contents: [], isOwn: false };
		const isOwn = found.own !== null && found.own.length > 0;
		const contents = isOwn ? found.own! : contentsOf(found.slug);
		return { programme: found.slug, format: found.format, contents, isOwn };
	}
});
export const readProgrammeContents = (db: Db, taught: Taught): Promise<ProgrammeContents> =>
	askAlone(db, contentsTaught(taught));

function programmeOf(taught: Taught): RawBuilder<unknown> {
	if ('programmeId' in taught) return sql`${taught.programmeId}::uuid`;
	if ('groupId' in taught) {
		return sql`select c.programme_id from workshop_groups g join cycles c on c.id = g.cycle_id
			where g.id = ${taught.groupId}`;
	}
	return sql`select c.programme_id from seances s join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id where s.id = ${taught.seanceId}`;
}

/** Writes the centre’s own list; an empty one goes back to that of the network. */
export async function writeProgrammeContents(
	db: Db,
	{ programmeId, contents }: { programmeId: string; contents: readonly string[] }
): Promise<void> {
	await db
		.insertInto('programme_content_lists')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			contents: [...contents],
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'write-contents', kind: 'programme', id: programmeId });
}
