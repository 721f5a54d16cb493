import { ageBandIn } from '#lib/features/people/index.ts';
import type { Enrolled } from './plan-import-contacts.ts';
import { addUpdate } from './import-plan.ts';
import type { KnownPerson } from './plan-import-known.ts';
import type { PlannedPerson } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import type { DraftPerson } from './register.ts';

const LONGEST_NAME = 120;
const SEX_WORDS = { female: 'femme', male: 'homme' };

/**
 * One record a person of the register: the one she already has, one by name, or an anonymous
 * subject (age band and sex) when her name is too old to be kept (issue 2, § 4; CNIL 2021-028).
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
		family_name: person.familyName.slice(0, LONGEST_NAME),
		given_name: person.givenName.slice(0, LONGEST_NAME),
		name_key: nameKey
	});
	insertPhone(planning, person, id);
	return id;
}

function insertPhone({ plan, newId }: Planning, person: DraftPerson, personId: string): void {
	if (!person.phone) return;
	plan.inserts.person_phones.push({
		id: newId(),
		person_id: personId,
		number: person.phone,
		owner: person.phoneIsResponsibleAdults ? 'responsible-adult' : 'own',
		is_fictional: person.phoneIsFictional ?? false
	});
}

/** A known record gains what it lacked; an old register adds no phone to it. */
function completePerson(planning: Planning, someone: Enrolled, known: KnownPerson): void {
	const { person, year } = someone;
	const key = { id: known.id };
	const base = {
		place: person.places[0]!,
		who: `${person.givenName} ${person.familyName}`,
		before: null,
		imported: true
	};
	const update = (set: Record<string, unknown>) => () =>
		addUpdate(planning.plan, { table: 'people', key, set });
	if (person.birthYear && known.named && person.birthYear !== known.birthYear) {
		settle(planning, {
			...base,
			id: `people:${known.id}:birth-year`,
			what: 'Année de naissance',
			before: known.birthYear === null ? null : String(known.birthYear),
			after: String(person.birthYear),
			imported: known.importId !== null || known.birthYear === null,
			apply: update({ birth_year: person.birthYear })
		});
	}
	if (person.birthYear && !known.named && known.ageBand === 'non_communique') {
		settle(planning, {
			...base,
			id: `people:${known.id}:age-band`,
			what: 'Année de naissance',
			after: String(person.birthYear),
			apply: update({ age_band: ageBandIn(known.ageBandYear ?? year, person.birthYear ?? null) })
		});
	}
	if (person.sex && person.sex !== known.sex) {
		settle(planning, {
			...base,
			id: `people:${known.id}:sex`,
			what: 'Sexe',
			before: known.sex && SEX_WORDS[known.sex as keyof typeof SEX_WORDS],
			after: SEX_WORDS[person.sex],
			imported: known.importId !== null || known.sex === null,
			apply: update({ sex: person.sex })
		});
	}
	if (person.phone && known.named && someone.mayKeepName && !known.phones.has(person.phone)) {
		settle(planning, {
			...base,
			id: `people:${known.id}:phone`,
			what: 'Téléphone',
			after: 'un nouveau numéro',
			apply: () => insertPhone(planning, person, known.id)
		});
	}
}
