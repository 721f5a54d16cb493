import { error, type RequestEvent } from '@sveltejs/kit';
import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { tellCardNow } from '#lib/features/neighbourhood/map/index.server.ts';
import {
	asPlaceLink,
	confirmByLink,
	correctByLink,
	readOwnerLink,
	readPublicPlace,
	silenceByLink
} from '#lib/features/resources/places/index.server.ts';
import {
	CorrectionForm,
	correctionFields,
	fieldOfCorrection,
	NETWORK,
	type Place,
	typedCorrection
} from '#lib/features/resources/places/index.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { openLinkToken } from '#lib/platform/links/link-token.ts';
import { networkNow, phoneOf, visit } from '../../visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

// As `/partenaire/[jeton]`: our own pages may know the name of the site, nobody the address of this one.
const HEADERS = {
	'referrer-policy': 'strict-origin',
	'cache-control': 'no-store',
	'x-robots-tag': 'noindex'
};

/** Said alike of a link that is over, closed, altered or was never given. */
function closed({ setHeaders }: Pick<RequestEvent, 'setHeaders'>): never {
	setHeaders(HEADERS);
	error(410, {
		message:
			'Téléphonez au centre social\u00a0: on vous en donne un nouveau, ou on note vos corrections avec vous.'
	});
}

export const load: PageServerLoad = async (event) => {
	const { locals, params, setHeaders } = event;
	const link = await asPlaceLink(locals, params.jeton, readOwnerLink);
	if (!link) closed(event);
	setHeaders(HEADERS);
	const { place, confirmedOn, isSilent, corrections } = link;
	const centres = await listCentres(locals.world.database, locals.world.now());
	const centre = centres.find(({ id }) => id === link.centreId) ?? null;
	return {
		asker: centre?.name ?? NETWORK,
		phone: await phoneOf(event, centre),
		card: await shownCard(event, place, centre),
		fields: correctionFields(place),
		confirmedOn,
		isSilent,
		corrections
	};
};

/** Its card as a passer-by reads it; before it is shown to everybody, as she would. */
function shownCard(event: { locals: App.Locals }, place: Place, centre: Centre | null) {
	return visit(event, null, async (db) => {
		const shown = await readPublicPlace(db, place.id);
		const now = await networkNow(event, db);
		const timeZone = centre?.timeZone ?? now.timeZone;
		return tellCardNow(db, shown ?? { ...place, photos: [] }, { ...now, timeZone });
	});
}

/** A link pressed without end, by a machine or in anger: nothing more for a quarter of an hour. */
async function pressedTooOften(event: RequestEvent, jeton: string): Promise<boolean> {
	const { keys, world } = event.locals;
	const subject = openLinkToken(world.secrets.places, 'place-link', jeton, world.now());
	if (!subject) closed(event);
	const address = event.getClientAddress();
	const attempt = { kind: 'place-link', subject, knownDeviceId: null, address };
	return 'refusal' in (await countAttempt(keys, attempt, world.now()));
}

const TIRED =
	'C’est beaucoup d’envois en peu de temps. Attendez un quart d’heure, ou téléphonez au centre.';

export const actions: Actions = {
	juste: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		if (await pressedTooOften(event, params.jeton)) {
			return refuseForm(429, { name: 'juste', form, errors: { '': TIRED }, why: null });
		}
		const said = await asPlaceLink(locals, params.jeton, confirmByLink);
		if (!said) closed(event);
		return {
			done: said.isFirst
				? 'Merci\u00a0! C’est noté\u00a0: les habitants lisent que vous venez de vérifier.'
				: 'C’était déjà confirmé. Merci\u00a0!'
		};
	},
	corriger: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const refused = (status: 400 | 429, errors: Record<string, string>) =>
			refuseForm(status, { name: 'corriger', form, errors, why: null });
		const read = readForm(CorrectionForm, form);
		if ('errors' in read) return refused(400, read.errors);
		if (await pressedTooOften(event, params.jeton)) return refused(429, { '': TIRED });
		const sent = await asPlaceLink(locals, params.jeton, (db) =>
			correctByLink(db, typedCorrection(read.sent))
		);
		if (!sent) closed(event);
		if ('refusal' in sent) return refused(400, { [fieldOfCorrection(sent)]: sent.message });
		return {
			done: 'Merci\u00a0! L’équipe lit votre correction, puis la fiche change. Revenez sur cette page pour voir ce qu’elle devient.'
		};
	},
	silence: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		if (await pressedTooOften(event, params.jeton)) {
			return refuseForm(429, { name: 'silence', form, errors: { '': TIRED }, why: null });
		}
		if (!(await asPlaceLink(locals, params.jeton, silenceByLink))) closed(event);
		return { done: 'C’est noté\u00a0: nous ne vous écrirons plus pour vérifier cette fiche.' };
	}
};
