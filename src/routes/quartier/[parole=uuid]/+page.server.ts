import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readShown, reportShown } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { ReportForm, tellShown } from '#lib/features/neighbourhood/contributions/index.ts';
import { secondsSince, stampPage } from '#lib/features/outreach/place-requests/index.server.ts';
import { stampMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { STAMP_FIELD, TRAP_FIELD } from '#lib/features/outreach/place-requests/index.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { networkDay, visit } from '../../visit.ts';
import { deviceOf } from './device-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** How long a hand takes is told by the machine, whatever day a demonstration stands at. */
const handClock = systemClock({});

const GONE = 'Il a été retiré, ou son dernier jour est passé.';

export const load: PageServerLoad = async (event) => {
	const { locals, params, setHeaders } = event;
	const { secrets } = locals.world;
	const day = await networkDay(event);
	const shown = await visit(event, null, (db) => readShown(db, params.parole, day));
	if (!shown) error(404, { message: GONE });
	// The stamps and the keys of its forms are of this once.
	setHeaders({ 'cache-control': 'no-store' });
	return {
		told: tellShown(shown),
		meToo: stampMeToo(secrets.voices, params.parole, handClock()),
		stamp: stampPage(secrets.voices, params.parole, handClock())
	};
};

export const actions: Actions = {
	signaler: async (event) => {
		const form = await event.request.formData();
		const read = readForm(ReportForm, form);
		if ('errors' in read) {
			return refuseForm(400, { name: 'signaler', form, errors: read.errors, why: null });
		}
		const { raison, mots } = read.sent;
		const { world, post } = event.locals;
		const reported = await asVisitor({ ...world, ...(post && { post }) }, null, (db) =>
			reportShown(
				db,
				event.params.parole,
				{ reason: raison, words: mots },
				sendingOf(event, read.sent)
			)
		);
		if ('ticket' in reported) {
			// Relative, so that no table ever keeps where a ticket is.
			redirect(303, `../signalement/${reported.ticket}`);
		}
		if (reported.refusal === 'gone') error(410, { message: reported.message });
		const errors = { '': reported.message };
		return refuseForm(409, { name: 'signaler', form, errors, why: reported });
	}
};

type Sent = Record<typeof TRAP_FIELD | typeof STAMP_FIELD, string>;

const sendingOf = ({ locals, params, request, getClientAddress }: RequestEvent, sent: Sent) => ({
	key: locals.world.secrets.voices,
	// Never the address alone: a whole hall has one.
	device: deviceOf({ request, getClientAddress }),
	isTrapped: sent[TRAP_FIELD] !== '',
	seconds: secondsSince(locals.world.secrets.voices, params.parole!, {
		stamp: sent[STAMP_FIELD],
		now: handClock()
	})
});
