import * as v from 'valibot';
import {
	listDirectors,
	nameDirector
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

/** Who answers for what the centre publishes of its residents. */
export const load = shown('name-director', async (db, { viewer }) => {
	const directors = await listDirectors(db);
	return {
		director: directors.find(({ centreId }) => centreId === viewer.centre.id)?.name ?? null,
		centre: viewer.centre.name
	};
});

const NameForm = v.object({ nom: v.pipe(v.string(), v.trim()) });

export const actions: Actions = deeds({
	nommer: deed(
		'name-director',
		NameForm,
		(db, { nom }) => nameDirector(db, nom),
		() => ({
			done: 'C’est noté. Les habitants peuvent écrire\u00a0: vous les lirez avant tout le monde.'
		}),
		{ name: 'nom' }
	),
	fermer: deed(
		'name-director',
		v.object({}),
		(db) => nameDirector(db, null),
		() => ({ done: 'C’est fermé. Ce qui est publié reste, et plus rien de nouveau n’arrive.' })
	)
});
