import { error, fail, redirect } from '@sveltejs/kit';
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
	verdictTitle,
	typedLevel
} from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import { courseChoice, readCourse } from './course-choice.ts';
import type { Actions, PageServerLoad } from './$types';

const Start = v.object({
	moment: v.picklist(MOMENTS),
	facon: v.picklist(['with-animator', 'tablet'])
});
const Word = v.object({
	source: v.picklist(SOURCES),
	niveau: v.picklist(['0', '1', '2']),
	certitude: v.picklist(CERTAINTIES),
	raison: v.optional(v.string(), '')
});

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'place-people');
	const read = await asViewer(locals, async (db) => {
		const person = await findPerson(db, params.personne);
		return (
			person && {
				person,
				choice: await courseChoice(db, params.personne),
				lines: await listPlacements(db, params.personne),
				words: await listToldLevels(db, params.personne)
			}
		);
	});
	if (!read) error(404, { message: 'Cette personne n’est pas connue de votre centre.' });
	const { person, choice, lines, words } = read;
	return {
		id: params.personne,
		name: `${person.givenName} ${person.familyName}`,
		givenName: person.givenName,
		...choice,
		/** A second conversation asks other things: it is the one after the course. */
		moment: nextMoment(lines),
		open: lines.filter(({ ending }) => !ending).map(({ id, day }) => ({ id, day: plainDay(day) })),
		done: lines.flatMap(({ ending, ...line }) =>
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
};

const nextMoment = (lines: readonly { ending: object | null; moment: Moment }[]): Moment =>
	lines.some(({ ending, moment }) => ending && moment === 'before') ? 'after' : 'before';

export const actions: Actions = {
	commencer: async ({ locals, params, request }) => {
		const viewer = requireDeed(locals.viewer, 'place-people');
		const data = await request.formData();
		const sent = v.safeParse(Start, Object.fromEntries(data));
		if (!sent.success) return fail(400, { message: 'Choisissez comment faire connaissance.' });
		const { moment, facon: way } = sent.output;
		const day = todayIn(viewer.centre.timeZone, locals.world.now());
		const started = await asViewer(locals, (db) =>
			startPlacement(db, {
				personId: params.personne,
				programmeId: readCourse(data.get('cours')),
				moment,
				way,
				day
			})
		);
		if ('refusal' in started) return fail(409, { message: started.message });
		redirect(303, `/equipe/positionnements/${started.id}${way === 'tablet' ? '?tablette' : ''}`);
	},
	niveau: async ({ locals, params, request, url }) => {
		const viewer = requireDeed(locals.viewer, 'place-people');
		const form = await request.formData();
		const typed = typedLevel(form);
		const sent = v.safeParse(Word, Object.fromEntries(form));
		if (!sent.success) {
			return fail(400, { message: 'Dites qui parle, quel groupe, et si c’est sûr.', typed });
		}
		const { source, niveau, certitude, raison } = sent.output;
		const told = await asViewer(locals, (db) =>
			tellLevel(db, {
				personId: params.personne,
				source,
				level: Number(niveau) as 0 | 1 | 2,
				certainty: certitude,
				reason: raison,
				day: todayIn(viewer.centre.timeZone, locals.world.now())
			})
		);
		if ('refusal' in told) return fail(409, { message: told.message, typed });
		redirect(303, url.pathname);
	}
};
