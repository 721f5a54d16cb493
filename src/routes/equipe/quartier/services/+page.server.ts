import * as v from 'valibot';
import { isPrivate, isSubject, SUBJECTS } from '#lib/features/neighbourhood/contributions/index.ts';
import {
	addTownService,
	endTownService,
	listProblems,
	listTownServices
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { ServiceForm, townInWords } from '#lib/features/neighbourhood/town-answers/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

/** What the town has to mend, and who mends what around the centre. */
export const load = shown('send-to-town', async (db, { timeZone }) => ({
	problems: (await listProblems(db)).map(
		({ subject, state, plannedOn, saidAt, sentAt, ...one }) => ({
			...{ id: one.id, words: one.words, service: one.service },
			subject: subject && SUBJECTS[subject],
			saidOn: todayIn(timeZone, saidAt),
			sentOn: sentAt && todayIn(timeZone, sentAt),
			told: state && townInWords(state, plannedOn)
		})
	),
	services: (await listTownServices(db)).map(({ subjects, ...service }) => ({
		...service,
		sees: subjects.map((subject) => SUBJECTS[subject]).join(' · ')
	})),
	subjects: Object.entries(SUBJECTS)
		.filter(([value]) => isSubject(value) && !isPrivate(value))
		.map(([value, label]) => ({ value, label }))
}));

export const actions: Actions = deeds({
	ajouter: deed(
		'send-to-town',
		ServiceForm,
		(db, { nom, courriel, sujets }) =>
			addTownService(db, { name: nom, mail: courriel, subjects: sujets }),
		() => ({ done: 'C’est noté\u00a0: vous pouvez lui transmettre un problème.' }),
		{ name: 'nom', mail: 'courriel' }
	),
	retirer: deed(
		'send-to-town',
		v.object({ service: chosenId() }),
		(db, { service }) => endTownService(db, service),
		() => ({ done: 'C’est retiré\u00a0: on ne lui écrit plus. Ce qu’il a répondu reste.' })
	)
});
