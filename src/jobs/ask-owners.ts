import type { Job } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';

/**
 * On working mornings: asks the places whose card nobody knows to be true any more, by a mail each, in the name of
 * the centre that added it, or of the network. Run again, it asks nobody twice.
 */
export const askOwnersJob: Job = {
	name: 'ask-owners',
	cron: '15 9 * * 1-5',
	async run(world) {
		const { mailDelivery } = await import('#lib/platform/mail/mail-delivery.ts');
		if (mailDelivery(world) === 'none') return;
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { readVisitedPhone } = await import('#lib/features/learning/letters/index.server.ts');
		const { askOwners } = await import('#lib/features/resources/places/index.server.ts');
		const { NETWORK } = await import('#lib/features/resources/places/index.ts');
		const { todayIn } = await import('#lib/platform/clock.ts');
		const { asVisitor } = await import('#lib/platform/database/as-visitor.ts');
		const { sealLink } = await import('#lib/platform/links/link-token.ts');
		const centres = await listCentres(world.database, world.now());
		const { asked } = await askOwners(world, async (centreId) => {
			// Where there is one centre only, it is the network.
			const centre =
				centres.find(({ id }) => id === centreId) ??
				(centres.length === 1 ? centres[0] : undefined);
			const phone = centre && (await asVisitor(world, centre.id, readVisitedPhone));
			return {
				centreId: centre?.id ?? null,
				name: centre?.name ?? NETWORK,
				phone: phone?.written ?? null,
				addressOf: (link) =>
					`${world.origin}/lieu/${sealLink(world.secrets.places, 'place-link', link)}`,
				dayOf: (end) => todayIn(centre?.timeZone ?? 'Europe/Paris', end)
			};
		});
		if (asked > 0) log.info({ asked }, 'owners of places were asked');
	}
};
