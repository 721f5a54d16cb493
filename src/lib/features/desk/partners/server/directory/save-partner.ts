import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type NewPartner, type PartnerRefusal, readPartnerFields } from './partner-fields.ts';
import { verifyPartner } from './verify-partner.ts';

const SAME_NAME: PartnerRefusal = refuse(
	'name',
	'Un partenaire porte déjà ce nom. Ouvrez sa fiche, ou donnez un nom plus précis.'
);

/** Adds a partner to the centre's directory; whoever has just written it has checked it. */
export async function addPartner(
	db: Db,
	partner: NewPartner
): Promise<{ id: string } | PartnerRefusal> {
	const fields = readPartnerFields(partner);
	if ('refusal' in fields) return fields;
	const added = await db
		.insertInto('partners')
		.values({ centre_id: centreOf(db), ...fields, ...recordedBy(db) })
		.onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) return SAME_NAME;
	await writeJournal(db, { action: 'add', kind: 'partner', id: added.id });
	await verifyPartner(db, added.id);
	return added;
}

/** Corrects a partner. */
export async function changePartner(
	db: Db,
	id: string,
	partner: NewPartner
): Promise<{ id: string } | PartnerRefusal> {
	const fields = readPartnerFields(partner);
	if ('refusal' in fields) return fields;
	const namesake = await db
		.selectFrom('partners')
		.where('name', '=', fields.name)
		.where('id', '<>', id)
		.select('id')
		.executeTakeFirst();
	if (namesake) return SAME_NAME;
	const { numUpdatedRows } = await db
		.updateTable('partners')
		.set(fields)
		.where('id', '=', id)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) {
		return refuse('unknown-partner', 'Ce partenaire n’est plus au répertoire.');
	}
	await writeJournal(db, { action: 'change', kind: 'partner', id });
	return { id };
}
