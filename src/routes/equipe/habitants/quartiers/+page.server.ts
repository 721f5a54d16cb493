import * as v from 'valibot';
import { listQuarterPoints, placeQuarter } from '#lib/features/neighbourhood/map/index.server.ts';
import { PointForm } from '#lib/features/neighbourhood/map/index.ts';
import {
	listQuarters,
	restoreQuarter,
	saveQuarter,
	withdrawQuarter
} from '#lib/features/people/quarters/index.server.ts';
import { QuarterForm } from '#lib/features/people/quarters/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

/** The quarter that a button was pressed for. */
const Pressed = v.object({ quartier: chosenId('Ce quartier n’est pas dans la liste.') });

export const load = shown('keep-quarters', async (db) => ({
	quarters: await listQuarters(db),
	withdrawn: await listQuarters(db, 'withdrawn'),
	points: await listQuarterPoints(db)
}));

export const actions: Actions = deeds({
	enregistrer: deed(
		'keep-quarters',
		QuarterForm,
		(db, { quartier, nom, sorte }) =>
			saveQuarter(db, { id: quartier || null, name: nom, kind: sorte }),
		(_saved, _doing, { nom }) => ({ done: `Le quartier «\u202f${nom}\u202f» est enregistré.` }),
		{ otherwise: 'nom' }
	),
	placer: deed(
		'keep-quarters',
		PointForm,
		(db, { quartier, endroit, rayon }, { locals, now, timeZone }) =>
			placeQuarter(
				db,
				{ quarterId: quartier, where: endroit, radius: rayon },
				{ dataDir: locals.world.dataDir, now: { at: now, timeZone } }
			),
		() => ({ done: 'Ce quartier est placé. Les zones blanches en tiennent compte.' }),
		{ otherwise: 'endroit' }
	),
	retirer: deed(
		'keep-quarters',
		Pressed,
		(db, { quartier }) => withdrawQuarter(db, quartier),
		() => ({ done: 'Ce quartier n’est plus proposé. Les fiches qui le disent le gardent.' })
	),
	remettre: deed(
		'keep-quarters',
		Pressed,
		(db, { quartier }) => restoreQuarter(db, quartier),
		() => ({ done: 'Ce quartier est de nouveau proposé.' })
	)
});
