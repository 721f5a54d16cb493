import { error } from '@sveltejs/kit';
import { CHARTER, offerFor } from '#lib/features/charter/index.ts';
import { readPosture } from '#lib/features/charter/index.server.ts';
import { listDropInsBetween } from '#lib/features/drop-ins/index.server.ts';
import { listPartners } from '#lib/features/partners/index.server.ts';
import { showRequest } from '#lib/features/requests/index.server.ts';
import { asksInHerPlace } from '#lib/features/requests/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { listProgrammes } from '#lib/features/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { clockIn, momentIn, shortDay } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import { answerActions } from './answer-actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** Days ahead in which a free slot is proposed. */
const SLOT_DAYS = 21;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { timeZone } = viewer.centre;
	const now = locals.world.now();
	const today = todayIn(timeZone, now);
	const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
	const found = await asViewer(locals, async (db) => ({
		request: await showRequest(db, params.demande),
		partners: await listPartners(db),
		programmes: await listProgrammes(db),
		slots: await listDropInsBetween(db, today, inDays(SLOT_DAYS)),
		posture: await readPosture(db)
	}));
	const { request, partners } = found;
	if (!request)
		error(404, { message: 'Cette demande n’existe pas, ou n’est pas de votre centre.' });
	const moment = (at: number) => momentIn(timeZone, Temporal.Instant.fromEpochMilliseconds(at));
	const isForFamily = ({ families }: { families: string[] }) => families.includes(request.family);
	return {
		tomorrow: inDays(1),
		isNew: url.searchParams.has('nouvelle'),
		request: {
			...request,
			at: clockIn(timeZone, request.at),
			sender: partners.find(({ id }) => id === request.partnerId)?.name ?? null,
			answers: request.answers.map(({ at, ending, endedBy, undone, ...answer }) => ({
				...answer,
				moment: moment(at),
				ending: ending && { what: ending.what, moment: moment(ending.at), by: endedBy },
				undone: undone && { moment: moment(undone.at), by: undone.by }
			}))
		},
		inHerPlace: asksInHerPlace(request.words),
		charter: { sentences: CHARTER.sentences, offer: offerFor(request.family) },
		doesItToo: found.posture?.posture === 'does-it-too',
		// Those who do what is asked come first.
		partners: partners
			.toSorted((one, other) => Number(isForFamily(other)) - Number(isForFamily(one)))
			.map(({ id, name, entitledBy }) => ({
				value: id,
				label: name,
				isEntitled: Boolean(entitledBy)
			})),
		programmes: found.programmes.map(({ id, name }) => ({ value: id, label: name })),
		slots: found.slots
			.filter(({ cancelled, seatsLeft }) => !cancelled && seatsLeft > 0)
			.map(({ id, day, startsAt, seatsLeft }) => ({
				value: id,
				label: `${shortDay(day)}, ${startsAt.slice(0, 5).replace(':', ' h ')} (${seatsLeft} ${seatsLeft > 1 ? 'places' : 'place'})`
			}))
	};
};

export const actions: Actions = answerActions;
