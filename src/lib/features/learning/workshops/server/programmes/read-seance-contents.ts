import { type RawBuilder, sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type Answers,
	askAlone,
	askInOne,
	asList,
	type Question
} from '#lib/platform/database/ask-in-one.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';
import { contentsTaught } from './programme-contents.ts';

export type SeanceContents = {
	id: string;
	seanceId: string;
	day: string;
	contents: string[];
	note: string | null;
	by: string | null;
};

/** What a séance did, as last said; null as long as nobody has said it. */
export async function readSeanceContents(db: Db, seanceId: string): Promise<SeanceContents | null> {
	const [found] = await askAlone(db, contentsSaid(seanceId));
	return found ?? null;
}

/** What was said of a séance in one writing, whatever was said since; null when there is none such. */
export async function readNotedContents(
	db: Db,
	seanceId: string,
	id: string
): Promise<{ contents: string[]; note: string | null } | null> {
	const found = await db
		.selectFrom('seance_contents')
		.where('id', '=', id)
		.where('seance_id', '=', seanceId)
		.select(['contents', 'note'])
		.executeTakeFirst();
	return found ?? null;
}

/** What each séance of a group did, in order of date, without those that were cancelled. */
export const contentsDone = (groupId: string): Question<SeanceContents[]> =>
	lastOf(
		sql`s.group_id = ${groupId}
			and not exists (select from seance_cancellations x where x.seance_id = s.id)`
	);

const contentsSaid = (seanceId: string) => lastOf(sql`s.id = ${seanceId}`);

/** What a séance did, and what may be ticked: the list of its programme, and what was ticked already. */
export type ContentsToTick = {
	said: SeanceContents | null;
	contents: string[];
	programme: string | null;
	format: ProgrammeFormat | null;
};

export const askContents = (seanceId: string) => ({
	written: contentsSaid(seanceId),
	taught: contentsTaught({ seanceId })
});

export function tellContents({
	written,
	taught: { contents, programme, format }
}: Answers<ReturnType<typeof askContents>>): ContentsToTick {
	const said = written[0] ?? null;
	return {
		said,
		programme,
		format,
		contents: [...new Set([...contents, ...(said?.contents ?? [])])]
	};
}

export const contentsToTick = async (db: Db, seanceId: string): Promise<ContentsToTick> =>
	tellContents(await askInOne(db, askContents(seanceId)));

const lastOf = (which: RawBuilder<unknown>): Question<SeanceContents[]> =>
	asList(sql<SeanceContents>`
		select l.id, s.id as "seanceId", s.day, l.contents, l.note, ${authorOf('l.recorded_by')} as by
		from seances s
		join lateral (select id, contents, note, recorded_by from seance_contents
			where seance_id = s.id order by id desc limit 1) l on true
		where ${which}
		order by s.day, s.starts_at, s.id`);
