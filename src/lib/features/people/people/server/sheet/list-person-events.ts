import { sql } from 'kysely';
import { authorOf, mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { mayUndoNote } from '../../domain/may-undo-note.ts';
import { CONSENT_TEXTS, type ConsentAnswer, type Purpose, TOLD_BY } from '../../domain/notices.ts';
import type { PersonEvent, SheetPage } from '../../domain/person-event.ts';

type Row = {
	id: string;
	at: string;
	kind: Kind;
	what: string | null;
	writer: string | null;
	by: string | null;
};
type Kind = 'person' | 'phone' | 'email' | 'notice' | 'consent' | 'note';

/**
 * What this feature tells of somebody, the latest first: known since, told, asked, followed. Notes
 * are for those who follow her: the desk's query does not even ask for them. One taken back is told
 * no more.
 */
export async function listPersonEvents(
	db: Db,
	personId: string,
	{ before, limit }: SheetPage
): Promise<PersonEvent[]> {
	const at = sql`to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') collate "C"`;
	const notes = mayRead(db, 'person-note')
		? sql`union all select id::text, ${at}, 'note', text, recorded_by from person_notes
				where person_id = ${personId} and not exists
					(select from person_note_undos u where u.note_id = person_notes.id)`
		: sql``;
	const beyond = before ? sql`where (at, id) < (${before.at}, ${before.id})` : sql``;
	const { rows } = await sql<Row>`
		select page.id, page.at, page.kind, page.what, page.writer, ${authorOf('page.writer')} as by from (
			select told.id, told.at, told.kind, told.what, told.writer from (
				select id::text collate "C" as id, ${at} as at, 'person' as kind, null as what,
						recorded_by as writer
					from people where id = ${personId}
				union all select id::text, ${at}, 'phone', owner, recorded_by from person_phones
					where person_id = ${personId}
					and recorded_at > (select recorded_at from people where id = ${personId})
				union all select id::text, ${at}, 'email', owner, recorded_by from person_emails
					where person_id = ${personId}
					and recorded_at > (select recorded_at from people where id = ${personId})
				union all select id::text, ${at}, 'notice', told_by, recorded_by from person_notices
					where person_id = ${personId}
				union all select id::text, ${at}, 'consent', purpose || ' ' || answer, recorded_by
					from person_consents where person_id = ${personId}
				${notes}
			) as told ${beyond} order by at desc, id desc limit ${limit + 1}
		) as page order by at desc, id desc`.execute(db);
	return rows.map(({ id, at: when, kind, what, writer, by }) => ({
		id,
		at: when,
		kind,
		...words(kind, what),
		by,
		...(kind === 'note' && mayUndoNote(db.acting, writer) && { isUndoable: true })
	}));
}

function words(kind: Kind, what: string | null): Pick<PersonEvent, 'title' | 'detail' | 'origin'> {
	switch (kind) {
		case 'person':
			return { title: 'Fiche créée', origin: 'Équipe' };
		case 'phone':
			return { title: 'Téléphone ajouté', ...ofAdult(what), origin: 'Fiche' };
		case 'email':
			return { title: 'Adresse électronique ajoutée', ...ofAdult(what), origin: 'Fiche' };
		case 'notice':
			return {
				title: 'Information donnée',
				detail: TOLD_BY.find(({ value }) => value === what)?.label,
				origin: 'Fiche'
			};
		case 'consent':
			return { ...consentWords(what ?? ''), origin: 'Fiche' };
		case 'note':
			return { title: 'Note de suivi', detail: what ?? '', origin: 'Suivi' };
	}
}

const ofAdult = (owner: string | null) =>
	owner === 'responsible-adult' ? { detail: 'celui de l’adulte responsable' } : {};

const SAID: Record<ConsentAnswer, string> = {
	given: 'Accord donné',
	refused: 'Refus noté',
	withdrawn: 'Accord retiré'
};

function consentWords(what: string): { title: string; detail: string } {
	const [purpose, answer] = what.split(' ') as [Purpose, ConsentAnswer];
	return { title: SAID[answer], detail: CONSENT_TEXTS[purpose].title };
}
