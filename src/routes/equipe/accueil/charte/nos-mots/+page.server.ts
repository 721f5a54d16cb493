import * as v from 'valibot';
import {
	declarePosture,
	listCharterVersions,
	readPosture,
	writeCharterWords
} from '#lib/features/desk/charter/index.server.ts';
import { POSTURES } from '#lib/features/desk/charter/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import type { Actions } from './$types';

const CHARTER = '/equipe/accueil/charte';
const Words = v.object({ mots: v.string() });
const Posture = v.object({
	posture: v.picklist(POSTURES, 'Choisissez l’une des deux réponses.'),
	precision: v.string()
});

export const load = shown('write-charter', async (db, { timeZone }) => {
	const versions = await listCharterVersions(db);
	const posture = await readPosture(db);
	return {
		versions: versions.map(({ id, text, at }) => ({ id, text, when: momentIn(timeZone, at) })),
		posture: posture && { posture: posture.posture, words: posture.words }
	};
});

export const actions: Actions = deeds({
	mots: deed('write-charter', Words, (db, { mots }) => writeCharterWords(db, mots), CHARTER, {
		otherwise: 'mots'
	}),
	posture: deed(
		'write-charter',
		Posture,
		(db, { posture, precision }) => declarePosture(db, { posture, words: precision }),
		CHARTER,
		{ otherwise: 'precision' }
	)
});
