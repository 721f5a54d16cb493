import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type Typed = { sorte: string; titre: string; souhait: string; jour: string; programme: string };

/** What the form says of a project, in the words of the feature. */
export function projectOf({ sorte, titre, souhait, jour, programme }: Typed, today: string) {
	return {
		kind: sorte,
		title: titre,
		wish: souhait,
		openedOn: jour,
		...(programme && { programmeId: programme }),
		today
	};
}

/** The field that a refusal is about. */
export function fieldOf({ refusal }: { refusal: string }): keyof Typed {
	if (refusal === 'kind') return 'sorte';
	if (refusal === 'programme') return 'programme';
	if (refusal === 'opened-on') return 'jour';
	return refusal === 'wish' || refusal === 'confidential' ? 'souhait' : 'titre';
}

/** The programmes whose fiche may tell a project. */
export async function programmeChoices(db: Db): Promise<{ value: string; label: string }[]> {
	return (await listProgrammes(db)).map(({ id, name }) => ({ value: id, label: name }));
}
