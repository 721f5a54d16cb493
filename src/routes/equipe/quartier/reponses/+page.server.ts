import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	listReadTownWords,
	listTownWords,
	showTownWords,
	type TownWords
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { townInWords, TownWordsForm } from '#lib/features/neighbourhood/town-answers/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Actions } from './$types';

/** What the town wrote, and what was made of it. */
export const load = shown('see-town-answers', async (db, { viewer, timeZone }) => {
	const tell = ({
		id,
		contributionId,
		service,
		problem,
		state,
		plannedOn,
		words,
		at
	}: TownWords) => ({
		...{ id, contributionId, service, problem, words },
		told: townInWords(state, plannedOn),
		on: todayIn(timeZone, at)
	});
	const [waiting, read] = await Promise.all([listTownWords(db), listReadTownWords(db)]);
	return {
		mayDecide: mayDo(viewer.role, 'decide-contributions'),
		waiting: waiting.map(tell),
		read: read.map((one) => ({
			...tell(one),
			...{ isShown: one.isShown, readOn: todayIn(timeZone, one.readAt), readBy: one.readBy }
		}))
	};
});

export const actions: Actions = deeds({
	lire: deed(
		'decide-contributions',
		TownWordsForm,
		(db, { reponse, suite }) => showTownWords(db, reponse, suite === 'montrer'),
		(_read, _doing, { suite }) => ({
			done:
				suite === 'montrer'
					? 'C’est publié\u00a0: tout le monde lit ces mots.'
					: 'C’est gardé\u00a0: personne d’autre ne lit ces mots. L’état, lui, reste affiché.'
		})
	)
});
