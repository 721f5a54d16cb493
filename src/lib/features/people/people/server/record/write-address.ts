import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { PostalAddress } from '../../domain/postal-address.ts';

/** The address of somebody becomes this one: nothing is kept of the one before. */
export async function writeAddress(
	db: Db,
	personId: string,
	address: PostalAddress
): Promise<void> {
	const { delivery, postcode, town } = address;
	const said = { delivery: delivery.join('\n'), postcode, town, ...recordedBy(db) };
	await db
		.insertInto('person_addresses')
		.values({ person_id: personId, centre_id: centreOf(db), ...said })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet(said))
		.execute();
}
