import type { CellPlace, DraftPerson } from '../../register.ts';
import type { Cluster } from './clusters.ts';
import type { Notebook } from '../../notebook.ts';

/** One proposed person a cluster: what its rows say together; what they say differently is a problem. */
export function draftPerson(cluster: Cluster, key: string, notebook: Notebook): DraftPerson {
	const people = cluster.members.map(({ person }) => person);
	const [first] = people;
	if (!first) throw new Error('a person is named by one row at least');
	const own = people.find(
		({ phone, phoneIsResponsibleAdults }) => phone && !phoneIsResponsibleAdults
	);
	const phoned = own ?? people.find(({ phone }) => phone);
	const second = people.find(({ phone }) => phone && phone !== phoned?.phone);
	if (second)
		notebook.report(
			second.place,
			"Le téléphone de cette personne n'est pas le même ailleurs dans les fichiers\u00a0: le premier est gardé. Vérifiez-le avec elle."
		);
	const birthYear = people.find((person) => person.birthYear)?.birthYear;
	const sex = people.find((person) => person.sex)?.sex;
	return {
		key,
		familyName: first.familyName,
		givenName: first.givenName,
		...(birthYear ? { birthYear } : {}),
		...(sex ? { sex } : {}),
		...(phoned?.phone ? { phone: phoned.phone } : {}),
		...(phoned?.phoneIsFictional ? { phoneIsFictional: true } : {}),
		...(phoned?.phoneIsResponsibleAdults ? { phoneIsResponsibleAdults: true } : {}),
		places: distinct(people.map(({ place }) => place))
	};
}

function distinct(places: CellPlace[]): CellPlace[] {
	const keys = new Map(
		places.map((place) => [`${place.file}\u0000${place.sheet}\u0000${place.cell}`, place])
	);
	return [...keys.values()];
}
