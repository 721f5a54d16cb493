import type { Job } from '#lib/platform/jobs/job.ts';

/** Every night, forgets what opened the door, what was sent twice and what changed, once it is old. */
export const sweepDoorJob: Job = {
	name: 'sweep-door',
	cron: '40 2 * * *',
	async run(world) {
		const { sweepDoor } = await import('#lib/features/house/keys/index.server.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		const { purgeHandledPosts } = await import('#lib/platform/database/handled-answers.ts');
		const { openPool } = await import('#lib/platform/database/pool.ts');
		const { keysUrl } = await import('#lib/platform/database/roles.ts');
		const { forgetChanges } = await import('#lib/platform/database/public-changes.ts');
		const at = world.now();
		await forgetChanges(world);
		const acting = { staffId: null, role: 'operator' as const, centres: [], at };
		await asActing(world.database, acting, purgeHandledPosts);
		const door = openPool(keysUrl(world.ownerUrl), 1);
		try {
			await sweepDoor(door, at);
		} finally {
			await door.destroy();
		}
	}
};
