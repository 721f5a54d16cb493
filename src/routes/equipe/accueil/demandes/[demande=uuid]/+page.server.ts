import { CHARTER, offerFor } from '#lib/features/desk/charter/index.ts';
import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import { findPartners, readPartner } from '#lib/features/desk/partners/index.server.ts';
import { kindLabel } from '#lib/features/resources/places/index.ts';
import { showRequest } from '#lib/features/desk/requests/index.server.ts';
import { asksInHerPlace, needsSomebodyEntitled } from '#lib/features/desk/requests/index.ts';
import { guideLink } from '#lib/features/resources/guides/index.ts';
import { listProgrammes, programmesWaited } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { clockIn, clockName, momentIn, shortDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { offeredGuides } from '../../../offered-guides.ts';
import { answerActions } from './answer-actions.ts';
import type { Actions } from './$types';

/** Days ahead in which a free slot is proposed. */
const SLOT_DAYS = 21;

/** Those who may be handed over to, at a glance; a page has them all. */
const ENTITLED_SHOWN = 3;

export const load = shown(
	'receive-requests',
	async (db, { params, url, viewer, timeZone, today }: Asked<'demande'>) => {
		const request = await showRequest(db, params.demande);
		if (!request) return null;
		const { partnerId } = request;
		const { slug } = viewer.centre;
		const sender = partnerId && ((await readPartner(db, partnerId))?.name ?? null);
		const programmes = await listProgrammes(db);
		const waited = await programmesWaited(
			db,
			request.answers.flatMap(({ preListEntryId }) => preListEntryId ?? [])
		);
		const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
		const slots = await listDropInsBetween(db, today, inDays(SLOT_DAYS));
		const inHerPlace = asksInHerPlace(request.words);
		const why = needsSomebodyEntitled(request.words);
		// Led there until somebody has it in hand.
		const isLed = (inHerPlace || why !== null) && request.status === 'open';
		const asked = { typed: '', family: request.family, entitledOnly: true, most: ENTITLED_SHOWN };
		const entitled = isLed ? (await findPartners(db, asked)).partners : [];
		const page = `/equipe/accueil/demandes/${request.id}`;
		const moment = (at: number) => momentIn(timeZone, Temporal.Instant.fromEpochMilliseconds(at));
		return {
			tomorrow: inDays(1),
			isNew: url.searchParams.has('nouvelle'),
			isException: url.searchParams.has('exception'),
			request: {
				...request,
				at: clockIn(timeZone, request.at),
				sender,
				answers: request.answers.map(
					({ at, ending, endedBy, undone, preListEntryId, guide, ...answer }) => ({
						...answer,
						guide: guide && {
							title: guide.title,
							href: guide.isPublished ? guideLink(guide.guide, slug, 'accueil') : null
						},
						programme: waited.get(preListEntryId ?? '') ?? null,
						moment: moment(at),
						ending: ending && { what: ending.what, moment: moment(ending.at), by: endedBy },
						undone: undone && { moment: moment(undone.at), by: undone.by }
					})
				)
			},
			inHerPlace,
			charter: { sentences: CHARTER.sentences, offer: offerFor(request.family, request.words) },
			wayOut: isLed && {
				why,
				maps: CHARTER.wayOut.maps,
				all: `${page}/orienter?relais`,
				entitled: entitled.map(({ id, name, kind, whatFor, hours }) => ({
					href: `${page}/orienter/${id}?relais`,
					name,
					about: whatFor ?? kindLabel(kind),
					hours
				}))
			},
			slug,
			guides: await offeredGuides(db, request),
			programmes: programmes
				.filter(({ format }) => hasStep(format, 'list'))
				.map(({ id, name }) => ({ value: id, label: name })),
			slots: slots
				.filter(({ cancelled, seatsLeft }) => !cancelled && seatsLeft > 0)
				.map(({ id, day, startsAt, seatsLeft }) => ({
					value: id,
					label: `${shortDay(day)}, ${clockName(startsAt)} (${counted(seatsLeft, 'place')})`
				}))
		};
	},
	'Cette demande n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({ ...answerActions });
