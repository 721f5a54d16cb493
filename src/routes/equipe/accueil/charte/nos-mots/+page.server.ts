import * as v from 'valibot';
import { listCharterVersions, writeCharterWords } from '#lib/features/desk/charter/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import type { Actions } from './$types';

const CHARTER = '/equipe/accueil/charte';

export const load = shown('write-charter', async (db, { timeZone }) => {
	const versions = await listCharterVersions(db);
	return {
		versions: versions.map(({ id, text, at }) => ({ id, text, when: momentIn(timeZone, at) }))
	};
});

export const actions: Actions = deeds({
	mots: deed(
		'write-charter',
		v.object({ mots: v.string() }),
		(db, { mots }) => writeCharterWords(db, mots),
		CHARTER,
		{ otherwise: 'mots' }
	)
});
