import * as v from 'valibot';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { listRetired, recordPaper } from '#lib/features/learning/placement/index.server.ts';
import {
	gradeOf,
	MOMENTS,
	paperItems,
	READING_LINE,
	readingOf
} from '#lib/features/learning/placement/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenCourse, courseChoice } from '../course-choice.ts';
import type { Actions } from './$types';

const SheetMoment = v.fallback(v.picklist(MOMENTS), 'before');
const Sheet = v.object({ moment: SheetMoment, cours: chosenCourse });

export const load = shown(
	'place-people',
	async (db, { params, url }: Asked<'personne'>) => {
		const person = await findPerson(db, params.personne);
		if (!person) return null;
		const moment = v.parse(SheetMoment, url.searchParams.get('moment'));
		const items = paperItems(moment, await listRetired(db));
		return {
			id: params.personne,
			name: `${person.givenName} ${person.familyName}`,
			moment,
			...(await courseChoice(db, params.personne)),
			lines: items.map(({ id, wording }) => ({ id, wording })),
			reading: moment === 'before' ? READING_LINE : null
		};
	},
	'Cette personne n’est pas connue de votre centre.'
);

export const actions: Actions = deeds({
	default: deed(
		'place-people',
		Sheet,
		async (db, { moment, cours }, { params, today, form }: Doing<'personne'>) => {
			const items = paperItems(moment, await listRetired(db));
			const ticked = items.flatMap(({ id }) => {
				const answer = gradeOf(String(form.get(`ligne-${id}`) ?? ''));
				return answer === undefined ? [] : [{ item: id, answer }];
			});
			return recordPaper(db, {
				personId: params.personne,
				programmeId: cours,
				moment,
				day: today,
				ticked,
				reading: moment === 'before' ? readingOf(String(form.get('lecture') ?? '')) : undefined
			});
		},
		({ id }) => `/equipe/positionnements/${id}/resultat`
	)
});
