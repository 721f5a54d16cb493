import { redirect } from '@sveltejs/kit';
import {
	listPlacements,
	listToldLevels,
	readGain,
	readNonUserType
} from '#lib/features/learning/placement/index.server.ts';
import {
	BANK,
	INDICATIVE,
	levelsIn,
	progressOf,
	NON_USER_CHOICES,
	tellEurostat,
	tellNonUserType,
	tellSituation,
	tellWeights,
	WAY_NAMES
} from '#lib/features/learning/placement/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { nowIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { openPlacement } from '../open-placement.ts';
import { readWhatNext } from './read-what-next.ts';
import { resultActions } from './result-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'place-people',
	async (db, { params, viewer, timeZone, now }: Asked<'positionnement'>) => {
		const { placement, person } = await openPlacement(db, params.positionnement);
		const { id, personId } = placement;
		const line = (await listPlacements(db, personId)).find((one) => one.id === id)!;
		if (!line.ending) redirect(303, `/equipe/positionnements/${id}`);
		const gain = await readGain(db, id);
		const nonUser = await readNonUserType(db, id);
		const words = await listToldLevels(db, personId);
		return {
			sheetHref: `/equipe/habitants/${personId}/positionnement`,
			personHref: `/equipe/habitants/${personId}`,
			name: person ? `${person.givenName} ${person.familyName}` : 'Personne effacée',
			day: plainDay(placement.day),
			by: line.by,
			way: WAY_NAMES[placement.way],
			ending: line.ending,
			levels: levelsIn(line.ending.verdict),
			next: await readWhatNext(db, personId, nowIn(timeZone, now)),
			mayEnrol: mayDo(viewer.role, 'plan-workshops'),
			progress: gain && progressOf(gain),
			weighing: tellWeights(line.weights ?? BANK.weights, {
				course: line.course,
				isDefault: !line.weights
			}),
			situation: tellSituation(placement.situation),
			nonUserChoices: NON_USER_CHOICES,
			nonUser: nonUser && { words: tellNonUserType(nonUser), type: nonUser.type },
			indicative: INDICATIVE,
			measures: tellEurostat(placement.said, placement.half),
			areErased: placement.said.length === 0 && line.ending.questionCount > 0,
			words: words
				.filter(({ placementId }) => placementId === id)
				.map((word) => ({ ...word, day: plainDay(word.day) }))
		};
	}
);

export const actions: Actions = deeds({ ...resultActions });
