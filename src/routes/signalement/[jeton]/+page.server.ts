import { error } from '@sveltejs/kit';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { readReport } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	REPORT_OUTCOMES,
	REPORT_REASONS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { phoneOf, visit } from '../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

// As `/demande/[ticket]`: our own pages may know the name of the site, nobody the address of this one.
const HEADERS = {
	'cache-control': 'no-store',
	'referrer-policy': 'strict-origin',
	'x-robots-tag': 'noindex'
};
/** Of an address that was altered, or never given: said alike. */
const NOTHING = 'Vérifiez qu’elle est entière, ou téléphonez au centre social.';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const { world, keys } = locals;
	event.setHeaders(HEADERS);
	const report = await visit(event, null, (db) => readReport(db, params.jeton));
	if (!report) {
		// Wrong ones alone are counted: hers never turns her away.
		const attempt = {
			kind: 'report-ticket',
			subject: params.jeton.slice(0, 100),
			knownDeviceId: null,
			address: event.getClientAddress()
		};
		const counted = await countAttempt(keys, attempt, world.now());
		error('refusal' in counted ? 429 : 404, { message: NOTHING });
	}
	const centres = await listCentres(world.database, world.now());
	const centre = centres.find(({ id }) => id === report.centreId) ?? null;
	const dayOf = (at: Temporal.Instant) => plainDay(todayIn(centre?.timeZone ?? 'Europe/Paris', at));
	const { decided } = report;
	return {
		reason: REPORT_REASONS[report.reason],
		isDanger: report.reason === 'life-in-danger',
		receivedOn: dayOf(report.at),
		decided: decided && {
			outcome: REPORT_OUTCOMES[decided.outcome],
			words: decided.words,
			on: dayOf(decided.at)
		},
		message: report.shownId && `/quartier/${report.shownId}`,
		centre: centre?.name ?? null,
		phone: await phoneOf(event, centre)
	};
};
