import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { listDirectors } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { visit } from './visit.ts';

/** Who answers for what each centre publishes of its residents, by the name of the centre. */
export async function publicationDirectors(event: {
	locals: App.Locals;
}): Promise<{ centre: string; name: string }[]> {
	const directors = await visit(event, null, listDirectors);
	if (directors.length === 0) return [];
	const { database, now } = event.locals.world;
	const names = new Map(directors.map(({ centreId, name }) => [centreId, name]));
	return (await listCentres(database, now())).flatMap(({ id, name }) =>
		names.has(id) ? { centre: name, name: names.get(id)! } : []
	);
}
