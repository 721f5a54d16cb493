import { expect, test, vi } from 'vitest';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { withdrawAgreement } from './agreements.ts';
import { askSearch, lastSearch, stopSearch } from './ask-search.ts';
import { leaveRound } from './join-round.ts';
import { searchTerritory } from './search-territory.ts';
import { newcomers } from './show-result.ts';
import { useTerritory } from './territory.fixture.ts';

const TUESDAY = '2-14:00';
const territory = useTerritory();
const { world, coordinate } = territory;
const a = () => territory.centres.a;
const b = () => territory.centres.b;

/** The connection that waits for a lock: that of a search about to write. */
async function waiting(): Promise<number[]> {
	const { rows } = await world.owner.query<{ pid: number }>(
		`select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
	);
	return rows.map(({ pid }) => pid);
}

/** Runs a search up to its last moment, does something, then lets it write. */
async function atLastMoment(roundId: string, deed: (pids: number[]) => Promise<unknown>) {
	const { id: searchId } = done(await coordinate((db) => askSearch(db, roundId)));
	const holder = await world.owner.connect();
	await holder.query('begin');
	await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
		`territory-round ${roundId}`
	]);
	const process = { database: world.app, now: () => A_TUESDAY };
	const searching = searchTerritory(process, { searchId }).then(
		() => 'written' as const,
		() => 'cut' as const
	);
	await vi.waitUntil(async () => (await waiting()).length > 0, { timeout: 60_000 });
	await deed(await waiting());
	await holder.query('commit');
	holder.release();
	return { searchId, end: await searching, again: () => searchTerritory(process, { searchId }) };
}

const found = async (roundId: string) =>
	(await a().lines(roundId)).map(({ name, offerId }) => [name, offerId]);

test('a search cut while it writes leaves the former result, and is done again whole', async () => {
	const roundId = await territory.round(a(), b());
	const offerId = await b().offer(TUESDAY);
	await a().waits('Abel', [TUESDAY], [b()]);
	await territory.search(roundId);
	const former = [['Jeanne Abel', offerId]];
	expect(await found(roundId)).toEqual(former);
	await a().waits('Blot', [TUESDAY], [b()]);
	const { end, again } = await atLastMoment(roundId, async ([pid]) =>
		world.owner.query('select pg_terminate_backend($1)', [pid])
	);
	expect(end).toBe('cut');
	expect(await found(roundId)).toEqual(former);
	expect(await coordinate((db) => lastSearch(db, roundId))).toMatchObject({ state: 'running' });
	await again();
	expect(await found(roundId)).toEqual([...former, ['Jeanne Blot', offerId]]);
	expect(await coordinate((db) => lastSearch(db, roundId))).toMatchObject({ state: 'found' });
});

test('an agreement taken back while the search goes on shows her nowhere', async () => {
	const roundId = await territory.round(a(), b());
	await territory.search(roundId);
	const before = await b().act((db) => newcomers(db, roundId));
	expect(before).toHaveLength(2);
	const { entryId } = (await a().lines(roundId))[0]!;
	const { end } = await atLastMoment(roundId, () =>
		a().act((db) => withdrawAgreement(db, { entryId, hostCentreId: b().id }))
	);
	expect(end).toBe('written');
	expect(await b().act((db) => newcomers(db, roundId))).toHaveLength(1);
});

test('stopped, or left by the centre, it tells nobody anything', async () => {
	const roundId = await territory.round(a(), b());
	const search = await coordinate((db) => askSearch(db, roundId));
	done(search);
	done(await coordinate((db) => stopSearch(db, roundId)));
	await searchTerritory(
		{ database: world.app, now: () => A_TUESDAY },
		{ searchId: done(search).id }
	);
	expect(await a().lines(roundId)).toEqual([]);
	await territory.search(roundId);
	expect(await b().act((db) => newcomers(db, roundId))).toHaveLength(1);
	done(await a().act((db) => leaveRound(db, roundId)));
	expect(await b().act((db) => newcomers(db, roundId))).toEqual([]);
});
