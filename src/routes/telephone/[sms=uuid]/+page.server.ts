import { error, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import {
	type OnScreen,
	readScreen,
	shortCodeOf,
	smsLine
} from '#lib/features/reminders/messages/index.server.ts';
import { takeAnswer } from '#lib/features/reminders/reminders/index.server.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { shownNumber } from '../shown-number.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const csr = false;

async function screenAt({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const { world, keys } = locals;
	const here = { ...world, origin: keys.origin };
	const centres = await listCentres(world.database, world.now());
	const ids = centres.map(({ id }) => id);
	const screen = await readScreen(here, ids, params.sms);
	return screen ? { here, centres, screen } : error(404, { message: 'Cette page n’existe pas.' });
}

const ALPHABETS = { gsm7: 'GSM-7', ucs2: 'UCS-2' } as const;

/** « 1 SMS, GSM-7 »: what the text costs. */
function costOf({ alphabet, segments }: OnScreen): string | null {
	return alphabet && `${segments} SMS, ${ALPHABETS[alphabet]}`;
}

export const load: PageServerLoad = async (event) => {
	const { centres, screen } = await screenAt(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const hers = centres.filter(({ id }) => screen.messages.some((one) => one.centreId === id));
	return {
		number: shownNumber(screen.number),
		pages: hers.map(({ id, name }) => ({
			...{ name, code: shortCodeOf(event.locals.world.secrets, id) }
		})),
		messages: screen.messages.map((message) => {
			const centre = centres.find(({ id }) => id === message.centreId);
			return {
				...{ id: message.id, isAnswer: message.isAnswer, text: message.text },
				from: message.isAnswer ? 'Vous' : (centre?.name ?? 'Centre social'),
				cost: costOf(message),
				at: message.at.toString(),
				when: momentIn(centre?.timeZone ?? 'Europe/Paris', message.at)
			};
		})
	};
};

const AnswerForm = v.object({
	reponse: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Écrivez une réponse.'),
		v.maxLength(300, 'Une réponse a 300 signes au plus.')
	)
});
const TOO_OFTEN = 'C’est beaucoup de réponses en peu de temps. Attendez un quart d’heure.';

export const actions: Actions = {
	/** Heard as what a provider tells. */
	repondre: async (event) => {
		const { keys, world, typed } = event.locals;
		const { here, centres, screen } = await screenAt(event);
		const form = await event.request.formData();
		const refused = (status: 400 | 429, errors: Record<string, string>) =>
			refuseForm(status, { name: 'repondre', form, errors, why: null });
		const read = readForm(AnswerForm, form);
		if ('errors' in read) return refused(400, read.errors);
		const address = event.getClientAddress();
		const attempt = { kind: 'telephone', subject: null, knownDeviceId: null, address };
		if ('refusal' in (await countAttempt(keys, attempt, world.now()))) {
			return refused(429, { reponse: TOO_OFTEN });
		}
		const line = await smsLine(here);
		// Pressed twice, it is one SMS told twice.
		const key = typed?.key ?? randomUUID();
		const said = { key, from: screen.number, to: line!.sender, text: read.sent.reponse, at: null };
		await takeAnswer(here, line!, said, centres);
		redirect(303, `${event.url.pathname}#dernier`);
	}
};
