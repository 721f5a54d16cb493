import type { Db } from '#lib/platform/database/acting.ts';
import { creationCaption } from '../domain/creation-caption.ts';
import { isShown } from '../domain/what-is-missing.ts';
import { findCreation, listCreationsOfYear } from './read-creations.ts';

/** As a fiche prints it: nobody is named. */
export type ShownCreation = {
	programme: string;
	fileId: string;
	alternative: string;
	caption: string;
};

/** What the fiches of a year may show, and how many each programme holds back. */
export async function listShownCreations(
	db: Db,
	year: number
): Promise<{ shown: ShownCreation[]; heldBack: Record<string, number> }> {
	const creations = await listCreationsOfYear(db, year);
	const shown = creations.filter(isShown).map((creation) => ({
		programme: creation.programme,
		fileId: creation.id,
		alternative: creation.alternative,
		caption: creationCaption(creation)
	}));
	const heldBack: Record<string, number> = {};
	for (const { programme } of creations.filter((creation) => !isShown(creation))) {
		heldBack[programme] = (heldBack[programme] ?? 0) + 1;
	}
	return { shown, heldBack };
}

/** The picture of one that may be shown now, or null: asked again each time, whatever was listed before. */
export async function readShownPicture(db: Db, creationId: string): Promise<Buffer | null> {
	const creation = await findCreation(db, creationId);
	return creation && isShown(creation) ? readCreationPicture(db, creationId) : null;
}

/** The picture itself, for who prepares what will be shown; or null. */
export async function readCreationPicture(db: Db, creationId: string): Promise<Buffer | null> {
	const row = await db
		.selectFrom('creations')
		.where('id', '=', creationId)
		.select('bytes')
		.executeTakeFirst();
	return row?.bytes ?? null;
}
