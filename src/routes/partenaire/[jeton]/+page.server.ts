import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readCharter } from '#lib/features/desk/charter/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import {
	answerByLink,
	asPartner,
	openPartnerLink,
	readPartnerLink,
	sendPerson
} from '#lib/features/desk/partners/index.server.ts';
import { openLinkToken, sealLink } from '#lib/platform/links/link-token.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import { ANSWERS, appointmentWords } from '#lib/features/desk/partners/index.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { readPartnerPage } from '#lib/features/outreach/partner-pages/index.server.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { fieldOf, readAppointmentFields } from '../../appointment-fields.ts';
import { markAnew, markOf } from './browser-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

// « no-referrer » would make browsers post without saying from where, which is refused: this policy
// tells every site, ours included, the name of the site and nothing of the address.
const HEADERS = { 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' };

/** Said alike of a link that is over, closed, altered or was never given. */
function closed({ setHeaders }: Pick<RequestEvent, 'setHeaders'>): never {
	setHeaders(HEADERS);
	error(410, { message: 'Ce lien n’ouvre rien. Demandez-en un nouveau au centre social.' });
}

export const load: PageServerLoad = async (event) => {
	const { locals, params, setHeaders } = event;
	const mark = markOf(event);
	const view = await asPartner(locals, params.jeton, async (db) => {
		const read = await readPartnerLink(db, mark);
		if (!read) return null;
		const opens = read.state === 'open' ? read.behind.opens : null;
		const words = opens === 'door' ? (await readCharter(db)).words : null;
		const told = opens === 'page' ? await readPartnerPage(db, read) : null;
		return { ...read, words, told, phone: await readCentrePhone(db) };
	});
	if (!view) closed(event);
	setHeaders(HEADERS);
	const { centre, phone } = view;
	if (view.state !== 'open') return { centre, phone, state: view.state, behind: null };
	const { timeZone, behind, words, told } = view;
	if (behind.opens === 'page') {
		const { centreId, ...page } = behind;
		const address = await addressOf(locals.world, centreId);
		return { centre, phone, state: 'open' as const, behind: { ...page, address, ...told! } };
	}
	const when = (at: Temporal.Instant) => momentIn(timeZone, at);
	return {
		centre,
		phone,
		state: 'open' as const,
		behind:
			behind.opens === 'door'
				? { ...behind, words: words?.text ?? null }
				: {
						...behind,
						sentAt: when(behind.sentAt),
						answers: behind.answers.map(({ label, at, ...more }) => ({
							label,
							when: when(at),
							appointment:
								'appointment' in more && more.appointment
									? appointmentWords(more.appointment)
									: null
						}))
					}
	};
};

/** Where a centre is, as everybody reads it on the page that it has published; nothing where there is none. */
async function addressOf(world: App.Locals['world'], centreId: string): Promise<string[]> {
	const published = await asVisitor(world, centreId, (db) => publishedPages(db, [centreId]));
	const page = published.get(centreId);
	return page ? [page.street, `${page.postcode} ${page.city}`.trim()].filter(Boolean) : [];
}

/** Relative, so that no table ever keeps where a link led. */
function goTo({ setHeaders }: Pick<RequestEvent, 'setHeaders'>, token: string): never {
	setHeaders(HEADERS);
	redirect(303, `./${token}`);
}

/** A link pressed without end, by a machine or in anger: nothing more for a quarter of an hour. */
async function pressedTooOften(event: RequestEvent, jeton: string) {
	const { keys, world } = event.locals;
	const attempt = {
		kind: 'partner-link',
		subject: jeton,
		knownDeviceId: null,
		address: event.getClientAddress()
	};
	const counted = await countAttempt(keys, attempt, world.now());
	return 'refusal' in counted
		? 'C’est beaucoup d’envois en peu de temps. Attendez un quart d’heure, ou téléphonez au centre.'
		: null;
}

export const actions: Actions = {
	ouvrir: async (event) => {
		const { locals, params } = event;
		const mark = markAnew(event);
		const opened = await asPartner(locals, params.jeton, (db) => openPartnerLink(db, mark));
		if (!opened) closed(event);
		goTo(event, params.jeton);
	},
	repondre: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const answer = ANSWERS.find((one) => one === form.get('reponse'));
		const reason = String(form.get('raison') ?? '');
		const appointment = readAppointmentFields(form);
		const refuse = (message: string, field = '') =>
			refuseForm(400, { name: 'repondre', form, errors: { [field]: message }, why: null });
		if (!answer) return refuse('Choisissez une réponse.');
		const given = await asPartner(locals, params.jeton, (db) =>
			answerByLink(db, markOf(event), { answer, reason, appointment })
		);
		if (!given) goTo(event, params.jeton);
		if ('refusal' in given) return refuse(given.message, fieldOf(given.refusal));
		goTo(event, params.jeton);
	},
	envoyer: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const sent = {
			words: text('besoin'),
			name: text('nom'),
			agreed: form.has('accord'),
			hasReadCharter: form.has('charte')
		};
		const refuse = (status: 400 | 429, message: string, field: string) =>
			refuseForm(status, { name: 'envoyer', form, errors: { [field]: message }, why: null });
		if (
			!openLinkToken(
				locals.world.secrets.partnerLinks,
				'partner-link',
				params.jeton,
				locals.world.now()
			)
		)
			closed(event);
		const tired = await pressedTooOften(event, params.jeton);
		if (tired) return refuse(429, tired, 'besoin');
		const made = await asPartner(locals, params.jeton, (db) => sendPerson(db, sent));
		if (!made) closed(event);
		if ('refusal' in made) {
			const fields = { words: 'besoin', name: 'nom', agreement: 'accord', charter: 'charte' };
			const field = made.refusal === 'confidential' ? 'besoin' : fields[made.refusal];
			return refuse(400, made.message, field);
		}
		const followUp = sealLink(locals.world.secrets.partnerLinks, 'partner-link', made.link);
		// Whoever has just sent is who follows: her browser keeps the new link at once.
		await asPartner({ world: locals.world }, followUp, (db) =>
			openPartnerLink(db, markAnew(event))
		);
		goTo(event, followUp);
	}
};
