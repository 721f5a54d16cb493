import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import {
	centreOfCode,
	smsLine,
	stopNumber
} from '#lib/features/reminders/messages/index.server.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const csr = false;

type Visit = Pick<RequestEvent, 'locals' | 'params'>;

async function centreAt({ locals, params }: Visit): Promise<Centre> {
	const { world } = locals;
	const centres = await listCentres(world.database, world.now());
	const centre = centreOfCode(world.secrets, centres, params.code);
	return centre ?? error(404, { message: 'Cette page n’existe pas. Recopiez l’adresse du SMS.' });
}

/** Nobody signs in here: what the page says and does is for that centre alone. */
function asCentre<Done>({ locals }: Visit, { id }: Centre, work: (db: Db) => Promise<Done>) {
	const { database, now } = locals.world;
	const acting = { staffId: null, role: 'operator' as const, centres: [id], at: now() };
	return asActing(database, acting, work);
}

export const load: PageServerLoad = async (event) => {
	const { locals, setHeaders } = event;
	const centre = await centreAt(event);
	setHeaders({ 'cache-control': 'no-store' });
	const line = await smsLine({ ...locals.world, origin: locals.keys.origin });
	return {
		centre: centre.name,
		phone: await asCentre(event, centre, readCentrePhone),
		hearsAnswers: line?.hearsAnswers ?? false
	};
};

const StopForm = v.object({ numero: v.pipe(v.string(), v.trim(), v.maxLength(40)) });
const TOO_OFTEN =
	'C’est beaucoup de numéros en peu de temps. Attendez un quart d’heure, ou téléphonez au centre.';

export const actions: Actions = {
	cesser: async (event) => {
		const { keys, world } = event.locals;
		const centre = await centreAt(event);
		const form = await event.request.formData();
		const refused = (status: 400 | 429, message: string) =>
			refuseForm(status, { name: 'cesser', form, errors: { numero: message }, why: null });
		const read = readForm(StopForm, form);
		const phone = readPhone('sent' in read ? read.sent.numero : '');
		if ('refusal' in phone) return refused(400, 'Écrivez votre numéro, comme 06 12 34 56 78.');
		const address = event.getClientAddress();
		const attempt = { kind: 'sms-stop', subject: null, knownDeviceId: null, address };
		if ('refusal' in (await countAttempt(keys, attempt, world.now()))) {
			return refused(429, TOO_OFTEN);
		}
		const mark = markOf(world.secrets, phone.e164);
		await asCentre(event, centre, (db) => stopNumber(db, mark, 'page'));
		// The same for every number: nobody learns here whose it is.
		return { done: 'C’est noté\u00a0: ce centre n’enverra plus de SMS à ce numéro.' };
	}
};
