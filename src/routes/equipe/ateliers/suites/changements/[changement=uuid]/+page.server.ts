import {
	answerRefresher,
	listLearners,
	listSiteChanges
} from '#lib/features/learning/refreshers/index.server.ts';
import { RefresherForm } from '#lib/features/learning/refreshers/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { freeSlots } from '../../free-slots.ts';
import { phonesOf } from '../../phones-of.ts';
import type { Actions } from './$types';

export const load = shown(
	'follow-people',
	async (db, { params, url, today }: Asked<'changement'>) => {
		const [change] = await listSiteChanges(db, { today, changeId: params.changement });
		if (!change) return null;
		const after = url.searchParams.get('apres') ?? '';
		const { learners, next } = await listLearners(db, {
			changeId: change.id,
			after: isId(after) ? after : undefined
		});
		const phones = await phonesOf(db, learners);
		return {
			change,
			learners: learners.map((one) => ({ ...one, phones: phones.get(one.personId) ?? [] })),
			slots: await freeSlots(db, today),
			programmes: (await listProgrammes(db))
				.filter(({ format }) => hasStep(format, 'list'))
				.map(({ id, name }) => ({ value: id, label: name })),
			firstHref: after ? url.pathname : undefined,
			nextHref: next ? `?apres=${next}` : undefined
		};
	},
	'Ce changement a plus d’un an, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	rappel: deed(
		'follow-people',
		RefresherForm,
		(db, { personne, reponse, creneau, programme }, { params, today }: Doing<'changement'>) =>
			answerRefresher(db, {
				changeId: params.changement,
				personId: personne,
				answer: reponse,
				...(creneau && { slotId: creneau }),
				...(programme && { programmeId: programme }),
				today
			}),
		here,
		{ slot: 'creneau', programme: 'programme' }
	)
});
