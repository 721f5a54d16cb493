import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { DroppedFile } from '../read/pack-files.ts';
import { openFiles, sealFiles } from './seal-files.ts';

/** Hours a dropped file waits to be confirmed. */
const DRAFT_HOURS = 2;
/** Bytes a draft may weigh, all its files together (migration 0003). */
const HEAVIEST_DRAFT = 26_214_400;

export type DraftRefusal = { refusal: 'too-heavy'; message: string };

/**
 * Keeps dropped files until they are confirmed, sealed: the key goes to the browser and is not
 * kept here. Drafts that have expired are swept away first, whoever left them.
 */
export async function keepDraft(
	db: Db,
	files: DroppedFile[]
): Promise<{ id: string; key: string } | DraftRefusal> {
	const { at, staffId } = db.acting;
	if (!staffId) throw new Error('a draft belongs to somebody');
	await sql`delete from import_drafts where expires_at <= ${at.toString()}::timestamptz`.execute(
		db
	);
	const { sealed, key } = sealFiles(files);
	if (sealed.length > HEAVIEST_DRAFT) {
		return refuse(
			'too-heavy',
			'Ces fichiers dépassent 25 Mo ensemble\u00a0: déposez-en moins à la fois.'
		);
	}
	const { id } = await db
		.insertInto('import_drafts')
		.values({
			centre_id: centreOf(db),
			staff_id: staffId,
			sealed,
			recorded_at: at.toString(),
			expires_at: at.add({ hours: DRAFT_HOURS }).toString()
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return { id, key };
}

/** The files of a draft, or null when it is over, somebody else's, or the key is not its own. */
export async function openDraft(db: Db, id: string, key: string): Promise<DroppedFile[] | null> {
	const draft = await db
		.selectFrom('import_drafts')
		.where(hasId(id))
		.where('staff_id', '=', db.acting.staffId)
		.where('expires_at', '>', sql<Temporal.Instant>`${db.acting.at.toString()}::timestamptz`)
		.select('sealed')
		.executeTakeFirst();
	return draft ? openFiles(draft.sealed, key) : null;
}

/** Forgets a draft, once it is confirmed or given up; only whoever dropped it can. */
export async function dropDraft(db: Db, id: string): Promise<void> {
	await db
		.deleteFrom('import_drafts')
		.where(hasId(id))
		.where('staff_id', '=', db.acting.staffId)
		.execute();
}

/** The id comes from an address, which may hold anything: compared as a text, it is never an error. */
function hasId(id: string) {
	return sql<boolean>`id::text = ${id}`;
}
