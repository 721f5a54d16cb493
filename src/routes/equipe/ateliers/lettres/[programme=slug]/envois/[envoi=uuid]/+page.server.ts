import { error } from '@sveltejs/kit';
import {
	gatherRecipients,
	peopleOfRun,
	readRun
} from '#lib/features/learning/letters/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { longDay, momentIn } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import { programmeInLetters } from '../../programme-in-letters.ts';
import { runActions } from './run-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const canMail = mailDelivery(locals.world) !== 'none';
	return asViewer(locals, async (db) => {
		const programme = await programmeInLetters(db, params.programme);
		const run = await readRun(db, params.envoi);
		if (run?.programmeId !== programme.id) {
			error(404, { message: 'Cet envoi n’existe pas, ou n’est pas de votre centre.' });
		}
		const people = await peopleOfRun(db, run.id);
		const known = new Map(
			(await gatherRecipients(db, { programmeId: programme.id, today, canMail })).map((one) => [
				one.entryId,
				one
			])
		);
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
	});
};

export const actions: Actions = runActions;

function said(timeZone: string, at: Temporal.Instant, by: string | null): string {
	return by ? `${momentIn(timeZone, at)}, par ${by}` : momentIn(timeZone, at);
}
