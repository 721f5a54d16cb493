import { expect, test } from 'vitest';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import {
	A_TUESDAY,
	done,
	KEY,
	useContributions
} from '../lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import { jobs } from './jobs.ts';

const { world, say } = useContributions();
const run = (name: string) =>
	jobs
		.find((job) => job.name === name)!
		.run({ database: world.app, now: () => A_TUESDAY, secrets: { voices: KEY } } as JobWorld, {});
const apart = async () => (await world.owner.query('select from contribution_identities')).rowCount;

test.each(['hourly-shuffle', 'nightly-shuffle'])(
	'%s writes apart who has spoken since the last one',
	async (name) => {
		const before = (await apart())!;
		done(await say());
		expect(await apart()).toBe(before);
		await run(name);
		expect(await apart()).toBe(before + 2);
	}
);
