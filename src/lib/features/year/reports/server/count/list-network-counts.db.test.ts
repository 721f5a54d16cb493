import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { asActing, type ActingRole } from '#lib/platform/database/acting.ts';
import { seasonOf } from '../../domain/count/register.fixture.ts';
import { SENOU } from '../../domain/count/season-2018.fixture.ts';
import { listNetworkCounts } from './list-network-counts.ts';
import { goldenCentre, storedCentre, type StoredCentre } from './stored-season.fixture.ts';

const world = useTestDatabase();
const centres = {} as Record<'golden' | 'few' | 'shy' | 'planned', StoredCentre>;

/** As many people as wanted, of whom only the first came; nothing marked without any day. */
function seasonWith(people: number, comers: number, isMarked = true) {
	const lines = Array.from({ length: people }, (_, at) => {
		const mark = at < comers ? 'X' : 'A';
		return [`p${at}`, 1950, isMarked ? mark : '-'] as const;
	});
	const registers = [{ days: '03-01', minutes: 90, lines }];
	return seasonOf(2018, [SENOU], [{ programme: 'senou', label: 'mars', registers }]);
}

beforeAll(async () => {
	centres.golden = await goldenCentre(world.owner);
	centres.few = await storedCentre(world.owner, seasonWith(10, 10));
	centres.shy = await storedCentre(world.owner, seasonWith(12, 4));
	centres.planned = await storedCentre(world.owner, seasonWith(30, 0, false));
});

const countsFor = (role: ActingRole, year = 2018) =>
	asActing(
		world.app,
		{ staffId: null, role, centres: [], at: Temporal.Instant.from('2019-01-15T09:00:00Z') },
		(db) => listNetworkCounts(db, year)
	);

async function of(which: keyof typeof centres) {
	const found = (await countsFor('coordination')).find(
		({ centreId }) => centreId === centres[which].id
	)!;
	const { seances, minutes, people, attendances } = found;
	return { seances, minutes, people, attendances };
}

test('the network reads the figures the centre’s own report gives', async () => {
	expect(await of('golden')).toEqual({
		seances: 95,
		minutes: 10_440,
		people: 49,
		attendances: 276
	});
});

test('under eleven people, neither they nor their attendances are told; the teaching given is', async () => {
	expect(await of('few')).toEqual({ seances: 1, minutes: 90, people: null, attendances: null });
});

test('under eleven attendances, they are not told either', async () => {
	expect(await of('shy')).toEqual({ seances: 1, minutes: 90, people: 12, attendances: null });
});

test('people of a cycle not begun are not counted yet, as in the report', async () => {
	expect(await of('planned')).toEqual({ seances: 0, minutes: 0, people: 0, attendances: 0 });
});

test('a year without anything is zero everywhere', async () => {
	const counts = await countsFor('coordination', 2016);
	expect(counts.map(({ people, seances }) => [people, seances])).toEqual([
		[0, 0],
		[0, 0],
		[0, 0],
		[0, 0]
	]);
});

test.each(['accueil', 'animateur', 'referent-famille', 'direction', 'sign-in'] as const)(
	'%s reads nothing of the network',
	async (role) => {
		expect(await countsFor(role)).toEqual([]);
	}
);
