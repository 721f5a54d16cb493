import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { mayApproach } from '#lib/features/people/rights-asked/index.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { listAbsentees } from '#lib/features/learning/workshops/index.server.ts';
import type { ShownAbsentee } from '#lib/features/learning/workshops/ui/shown-absentee.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

/** Whom to call after two absences, and how: no number of who asked not to be called. */
export async function absenteeLines(db: Db, today: string): Promise<ShownAbsentee[]> {
	const people = await listAbsentees(db, today);
	const ids = people.map(({ personId }) => personId);
	const [reach, objections] = await Promise.all([reachabilityOf(db, ids), objectionsOf(db, ids)]);
	return people.map(({ missedOn: _missedOn, ...person }) => {
		const isCalled = mayApproach(objections.get(person.personId) ?? null, 'reminder');
		const known = reach.get(person.personId);
		return {
			...person,
			phones: (isCalled ? (known?.phones ?? []) : []).map(({ number, owner }) => ({
				number,
				written: writtenPhone(number),
				isOwn: owner === 'own'
			})),
			unreachable: unreachable(isCalled, known?.hasNoPhone ?? false)
		};
	});
}

function unreachable(isCalled: boolean, hasNoPhone: boolean): string {
	if (!isCalled) return 'ne pas appeler\u00a0: opposition notée';
	return hasNoPhone ? 'pas de téléphone' : 'téléphone à demander';
}
