import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';
import { erasePastAddressees } from './contact/letter-addressees.ts';
import { WHO_SHE_IS } from './held/who-she-is.ts';
import { WHAT_WAS_AGREED } from './held/what-was-agreed.ts';

/** What `people` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: { ...WHO_SHE_IS, ...WHAT_WAS_AGREED },
	// Her name goes after all the rest, with the band of her age: see erase-identities.ts.
	contacts: ({ these, dayOf, typed }) => [
		// Everybody, with no day where an import wrote the record.
		sql`select p.id as person_id,
			case when ${typed('p.recorded_at')} then ${dayOf('p.recorded_at')} end as day
		from people p where ${these('p.id')}`,
		sql`select n.person_id, ${dayOf('n.recorded_at')} as day from person_notices n
		where ${typed('n.recorded_at')} and ${these('n.person_id')}`,
		sql`select n.person_id, ${dayOf('n.recorded_at')} as day from person_consents n
		where ${typed('n.recorded_at')} and ${these('n.person_id')}`
	],
	erasePast: (db, { today }) => erasePastAddressees(db, today)
};
