import * as v from 'valibot';
import type { CallOutcome } from '#lib/features/learning/funnels/index.ts';
import { cancelRun, noteCalls, postRun } from '#lib/features/learning/letters/index.server.ts';
import { CallsForm } from '#lib/features/learning/letters/index.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';

type OfRun = Doing<'envoi'>;

export const runActions = {
	parties: deed(
		'plan-workshops',
		v.object({}),
		(db, _nothing, { params, locals, today }: OfRun) => {
			const canMail = mailDelivery(locals.world) !== 'none';
			return postRun(db, { runId: params.envoi, today, canMail });
		},
		({ skipped }) => ({ skipped: skipped.map(({ name, message }) => `${name} ${message}.`) })
	),
	annuler: deed(
		'plan-workshops',
		v.object({}),
		(db, _nothing, { params }: OfRun) => cancelRun(db, params.envoi),
		here
	),
	appels: deed(
		'plan-workshops',
		CallsForm,
		(db, sent, { params, today }: OfRun) =>
			noteCalls(db, { runId: params.envoi, outcomes: outcomesOf(sent), today }),
		(_noted, { url }) => `${url.pathname}#appels`
	)
};

/** Of those who were called, and nobody else. */
function outcomesOf({ appelee, resultat }: v.InferOutput<typeof CallsForm>) {
	return new Map(
		appelee.flatMap((entryId, at): [string, CallOutcome][] => {
			const outcome = resultat[at];
			return outcome ? [[entryId, outcome]] : [];
		})
	);
}
