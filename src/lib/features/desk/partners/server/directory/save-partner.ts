import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { keepPlace, leavePlace } from './keep-place.ts';
import { type NewPartner, type PartnerRefusal, readOwnFields } from './partner-fields.ts';

const SAME_NAME: PartnerRefusal = refuse(
	'name',
	'Un partenaire porte déjà ce nom. Ouvrez sa fiche, ou donnez un nom plus précis.'
);

/**
 * Adds a partner to the centre's directory, on a place of the network's. Of a place told for the first time, whoever
 * has just written it has checked it; one that was chosen stays as old as it was.
 */
export async function addPartner(
	db: Db,
	partner: NewPartner,
	placesKey: Buffer
): Promise<{ id: string } | PartnerRefusal> {
	const fields = readOwnFields(partner);
	if ('refusal' in fields) return fields;
	const place = await keepPlace(db, partner, partner.placeId ?? null, placesKey);
	if ('refusal' in place) return place;
	const added = await db
		.insertInto('partners')
		.values({ centre_id: centreOf(db), place_id: place.id, ...fields, ...recordedBy(db) })
		.onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) return SAME_NAME;
	await writeJournal(db, { action: 'add', kind: 'partner', id: added.id });
	return added;
}

/** Corrects a partner: its place for the whole network, and what the centre says of it for itself. */
export async function changePartner(
	db: Db,
	id: string,
	partner: NewPartner,
	placesKey: Buffer
): Promise<{ id: string } | PartnerRefusal> {
	const fields = readOwnFields(partner);
	if ('refusal' in fields) return fields;
	const was = await db
		.selectFrom('partners')
		.where('id', '=', id)
		.select('place_id')
		.executeTakeFirst();
	if (!was) return refuse('unknown-partner', 'Ce partenaire n’est plus au répertoire.');
	const namesake = await db
		.selectFrom('partners')
		.where('name', '=', fields.name)
		.where('id', '<>', id)
		.select('id')
		.executeTakeFirst();
	if (namesake) return SAME_NAME;
	const place = await keepPlace(db, partner, partner.placeId ?? was.place_id, placesKey);
	if ('refusal' in place) return place;
	await db
		.updateTable('partners')
		.set({ ...fields, place_id: place.id })
		.where('id', '=', id)
		.execute();
	if (place.id !== was.place_id) await leavePlace(db, was.place_id);
	await writeJournal(db, { action: 'change', kind: 'partner', id });
	return { id };
}
