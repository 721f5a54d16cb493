import {
	gatherRecipients,
	peopleOfRun,
	readRun
} from '#lib/features/learning/letters/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { longDay, momentIn } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { programmeOf } from '../../../../groupes/former/programme-of.ts';
import { runActions } from './run-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params, locals, timeZone, today }: Asked<'programme' | 'envoi'>) => {
		const programme = await programmeOf(db, params.programme);
		const run = await readRun(db, params.envoi);
		if (run?.programmeId !== programme.id) return null;
		const people = await peopleOfRun(db, run.id);
		const canMail = mailDelivery(locals.world) !== 'none';
		const candidates = await gatherRecipients(db, { programmeId: programme.id, today, canMail });
		const known = new Map(candidates.map((one) => [one.entryId, one]));
		return {
			id: run.id,
			programme: { slug: programme.slug, name: programme.name },
			run: {
				day: longDay(run.day),
				filled: run.filled,
				counts: run.counts,
				prepared: said(timeZone, run.preparedAt, run.preparedBy),
				posted: run.postedAt && said(timeZone, run.postedAt, run.postedBy),
				isCancelled: run.cancelledAt !== null
			},
			people: people.map((one) => {
				const now = known.get(one.entryId);
				return {
					entryId: one.entryId,
					channel: one.channel,
					name: `${one.givenName} ${one.familyName}`,
					isLargePrint: one.isLargePrint,
					address: one.address.slice(1).join(', '),
					email: now?.email ?? null,
					phones: now?.phones.map(({ number }) => writtenPhone(number)) ?? [],
					hasNoPhone: now?.hasNoPhone ?? false,
					/** Said after her name: « est déjà invitée… ». */
					whyNot: now ? now.whyNot : 'n’est plus sur la pré-liste'
				};
			})
		};
	},
	'Cet envoi n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds(runActions);

function said(timeZone: string, at: Temporal.Instant, by: string | null): string {
	return by ? `${momentIn(timeZone, at)}, par ${by}` : momentIn(timeZone, at);
}
