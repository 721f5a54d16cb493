import * as v from 'valibot';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import {
	listPlacements,
	listToldLevels,
	startPlacement,
	tellLevel
} from '#lib/features/learning/placement/index.server.ts';
import {
	CERTAINTIES,
	type Moment,
	MOMENTS,
	SOURCES,
	verdictTitle
} from '#lib/features/learning/placement/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { pressed } from '#lib/shared/typed-values.ts';
import { chosenCourse, courseChoice } from './course-choice.ts';
import type { Actions } from './$types';

export const load = shown(
	'place-people',
	async (db, { params }: Asked<'personne'>) => {
		const person = await findPerson(db, params.personne);
		if (!person) return null;
		const choice = await courseChoice(db, params.personne);
		const placements = await listPlacements(db, params.personne);
		const words = await listToldLevels(db, params.personne);
		return {
			id: params.personne,
			name: `${person.givenName} ${person.familyName}`,
			givenName: person.givenName,
			...choice,
			/** A second conversation asks other things: it is the one after the course. */
			moment: nextMoment(placements),
			open: placements
				.filter(({ ending }) => !ending)
				.map(({ id, day }) => ({ id, day: plainDay(day) })),
			done: placements.flatMap(({ ending, ...line }) =>
				ending
					? {
							id: line.id,
							day: plainDay(line.day),
							way: line.way,
							moment: line.moment,
							group: verdictTitle(ending.verdict),
							isFirm: ending.isFirm
						}
					: []
			),
			words: words.map((word) => ({ ...word, day: plainDay(word.day) }))
		};
	},
	'Cette personne n’est pas connue de votre centre.'
);

const nextMoment = (lines: readonly { ending: object | null; moment: Moment }[]): Moment =>
	lines.some(({ ending, moment }) => ending && moment === 'before') ? 'after' : 'before';

const UNCHOSEN = 'Choisissez comment faire connaissance.';
const Start = v.object({
	moment: v.picklist(MOMENTS, UNCHOSEN),
	// The button that is pressed says it.
	facon: pressed(['with-animator', 'tablet'], UNCHOSEN),
	cours: chosenCourse
});
const Word = v.object({
	source: v.picklist(SOURCES, 'Dites qui parle.'),
	niveau: v.picklist(['0', '1', '2'], 'Dites quel groupe.'),
	certitude: v.picklist(CERTAINTIES, 'Dites si c’est sûr.'),
	raison: v.string()
});

export const actions: Actions = deeds({
	commencer: deed(
		'place-people',
		Start,
		(db, { moment, facon, cours }, { params, today }: Doing<'personne'>) =>
			startPlacement(db, {
				personId: params.personne,
				programmeId: cours,
				moment,
				way: facon,
				day: today
			}),
		({ id }, _doing, { facon }) =>
			`/equipe/positionnements/${id}${facon === 'tablet' ? '?tablette' : ''}`
	),
	niveau: deed(
		'place-people',
		Word,
		(db, { source, niveau, certitude, raison }, { params, today }: Doing<'personne'>) =>
			tellLevel(db, {
				personId: params.personne,
				source,
				level: Number(niveau) as 0 | 1 | 2,
				certainty: certitude,
				reason: raison,
				day: today
			}),
		here
	)
});
