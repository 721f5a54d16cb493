import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { answerMiss, listMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown(ofTeam('see-places'), async (db, { viewer }) => ({
	mayWrite: mayDo(viewer.role, 'write-places'),
	misses: await listMisses(db)
}));

const Miss = v.object({
	mots: v.pipe(
		v.string('Choisissez une recherche de la liste.'),
		v.minLength(1, 'Choisissez une recherche de la liste.'),
		v.maxLength(120, 'Choisissez une recherche de la liste.')
	)
});

export const actions: Actions = deeds({
	classer: deed(
		ofTeam('write-places'),
		Miss,
		(db, { mots }) => answerMiss(db, mots),
		({ words }) => ({
			done: `C’est classé\u00a0: «\u202f${words}\u202f» reviendra si vingt recherches de plus ne trouvent rien un autre mois.`
		})
	)
});
