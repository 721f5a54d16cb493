import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { shuffleContributions } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { tablesOf } from '#lib/platform/database/holds.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { TEST_SECRET } from '../database/templates.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { instantOf, measuresOf, type SeenTable } from './measures.ts';
import { readAsOwner, readKeys, whoseRows } from './read-as-owner.ts';

const db = useTestDatabase('demo');
const ANONYMOUS = tablesOf(HOLDS).flatMap(({ table, said }): string[] =>
	said.isAnonymous ? [table] : []
);
/** Rows of many people at once, written again with each. */
const OF_MANY = ['satisfaction_tallies', 'satisfaction_urns'];
/** A table of which rows lead to so few people leads to them by their colleague. */
const FEW = 5;
let tables: Map<string, SeenTable>;
/** Those of the demonstration that say nobody, and those of which rows lead to a resident. */
let unsigned: SeenTable[];
let named: SeenTable[];

beforeAll(async () => {
	const secrets = await openSecrets('.', { DECLIC_SECRET: TEST_SECRET });
	if ('refusal' in secrets) throw new Error(secrets.message);
	const { rows } = await db.owner.query<{ id: string }>('select id from centres');
	const centres = rows.map(({ id }) => id);
	await shuffleContributions(
		{ database: db.app, now: () => A_TUESDAY, secrets },
		{ at: 'night', centres }
	);
	// Each night had those of its own month.
	await db.asOperator(centres, (own) => sql`select shuffle_rows('2020-01-01', true)`.execute(own));
	tables = await readAsOwner(db.owner);
	unsigned = ANONYMOUS.flatMap((name) => tables.get(name) ?? []);
	const signed = new Map([...tables].filter(([name]) => !ANONYMOUS.includes(name)));
	const keys = await readKeys(db.owner);
	// What was decided of a voice leads to a colleague.
	const ofVoices = keys.filter(({ parent }) => ANONYMOUS.includes(parent));
	const about = new Set(ofVoices.map(({ child }) => child));
	named = [...whoseRows(signed, keys)].flatMap(([name, of]) =>
		!about.has(name) && new Set(of).size > FEW ? tables.get(name)! : []
	);
}, 60_000);

const valuesOf = (all: readonly SeenTable[], kind: 'key' | 'xmin') =>
	new Map(
		all.flatMap((table) =>
			measuresOf(table)
				.filter((measure) => measure.kind === kind)
				.flatMap(({ name, values }) =>
					values.flatMap((value) => (value === null ? [] : [[value, name] as const]))
				)
		)
	);

test('the demonstration has voices, and people who have names', () => {
	expect(unsigned.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['contributions', 'contribution_identities', 'contribution_reports'])
	);
	expect(named.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['people', 'requests', 'attendances'])
	);
});

describe('in the demonstration, whoever owns the database', () => {
	test('reads no instant finer than the day of what nobody signs', () => {
		const fine = unsigned.flatMap(({ name, rows }) =>
			rows.flatMap(({ columns }) =>
				columns.recorded_by
					? []
					: Object.entries(columns).flatMap(([column, value]) =>
							(instantOf(value) ?? 0) % 3_600_000 === 0 ? [] : [`${name}.${column}`]
						)
			)
		);
		// What the town answers is dated.
		expect(new Set(fine)).toEqual(new Set(['shown_contributions.town_at']));
	});

	test('finds no transaction that has written both a voice and a name', () => {
		// What is shown was written as a colleague published it, and what she corrected is hers.
		const said = unsigned
			.filter(({ name }) => !['shown_contributions', ...OF_MANY].includes(name))
			.map(({ name, rows }) => ({ name, rows: rows.filter((row) => !row.columns.recorded_by) }));
		const [ours, theirs] = [valuesOf(said, 'xmin'), valuesOf(named, 'xmin')];
		expect([...ours].filter(([xmin]) => theirs.has(xmin))).toEqual([]);
	});

	test('finds no identifier of a voice in what has a name', () => {
		const ids = new Set(
			unsigned.flatMap(({ rows }) =>
				rows.flatMap(({ columns: { id, contribution_id: of, lookup, ticket_digest: ticket } }) =>
					[id, of, lookup && `bytes ${(lookup as Buffer).toString('hex')}`, ticket].filter(Boolean)
				)
			)
		);
		const found = [...valuesOf(named, 'key')].filter(([value]) => ids.has(value));
		expect(found).toEqual([]);
	});
});
