import type { ProjectFormData } from '#lib/features/learning/projects/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** What the form says of a project, in the words of the feature. */
export function projectOf(
	{ sorte, titre, souhait, jour, programme }: ProjectFormData,
	today: string
) {
	return {
		kind: sorte,
		title: titre,
		wish: souhait,
		openedOn: jour,
		...(programme && { programmeId: programme }),
		today
	};
}

/** The field beside which each refusal is said. */
export const PROJECT_FIELDS = {
	kind: 'sorte',
	programme: 'programme',
	'opened-on': 'jour',
	wish: 'souhait',
	confidential: 'souhait',
	otherwise: 'titre'
};

/** The programmes whose fiche may tell a project. */
export async function programmeChoices(db: Db): Promise<{ value: string; label: string }[]> {
	return (await listProgrammes(db)).map(({ id, name }) => ({ value: id, label: name }));
}

/** A project is told in a programme of that list, or in none. */
export async function refuseProgramme(db: Db, wanted: string) {
	const known = wanted ? await programmeChoices(db) : [];
	if (!wanted || known.some(({ value }) => value === wanted)) return null;
	return refuse(
		'programme',
		'Ce programme n’est plus dans la liste\u00a0: choisissez-en un autre.'
	);
}
