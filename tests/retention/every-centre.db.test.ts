import { expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { commands } from '../../src/cli/commands.ts';
import type { CommandWorld } from '../../src/cli/command.ts';
import { nightlyRetentionJob } from '../../src/jobs/nightly-retention.ts';
import { useTestDatabase } from '../database/test-database.ts';

const db = useTestDatabase();

/** The world of a job or of a command, on a day. */
const worldOn = (day: string) =>
	({
		database: db.app,
		now: () => Temporal.Instant.from(`${day}T00:20:00Z`),
		say: () => {}
	}) as unknown as CommandWorld;

async function somebodyIn(slug: string): Promise<string> {
	const centre = await db.addCentre(slug);
	await db.asOperator(
		[centre],
		(open) => addPerson(open, { familyName: 'Lefèbvre', givenName: 'Anne' }),
		Temporal.Instant.from('2019-03-01T09:00:00Z')
	);
	return centre;
}

async function namesIn(centre: string): Promise<number> {
	const { rows } = await db.owner.query<{ count: number }>(
		'select count(*)::integer as count from person_identities where centre_id = $1',
		[centre]
	);
	return rows[0]!.count;
}

test('a centre that fails keeps its names, the others lose theirs, and the night says it failed', async () => {
	const [failing, other] = [await somebodyIn('a-panne'), await somebodyIn('b-voisin')];
	await nightlyRetentionJob.run(worldOn('2026-10-01') as never, {});
	await db.owner.query(
		`alter table destruction_certificates add constraint broken check (centre_id <> '${failing}')`
	);
	await expect(nightlyRetentionJob.run(worldOn('2026-11-01') as never, {})).rejects.toThrow(
		'retention failed'
	);
	expect([await namesIn(failing), await namesIn(other)]).toEqual([1, 0]);
	await db.owner.query('alter table destruction_certificates drop constraint broken');
	await nightlyRetentionJob.run(worldOn('2026-11-02') as never, {});
	expect(await namesIn(failing)).toBe(0);
});

test('declic retention tells the coming night in numbers, then does it', async () => {
	const centre = await somebodyIn('c-commande');
	const run = (day: string, option: 'dry-run' | 'run') =>
		commands.retention!.run(worldOn(day), [], { centre: 'c-commande', [option]: true });
	expect(await run('2026-10-01', 'dry-run')).toMatchObject({
		code: 0,
		value: { centre: 'c-commande', dryRun: true, warned: 1, erased: 0, yearsClosed: [] }
	});
	await run('2026-10-01', 'run');
	expect(await run('2026-11-01', 'dry-run')).toMatchObject({ value: { erased: 1, waiting: 0 } });
	expect(await namesIn(centre)).toBe(1);
	const done = await run('2026-11-01', 'run');
	expect(done).toMatchObject({ code: 0, value: { erased: 1, dryRun: false } });
	expect(JSON.stringify(done)).not.toContain('Lefèbvre');
	expect(await namesIn(centre)).toBe(0);
	expect(
		await commands.retention!.run(worldOn('2026-11-01'), [], { centre: 'nulle-part', run: true })
	).toMatchObject({ code: 1, value: { refusal: 'unknown-centre' } });
});

test('declic retention asks to choose between telling and doing', () => {
	const check = (options: Record<string, string | boolean>) =>
		commands.retention!.check([], options);
	expect(check({ centre: 'a' })).toContain('--dry-run');
	expect(check({ centre: 'a', run: true, 'dry-run': true })).toContain('--run');
	expect(check({ run: true })).toBe('Il manque --centre.');
	expect(check({ centre: 'a', run: true })).toBeNull();
});
