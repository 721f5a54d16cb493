import { error, fail, redirect } from '@sveltejs/kit';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { listRetired, recordPaper } from '#lib/features/learning/placement/index.server.ts';
import {
	gradeOf,
	MOMENTS,
	type Moment,
	paperItems,
	PASS
} from '#lib/features/learning/placement/index.ts';
import { asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { courseChoice, readCourse } from '../course-choice.ts';
import type { Actions, PageServerLoad } from './$types';

const momentIn = (text: unknown): Moment => MOMENTS.find((one) => one === text) ?? 'before';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'place-people');
	const { person, retired, choice } = await asViewer(locals, async (db) => ({
		choice: await courseChoice(db, params.personne),
		person: await findPerson(db, params.personne),
		retired: await listRetired(db)
	}));
	if (!person) error(404, { message: 'Cette personne n’est pas connue de votre centre.' });
	const moment = momentIn(url.searchParams.get('moment'));
	return {
		id: params.personne,
		name: `${person.givenName} ${person.familyName}`,
		moment,
		...choice,
		lines: paperItems(moment, retired).map(({ id, wording }) => ({ id, wording }))
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const viewer = requireDeed(locals.viewer, 'place-people');
		const data = await request.formData();
		const moment = momentIn(data.get('moment'));
		const retired = await asViewer(beforehand(locals), listRetired);
		const values = Object.fromEntries(
			paperItems(moment, retired).map(({ id }) => [id, String(data.get(`ligne-${id}`) ?? '')])
		);
		const ticked = Object.entries(values).flatMap(([item, value]) => {
			const answer = value === PASS ? null : gradeOf(value);
			return answer === undefined ? [] : [{ item, answer }];
		});
		const day = todayIn(viewer.centre.timeZone, locals.world.now());
		const recorded = await asViewer(locals, (db) =>
			recordPaper(db, {
				personId: params.personne,
				programmeId: readCourse(data.get('cours')),
				moment,
				day,
				ticked
			})
		);
		if ('refusal' in recorded) return fail(409, { message: recorded.message, values });
		redirect(303, `/equipe/positionnements/${recorded.id}/resultat`);
	}
};
