import type { RequestEvent } from '@sveltejs/kit';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { SUBJECTS } from '#lib/features/neighbourhood/contributions/index.ts';
import {
	answerAsTown,
	asTownLink,
	readSentProblem
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { TownAnswerForm, townInWords } from '#lib/features/neighbourhood/town-answers/index.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { openLinkToken } from '#lib/platform/links/link-token.ts';
import { phoneOf, visit } from '../../visit.ts';
import { closed, HEADERS } from '../closed-link.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** Where nobody knows the centre any more. */
const ZONE = 'Europe/Paris';

export const load: PageServerLoad = async (event) => {
	const { locals, params, setHeaders } = event;
	const problem = await asTownLink(locals, params.jeton, readSentProblem);
	if (!problem) closed(event);
	setHeaders(HEADERS);
	const { world } = locals;
	const { centreId, service, subject, words, placeId, street, town, photo, saidAt } = problem;
	const centre = await centreOf(event, centreId);
	const place = placeId && (await visit(event, null, (db) => readPublicPlace(db, placeId)));
	const zone = centre?.timeZone ?? ZONE;
	return {
		centre: centre?.name ?? null,
		phone: await phoneOf(event, centre),
		service,
		subject: subject && SUBJECTS[subject],
		words,
		where: [place && !place.isRefuge ? place.name : null, street, town].filter(Boolean).join(', '),
		photo: photo && { ...photo, src: `/service/${params.jeton}/photo` },
		saidOn: todayIn(zone, saidAt),
		today: todayIn(zone, world.now()),
		answers: problem.answers.map(({ state, plannedOn, words: said, at, isShown }) => ({
			...{ state, words: said, isShown, on: todayIn(zone, at) },
			told: townInWords(state, plannedOn)
		}))
	};
};

async function centreOf({ locals: { world } }: RequestEvent, centreId: string) {
	const centres = await listCentres(world.database, world.now());
	return centres.find(({ id }) => id === centreId) ?? null;
}

/** A link pressed without end, by a machine or in anger: nothing more for a quarter of an hour. */
async function pressedTooOften(event: RequestEvent, jeton: string): Promise<boolean> {
	const { keys, world } = event.locals;
	const subject = openLinkToken(world.secrets.voices, 'town-link', jeton, world.now());
	if (!subject) closed(event);
	const address = event.getClientAddress();
	const attempt = { kind: 'town-link', subject, knownDeviceId: null, address };
	return 'refusal' in (await countAttempt(keys, attempt, world.now()));
}

const TIRED =
	'C’est beaucoup d’envois en peu de temps. Attendez un quart d’heure, ou téléphonez au centre.';
const FIELDS: Readonly<Record<string, string>> = { 'planned-on': 'jour', words: 'mots' };

export const actions: Actions = {
	repondre: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const refused = (status: 400 | 429, errors: Record<string, string>) =>
			refuseForm(status, { name: 'repondre', form, errors, why: null });
		const read = readForm(TownAnswerForm, form);
		if ('errors' in read) return refused(400, read.errors);
		if (await pressedTooOften(event, params.jeton)) return refused(429, { '': TIRED });
		const { etat, jour, mots } = read.sent;
		const { world } = locals;
		const problem = await asTownLink({ world }, params.jeton, readSentProblem);
		if (!problem) closed(event);
		const answer = { state: etat, plannedOn: jour || null, words: mots };
		const today = todayIn((await centreOf(event, problem.centreId))?.timeZone ?? ZONE, world.now());
		const said = await asTownLink(locals, params.jeton, (db) => answerAsTown(db, answer, today));
		if (!said || ('refusal' in said && said.refusal === 'closed')) closed(event);
		if ('refusal' in said) return refused(400, { [FIELDS[said.refusal] ?? '']: said.message });
		return {
			done: mots
				? 'Merci\u00a0! Les habitants le lisent déjà. Vos mots s’affichent une fois lus par le centre.'
				: 'Merci\u00a0! Les habitants le lisent déjà.'
		};
	}
};
