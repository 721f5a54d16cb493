import { ageBandIn } from '#lib/features/people/people/index.ts';
import type { Enrolled } from '../match/plan-import-contacts.ts';
import type { KnownPerson } from '../match/plan-import-known.ts';
import type { PlannedPerson } from './plan-import-planned.ts';
import type { Planning } from './plan-import-settle.ts';
import type { DraftPerson } from '../register.ts';
import { completePerson, insertPhone } from './plan-import-person.ts';

/**
 * One record a person of the register: the one she already has, one by name, or an anonymous
 * subject (age band and sex) when her name is too old to be kept (docs/registers.md; CNIL 2021-028).
 */
export function planPeople(
	planning: Planning,
	enrolled: Enrolled[],
	known: ReadonlyMap<DraftPerson, KnownPerson>
): Map<string, PlannedPerson> {
	const planned = new Map<string, PlannedPerson>();
	const { people } = planning.plan;
	for (const someone of enrolled) {
		const match = known.get(someone.person);
		if (match) {
			completePerson(planning, someone, match);
			people.alreadyKnown += 1;
		} else if (someone.mayKeepName) people.keptByName += 1;
		else people.anonymous += 1;
		const id = match?.id ?? insertPerson(planning, someone);
		planned.set(someone.person.key, { id, named: match?.named ?? someone.mayKeepName });
	}
	return planned;
}

function insertPerson(
	planning: Planning,
	{ person, nameKey, year, mayKeepName }: Enrolled
): string {
	const { inserts } = planning.plan;
	const id = planning.newId();
	inserts.people.push({
		id,
		birth_year: mayKeepName ? (person.birthYear ?? null) : null,
		age_band: mayKeepName ? null : ageBandIn(year, person.birthYear ?? null),
		age_band_year: mayKeepName ? null : year,
		sex: person.sex ?? null
	});
	if (!mayKeepName) return id;
	inserts.person_identities.push({
		person_id: id,
		family_name: person.familyName,
		given_name: person.givenName,
		name_key: nameKey
	});
	insertPhone(planning, person, id);
	return id;
}
