import { beforeAll, describe, expect, test } from 'vitest';
import { HOLDS } from '#lib/holds.server.ts';
import { tablesOf } from '#lib/platform/database/holds.ts';
import { useContributions } from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import { joinRows, type Known, leaks } from './join-rows.ts';
import { instantOf, type SeenRow, type SeenTable } from './measures.ts';
import { RESIDENTS, twoDaysInALobby } from './lobby-days.ts';
import { readAsOwner, readKeys, whoseRows } from './read-as-owner.ts';

const told = useContributions();
let secret: Awaited<ReturnType<typeof twoDaysInALobby>>['secret'];
let tables: Map<string, SeenTable>;
let whose: Map<string, (string | null)[]>;

const ANONYMOUS = new Set(
	tablesOf(HOLDS)
		.filter(({ said }) => said.isAnonymous)
		.map(({ table }) => table as string)
);
/** Numbers and seals of many at once: no row of them is anybody's. */
const OF_MANY = new Set([
	'satisfaction_tallies',
	'satisfaction_urns',
	'contribution_urns',
	'waiting_echoes'
]);

const hex = (value: unknown) => (value as Buffer).toString('hex');
/** Whose a row is, which the story knows and no table says. */
const OWNERS: Record<string, (row: SeenRow['columns']) => string | undefined> = {
	contributions: ({ id }) => secret.said.get(String(id)),
	contribution_versions: ({ contribution_id: id, way }) =>
		way === 'author' ? secret.said.get(String(id)) : undefined,
	contribution_photos: ({ contribution_id: id }) => secret.said.get(String(id)),
	contribution_holds: ({ contribution_id: id }) => secret.said.get(String(id)),
	contribution_callbacks: ({ contribution_id: id }) => secret.said.get(String(id)),
	contribution_appeals: ({ contribution_id: id }) => secret.said.get(String(id)),
	contribution_decisions: ({ contribution_id: id, decision }) =>
		decision === 'withdraw' ? secret.said.get(String(id)) : undefined,
	waiting_contributions: ({ contribution_id: id }) => secret.said.get(String(id)),
	shown_contributions: ({ contribution_id: id }) => secret.said.get(String(id)),
	contribution_identities: ({ lookup }) => secret.lookup.get(hex(lookup)),
	contribution_reports: ({ ticket_digest: digest }) => secret.ticket.get(hex(digest)),
	contribution_echoes: ({ contribution_id: id }) => secret.echo.get(String(id)),
	contribution_echo_marks: ({ mark }) => secret.stamp.get(hex(mark)),
	kiosk_counts: ({ key }) => secret.guide.get(String(key))
};
const knownOf = (name: string): Known => {
	const table = tables.get(name)!;
	return { table, whose: table.rows.map((row) => OWNERS[name]!(row.columns) ?? null) };
};
const read = async () => {
	tables = await readAsOwner(told.world.owner);
	const open = new Map([...tables].filter(([name]) => !ANONYMOUS.has(name)));
	whose = whoseRows(open, await readKeys(told.world.owner));
};
/** Tables of which rows lead to a resident, by the keys that the schema tells. */
const named = (): Known[] =>
	[...whose]
		.filter(([, of]) => new Set(of.filter((one) => one !== null)).size >= 20)
		.map(([name, of]) => ({ table: tables.get(name)!, whose: of }));
const third = (): SeenTable[] =>
	[...tables.values()].filter(
		({ name }) => !OWNERS[name] && !named().some(({ table }) => table.name === name)
	);

beforeAll(async () => {
	const days = await twoDaysInALobby(told);
	({ secret } = days);
	await days.goOn();
	await read();
}, 120_000);

test('every table that says nobody is in this story', () => {
	const ofSomebody = [...ANONYMOUS].filter((name) => !OF_MANY.has(name));
	expect(ofSomebody.filter((name) => !OWNERS[name] || !tables.has(name))).toEqual([]);
	for (const name of Object.keys(OWNERS)) {
		expect([name, new Set(knownOf(name).whose.filter((one) => one !== null)).size]).toEqual([
			name,
			RESIDENTS
		]);
	}
});

test('a call of the kiosk leads to a name, and so does what came of it', () => {
	expect(named().map(({ table }) => table.name)).toEqual(
		expect.arrayContaining(['help_calls', 'help_call_ends', 'people', 'requests'])
	);
});

test('instants are read off the rows, as they are in the database', () => {
	const calls = tables.get('help_calls')!.rows.map(({ columns }) => instantOf(columns.recorded_at));
	expect(calls).toHaveLength(2 * RESIDENTS);
	expect(calls).not.toContain(null);
});

describe('after the night, whoever owns the database', () => {
	test.each(Object.keys(OWNERS))('finds of nobody what %s says', (name) => {
		const found = named().flatMap((one) => leaks(joinRows(knownOf(name), one, third())));
		// A count is that of a screen and a week: it says which screen, and nothing else.
		expect(found.filter(({ by }) => !by.startsWith('kiosk_counts.kiosk_id'))).toEqual([]);
	});

	test.each(Object.keys(OWNERS).filter((name) => name !== 'contribution_identities'))(
		'pairs no row of %s with who sent it, which is sealed',
		(name) => {
			expect(leaks(joinRows(knownOf(name), knownOf('contribution_identities'), third()))).toEqual(
				[]
			);
		}
	);
});

test('no instant of what nobody signs is finer than a day, and what is sealed has one size', async () => {
	const fine = [...ANONYMOUS].flatMap((name) =>
		(tables.get(name)?.rows ?? []).flatMap(({ columns }) =>
			Object.entries(columns).flatMap(([column, value]) =>
				(instantOf(value) ?? 0) % 3_600_000 !== 0 ? [`${name}.${column}`] : []
			)
		)
	);
	// What a colleague does of it is dated.
	expect(new Set(fine)).toEqual(new Set(['contribution_holds.released_at']));
	const sizes = tables
		.get('contribution_identities')!
		.rows.map(({ columns }) => hex(columns.sealed).length);
	expect(new Set(sizes).size).toBe(1);
});
