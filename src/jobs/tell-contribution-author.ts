import type {
	AuthorToTell,
	TELL_CONTRIBUTION_AUTHOR
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { Job } from '#lib/platform/jobs/job.ts';

/**
 * Tells whoever wrote a message about the neighbourhood what became of it, if she left an address. The way to answer
 * her is sealed: it is opened here, once, and nobody of the team reads it.
 */
export const tellContributionAuthorJob: Job<AuthorToTell> = {
	name: 'tell-contribution-author' satisfies typeof TELL_CONTRIBUTION_AUTHOR,
	async run(world, told) {
		const { mailDelivery } = await import('#lib/platform/mail/mail-delivery.ts');
		if (mailDelivery(world) === 'none') return;
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { readVisitedPhone } = await import('#lib/features/learning/letters/index.server.ts');
		const { tellAuthor } =
			await import('#lib/features/neighbourhood/contributions/index.server.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		const { asVisitor } = await import('#lib/platform/database/as-visitor.ts');
		const at = world.now();
		const centres = await listCentres(world.database, at);
		const centre = centres.find(({ id }) => id === told.centreId);
		if (!centre) return;
		const phone = await asVisitor(world, centre.id, readVisitedPhone);
		const operator = { staffId: null, role: 'operator' as const, centres: [centre.id], at };
		await asActing(world.database, operator, (db) =>
			tellAuthor(db, told, { key: world.secrets.voices, centre, phone: phone?.written ?? null })
		);
	}
};
