import { writeOwnLesson } from '#lib/features/learning/lessons/index.server.ts';
import { contentsOf } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { Telling } from './telling.ts';

const PROGRAMME = 'senou';

/** The pedagogue writes what is taken home of a content that the network has no lesson of. */
export async function writeLessons(db: Db, { now, team, programmes }: Telling): Promise<void> {
	await actAs(db, team.pedagogique, now);
	const [content] = contentsOf(PROGRAMME);
	const lesson = {
		content: content!,
		lines: [
			'Chaque personne a posé sa question.',
			'Nous avons cherché la réponse ensemble, sur son appareil.',
			'Nous avons noté le chemin dans le carnet.'
		],
		exercise: 'Refaites le même chemin à la maison. Notez la question suivante dans le carnet.',
		guide: null
	};
	accepted(await writeOwnLesson(db, { programmeId: programmes.get(PROGRAMME)!, lesson }));
}
