import { addPlace } from '#lib/features/resources/places/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { USUAL_PARTNERS } from '../../domain/usual-partners.ts';

export type UsualRefusal = { refusal: 'unknown-partner' | 'name'; message: string };

/** Adds one of the usual partners with the ways people name it; not verified: nobody checked yet. */
export async function addUsualPartner(
	db: Db,
	code: string,
	placesKey: Buffer
): Promise<{ id: string } | UsualRefusal> {
	const usual = USUAL_PARTNERS.find((one) => one.code === code);
	if (!usual) return refuse('unknown-partner', 'Ce partenaire n’est pas proposé.');
	const centre_id = centreOf(db);
	// Which town hall it is, nobody has said yet: it is no other centre's before its card is completed.
	const { name, kind } = usual;
	const place = await addPlace(db, { name, kind }, 'partner', placesKey);
	if ('refusal' in place) throw new Error(`usual partner ${code}: ${place.message}`);
	const added = await db
		.insertInto('partners')
		.values({
			centre_id,
			name: usual.name,
			place_id: place.id,
			families: [...usual.families],
			what_for: usual.whatFor,
			entitled_by: usual.entitledBy,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) return refuse('name', 'Ce partenaire est déjà dans votre répertoire.');
	await db
		.insertInto('partner_aliases')
		.values(
			usual.aliases.map((alias) => ({
				centre_id,
				partner_id: added.id,
				alias,
				recorded_at: db.acting.at.toString()
			}))
		)
		.onConflict((conflict) => conflict.columns(['centre_id', 'alias']).doNothing())
		.execute();
	await writeJournal(db, { action: 'add', kind: 'partner', id: added.id });
	return added;
}
