import { expect, test } from 'vitest';
import { A_TUESDAY, done, TODAY, useContributions } from '../contributions.fixture.ts';
import { decide } from '../decide/decide.ts';
import { readContribution } from '../read/read-contribution.ts';
import { withdraw } from './own-contribution.ts';

const { brel, author, say, world, staff } = useContributions();

const GONE = /withdrawn for good/;
const publish = { decision: 'publish', corrected: null, photo: null } as const;
const read = async (id: string) => (await brel((db) => readContribution(db, id, TODAY)))!;

/** Said, published, and taken away by whoever wrote it. */
async function withdrawn() {
	const { id, ticket } = done(await say());
	const versionId = (await read(id)).versions[0]!.id;
	done(await brel((db) => decide(db, id, { versionId }, publish)));
	await author(ticket, withdraw);
	return { id, ticket, versionId };
}

test('what she took away is for good: by SQL too, nobody decides of it, writes it again, or takes that back', async () => {
	const { id, ticket, versionId } = await withdrawn();
	const its = { contribution_id: id, recorded_at: A_TUESDAY.toString() };
	await expect(
		brel(async (db) => {
			const centre_id = db.acting.centres[0]!;
			const row = { ...its, centre_id, version_id: versionId, recorded_by: staff.karim };
			await db
				.insertInto('contribution_decisions')
				.values({ ...row, decision: 'publish' })
				.execute();
		})
	).rejects.toThrow(GONE);
	await expect(
		author(ticket, async (db) => {
			const { centre_id } = await db
				.selectFrom('contributions')
				.select('centre_id')
				.executeTakeFirstOrThrow();
			await db
				.insertInto('contribution_versions')
				.values({ ...its, centre_id, way: 'author', words: 'Encore moi.' })
				.execute();
		})
	).rejects.toThrow(GONE);
	// Whoever owns the tables neither.
	for (const sql of [
		`update contribution_decisions set undone_at = now() where contribution_id = $1 and decision = 'withdraw'`,
		`update contribution_decisions set decision = 'publish' where contribution_id = $1 and decision = 'withdraw'`,
		`insert into contribution_decisions (centre_id, contribution_id, version_id, decision, recorded_at)
			select centre_id, contribution_id, version_id, 'restore', now() from contribution_decisions
			where contribution_id = $1 limit 1`
	]) {
		await expect(world.owner.query(sql, [id])).rejects.toThrow(GONE);
	}
	expect((await read(id)).state).toBe('withdrawn');
	const { rowCount } = await world.owner.query(
		'select from shown_contributions where contribution_id = $1',
		[id]
	);
	expect(rowCount).toBe(0);
});

test('taken away while a colleague publishes: her own deed is waited for, and nobody reads it', async () => {
	const { id, ticket } = done(await say({ words: 'Un mot.' }));
	const versionId = (await read(id)).versions[0]!.id;
	// Without the turn that the use case takes: the database alone keeps them apart.
	const publishing = () =>
		brel((db) =>
			db
				.insertInto('contribution_decisions')
				.values({
					...{ contribution_id: id, version_id: versionId, centre_id: db.acting.centres[0]! },
					...{ decision: 'publish', recorded_at: A_TUESDAY.toString(), recorded_by: staff.karim }
				})
				.execute()
		);
	const { late } = (await author(ticket, async (db, mine) => {
		await withdraw(db, mine);
		const refused = publishing().then(
			() => 'published',
			(error: Error) => error.message
		);
		await expect.poll(isWaiting, { interval: 20, timeout: 10_000 }).toBe(true);
		return { late: refused };
	}))!;
	expect(await late).toMatch(GONE);
	expect((await read(id)).state).toBe('withdrawn');
});

const isWaiting = async () =>
	(
		await world.owner.query(
			`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
		)
	).rowCount! > 0;
