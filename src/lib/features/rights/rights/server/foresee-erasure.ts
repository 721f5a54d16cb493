import type { Db } from '#lib/platform/database/acting.ts';
import type { AllHolds } from '#lib/platform/database/holds.ts';
import { yearsClosedFor } from './years-of-people.ts';

/** What erasing somebody would do beside: null when she has no name any more. */
export async function foreseeErasure(
	db: Db,
	{ personId, ...asked }: { personId: string; holds: AllHolds; today: string }
): Promise<{ name: string; yearsToClose: number[]; isUpcoming: boolean } | null> {
	const named = await db
		.selectFrom('person_identities')
		.where('person_id', '=', personId)
		.select(['given_name', 'family_name'])
		.executeTakeFirst();
	if (!named) return null;
	const next = await db
		.selectFrom('enrolments as e')
		.innerJoin('seances as s', 's.group_id', 'e.group_id')
		.where('e.person_id', '=', personId)
		.where('s.day', '>=', asked.today)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('departures as d').whereRef('d.enrolment_id', '=', 'e.id').select('d.left_on')
				)
			)
		)
		.select('s.id')
		.limit(1)
		.executeTakeFirst();
	return {
		name: `${named.given_name} ${named.family_name}`,
		yearsToClose: await yearsClosedFor(db, asked, [personId]),
		isUpcoming: next !== undefined
	};
}
