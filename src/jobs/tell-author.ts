import type { AnswerToTell, TELL_AUTHOR } from '#lib/features/desk/partners/index.server.ts';
import type { Job } from '#lib/platform/jobs/job.ts';

/**
 * Tells whoever made a referral that its partner answered by the link. Addresses of colleagues are
 * behind the door, which a partner's transaction does not pass: they are asked here, afterwards.
 */
export const tellAuthorJob: Job<AnswerToTell> = {
	name: 'tell-referral-author' satisfies typeof TELL_AUTHOR,
	async run(world, { answerId, centreId }) {
		const { findAuthor, tellAuthor } = await import('#lib/features/desk/partners/index.server.ts');
		const { findAddress } = await import('#lib/features/house/keys/index.server.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		const { openPool } = await import('#lib/platform/database/pool.ts');
		const { keysUrl } = await import('#lib/platform/database/roles.ts');
		const { mailDelivery } = await import('#lib/platform/mail/mail-delivery.ts');
		if (mailDelivery(world) === 'none') return;
		const { database, ownerUrl, origin } = world;
		const at = world.now();
		const acting = { staffId: null, role: 'operator' as const, centres: [centreId], at };
		const staffId = await asActing(database, acting, (db) => findAuthor(db, answerId));
		if (!staffId) return;
		const door = openPool(keysUrl(ownerUrl), 1);
		try {
			const to = await findAddress(door, { staffId, centreId });
			if (to) await asActing(database, acting, (db) => tellAuthor(db, { answerId, to, origin }));
		} finally {
			await door.destroy();
		}
	}
};
