import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Stall, watchStalls } from '#lib/platform/threads/watch-stalls.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { findDoubles } from './find-doubles.ts';

const world = useTestDatabase();

/** Ten times as many as the largest centre knows by name. */
const MANY = 15_000;
/** What one piece of work may last at most (tests/hostile/stall-log.ts). */
const LONGEST_MS = 250;

/** How the names of a centre are, each by the rank of its person. */
const NAMES: Record<string, { name: string; year: string }> = {
	'all alike': { name: `'Martin'`, year: '1950' },
	'all different': { name: `translate(md5(n::text), '0123456789', 'ghijklmnop')`, year: '1950' },
	'alike, years apart': { name: `'Martin'`, year: '1920 + n % 90' },
	'giant names': { name: `repeat('martin ', 17)`, year: '1950' }
};

test.each(Object.keys(NAMES))(
	'%s, fifteen thousand residents are compared and hold nobody',
	async (shape) => {
		const { name, year } = NAMES[shape]!;
		const centre = await world.addCentre(shape.replaceAll(/\W+/g, '-'));
		await world.owner.query(
			`with made as (
			insert into people (centre_id, birth_year, recorded_at)
			select $1, ${year}, now() from generate_series(1, ${MANY}) n returning id, centre_id
		), named as (select *, row_number() over () as n from made)
		insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
		select id, centre_id, left(${name}, 120), 'Anne', left(${name}, 120) || ' anne', now() from named`,
			[centre]
		);
		await world.owner.query('analyze');
		const stalls: Stall[] = [];
		const stop = watchStalls(20, (stall) => stalls.push(stall));
		const before = process.memoryUsage.rss();
		try {
			const found = await world.asOperator([centre], findDoubles);
			await setImmediate();
			const longest = Math.max(0, ...stalls.map(({ cpuMs }) => cpuMs));
			const megabytes = Math.round((process.memoryUsage.rss() - before) / 1e6);
			console.log(`${shape}: ${found} pairs, ${Math.round(longest)} ms, ${megabytes} MB`);
			expect(longest).toBeLessThanOrEqual(LONGEST_MS);
			expect(found).toBeLessThanOrEqual(MANY * 10);
		} finally {
			stop();
		}
	}
);
