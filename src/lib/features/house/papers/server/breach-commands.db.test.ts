import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { findPaper } from './read-papers.ts';

const world = useTestDatabase();

/** The queries that the paper tells the operator to type, list by list. */
async function printedQueries(): Promise<string[][]> {
	const { blocks } = (await findPaper('fuite', 'centre'))!;
	return blocks
		.flatMap((block) => (block.kind === 'list' ? [block.items] : []))
		.map((items) => items.filter((item) => item.endsWith(';') && /^[a-z]/.test(item)))
		.filter((queries) => queries.length > 0);
}

async function somebodySignedIn(): Promise<void> {
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into staff_members (display_name, recorded_at) values ('Odette Vasseur', now()) returning id`
	);
	const id = rows[0]!.id;
	await world.owner.query(
		`insert into key_holders (id, name, email, two_factor_enabled)
		values ($1, 'Odette Vasseur', 'odette@example.org', true)`,
		[id]
	);
	await world.owner.query(
		`insert into key_sign_ins (user_id, token, expires_at) values ($1, 'jeton', now() + interval '1 hour')`,
		[id]
	);
	await world.owner.query(
		`insert into key_second_factors (user_id, secret, backup_codes) values ($1, 'x', 'x')`,
		[id]
	);
	await world.owner.query(
		`insert into key_pins (staff_id, digest, salt, recorded_at) values ($1, 'x', 'x', now())`,
		[id]
	);
}

test('the commands printed for the day of a breach do what they say', async () => {
	await somebodySignedIn();
	const [signOut, codes, journal] = await printedQueries();
	expect([signOut?.length, codes?.length, journal?.length]).toEqual([6, 6, 1]);
	const count = async (table: string) => (await world.owner.query(`select from ${table}`)).rowCount;
	const operator = await world.owner.connect();
	try {
		for (const query of signOut!) await operator.query(query);
		expect(await count('key_sign_ins')).toBe(0);
		expect(await count('key_second_factors')).toBe(1);
		for (const query of [...codes!, ...journal!]) await operator.query(query);
	} finally {
		operator.release();
	}
	expect([await count('key_second_factors'), await count('key_pins')]).toEqual([0, 0]);
	const { rows } = await world.owner.query('select two_factor_enabled from key_holders');
	expect(rows).toEqual([{ two_factor_enabled: false }]);
});
