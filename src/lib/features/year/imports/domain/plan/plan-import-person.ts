import { ageBandIn } from '#lib/features/people/people/index.ts';
import { addUpdate } from './import-plan.ts';
import type { Enrolled } from '../match/plan-import-contacts.ts';
import type { KnownPerson } from '../match/plan-import-known.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import type { DraftPerson } from '../register.ts';

const SEX_WORDS = { female: 'femme', male: 'homme' };

/** The number of a person, her own or that of the adult who answers for her. */
export function insertPhone(
	{ plan, newId }: Planning,
	person: DraftPerson,
	personId: string
): void {
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
export function completePerson(planning: Planning, someone: Enrolled, known: KnownPerson): void {
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
