import { error, fail, redirect } from '@sveltejs/kit';
import {
	readItemBank,
	retireItem,
	returnItem
} from '#lib/features/learning/placement/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { asCard, requireBank } from '../bank-viewer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { viewer, isNetwork, keeps } = requireBank(locals.viewer);
	const { items } = await asViewer(locals, readItemBank);
	const item = items.find(({ id }) => id === params.question);
	if (!item) error(404, { message: 'Cette question n’est pas dans la banque.' });
	const own = isNetwork ? 'network' : 'centre';
	const dayOf = (at: Temporal.Instant) =>
		plainDay(todayIn(viewer.centre?.timeZone ?? 'Europe/Paris', at));
	return {
		item: asCard(item, isNetwork),
		isNetwork,
		keeps,
		isSetAside: item.retirements.some(({ reach, returnedAt }) => reach === own && !returnedAt),
		history: item.retirements.map(({ id, reach, reason, at, by, returnedAt, returnedBy }) => ({
			id,
			reach,
			reason,
			said: `${by ?? 'Quelqu’un'}, le ${dayOf(at)}`,
			returned: returnedAt && `${returnedBy ?? 'Quelqu’un'}, le ${dayOf(returnedAt)}`
		}))
	};
};

function requireKeeper({ locals }: RequestEvent) {
	if (!requireBank(locals.viewer).keeps) {
		error(403, {
			message: 'Votre rôle lit la banque. L’animation ou la direction écarte une question.'
		});
	}
}

export const actions: Actions = {
	ecarter: async (event) => {
		requireKeeper(event);
		const reason = String((await event.request.formData()).get('raison') ?? '');
		const retired = await asViewer(event.locals, (db) =>
			retireItem(db, { item: event.params.question, reason })
		);
		if ('refusal' in retired) return fail(409, { message: retired.message, reason });
		redirect(303, event.url.pathname);
	},
	reprendre: async (event) => {
		requireKeeper(event);
		const returned = await asViewer(event.locals, (db) => returnItem(db, event.params.question));
		if ('refusal' in returned) return fail(409, { message: returned.message, reason: '' });
		redirect(303, event.url.pathname);
	}
};
