import { type Db, centreOf, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { type NewTheme, refuseTheme, type ThemeRefusal } from '../domain/theme-state.ts';

/** The centre opens a theme: everybody may answer it from its first day to its last. */
export async function openTheme(
	db: Db,
	theme: NewTheme
): Promise<{ opened: string } | ThemeRefusal> {
	const refused = refuseTheme(theme);
	if (refused) return refused;
	const { id } = await db
		.insertInto('themes')
		.values({ centre_id: centreOf(db), ...columnsOf(theme), ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tellJournal(db, 'open', id);
	return { opened: id };
}

/** Said otherwise, or for longer. */
export async function changeTheme(
	db: Db,
	id: string,
	theme: NewTheme
): Promise<{ changed: string } | ThemeRefusal | Refusal<'unknown-theme'>> {
	const refused = refuseTheme(theme);
	if (refused) return refused;
	const { numUpdatedRows } = await db
		.updateTable('themes')
		.where('id', '=', id)
		.set(columnsOf(theme))
		.executeTakeFirstOrThrow();
	if (!numUpdatedRows) return unknownTheme();
	await tellJournal(db, 'change', id);
	return { changed: id };
}

/** What was decided, told to whoever spoke: the theme is closed. Said again, the last one counts. */
export async function decideTheme(
	db: Db,
	id: string,
	decided: string
): Promise<{ decided: string } | Refusal<'unknown-theme' | 'decided'>> {
	const said = decided.trim();
	if (said.length < 3 || said.length > 2000) {
		return refuse('decided', 'Écrivez ce qui a été décidé, en 2\u202f000 signes au plus.');
	}
	const theme = await db
		.selectFrom('themes')
		.where('id', '=', id)
		.select('centre_id')
		.executeTakeFirst();
	if (!theme) return unknownTheme();
	await db
		.insertInto('theme_ends')
		.values({ theme_id: id, centre_id: theme.centre_id, decided: said, ...recordedBy(db) })
		.execute();
	await tellJournal(db, 'decide', id);
	return { decided: id };
}

/** The decision was told too early: the theme stands as its days say. */
export async function takeBackDecision(
	db: Db,
	id: string
): Promise<{ takenBack: string } | Refusal<'unknown-theme'>> {
	const { numUpdatedRows } = await db
		.updateTable('theme_ends')
		.where('theme_id', '=', id)
		.where('undone_at', 'is', null)
		.set({ undone_at: db.acting.at.toString(), undone_by_id: db.acting.staffId })
		.executeTakeFirstOrThrow();
	if (!numUpdatedRows) return unknownTheme();
	await tellJournal(db, 'take-back', id);
	return { takenBack: id };
}

const columnsOf = ({ kind, title, words, opensOn, closesOn }: NewTheme) => ({
	...{ kind, title: title.trim(), words: words.trim() || null },
	...{ opens_on: opensOn, closes_on: closesOn }
});

const unknownTheme = () => refuse('unknown-theme', 'Ce thème n’existe plus. Rechargez la page.');

const tellJournal = (db: Db, action: string, id: string) =>
	writeJournal(db, { action, kind: 'theme', id });
