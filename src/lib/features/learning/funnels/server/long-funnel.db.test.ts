import { expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { countFunnels } from './count-funnels.ts';
import { TODAY, useFunnel } from './funnel.fixture.ts';
import { showFunnel } from './show-funnel.ts';

const funnel = useFunnel();
const PEOPLE = 500;

/** A territory waits: one in two is invited, one in four of them called, one in ten committed. */
async function fill(slug: string, people: number): Promise<string> {
	const programmeId = funnel.programmes.get(slug)!;
	await funnel.world.owner.query(
		`with her as (
			insert into people (centre_id, recorded_at)
			select $1::uuid, '2026-09-01T08:00:00Z' from generate_series(1, $3::int) returning id
		), named as (
			insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, $1::uuid, 'Nom', 'Prénom', 'nom prenom', '2026-09-01T08:00:00Z' from her
		), entry as (
			insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
			select $1::uuid, $2::uuid, id, '2026-09-01T08:00:00Z'::timestamptz
				+ row_number() over () * interval '1 hour' from her returning id
		), ranked as (
			select id, row_number() over () as rank from entry
		), invited as (
			insert into funnel_invitations (centre_id, entry_id, channel, invited_on, expires_on, recorded_at)
			select $1::uuid, id, 'letter', '2026-11-10', '2026-12-01', '2026-11-10T08:00:00Z'
			from ranked where rank % 2 = 0
		), called as (
			insert into funnel_calls (centre_id, entry_id, outcome, called_on, recorded_at)
			select $1::uuid, id, 'no-answer', '2026-11-16', '2026-11-16T08:00:00Z'
			from ranked where rank % 8 = 0
		)
		insert into commitments (centre_id, entry_id, way, committed_on, recorded_at)
		select $1::uuid, id, 'paper', '2026-11-20', '2026-11-20T08:00:00Z' from ranked where rank % 20 = 0`,
		[funnel.centreId, programmeId, people]
	);
	return programmeId;
}

/** How many statements a piece of work sends, and what it answers. */
async function counted<T>(
	work: (db: Db) => Promise<T>
): Promise<{ statements: number; answer: T }> {
	let statements = 0;
	const database = funnel.world.app.withPlugin({
		transformQuery: ({ node }) => {
			statements += 1;
			return node;
		},
		transformResult: ({ result }) => Promise.resolve(result)
	});
	const acting = { staffId: null, role: 'animateur', at: A_TUESDAY } as const;
	const answer = await asActing(database, { ...acting, centres: [funnel.centreId] }, work);
	return { statements, answer };
}

const page = (programmeId: string, after: string | null = null) =>
	counted((db) =>
		showFunnel(db, { programmeId, view: 'to-follow', origin: null, after, today: TODAY })
	);

test('500 people are read in as many statements as 30, and page after page shows each once', async () => {
	const [few, many] = [await fill('autre-formation', 30), await fill('ateliers', PEOPLE)];
	const small = await page(few);
	const large = await page(many);
	expect(large.statements).toBe(small.statements);
	const { counts } = large.answer;
	expect(counts).toMatchObject({ total: PEOPLE, toFollow: 225 });
	expect(counts.steps).toMatchObject({ 'on-the-list': 250, invited: 225, committed: 25 });
	const seen = new Set<string>();
	for (let { lines, next } = large.answer; ; { lines, next } = (await page(many, next)).answer) {
		for (const { personId } of lines) seen.add(personId);
		if (next === null) break;
	}
	expect(seen.size).toBe(225);
	const { answer, statements } = await counted((db) => countFunnels(db, TODAY));
	expect(answer.find(({ slug }) => slug === 'ateliers')!.counts).toEqual(counts);
	expect(statements).toBeLessThan(6);
});
