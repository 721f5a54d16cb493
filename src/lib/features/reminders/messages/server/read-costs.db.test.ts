import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readCosts } from './read-costs.ts';

const world = useTestDatabase();
let id: string;
let other: string;

beforeAll(async () => {
	[id, other] = [await world.addCentre('brel'), await world.addCentre('digue')];
	const hand = (
		centreId: string,
		kind: string,
		segments: number,
		handedAt: string,
		backAt: string | null = null
	) =>
		world.owner.query(
			`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments, cents,
				provider, handed_at, valid_until, came_back_at)
			values ($1, $2, '+33639980001', sha256(''), 'Bonjour', 'gsm7', $3::integer, $3::integer * 4.9, 'kannel', $4, $4, $5)`,
			[centreId, kind, segments, handedAt, backAt]
		);
	await hand(id, 'demarche-due', 1, '2026-03-10T09:00:00Z');
	await hand(id, 'demarche-due', 2, '2026-03-11T09:00:00Z');
	await hand(id, 'stop-answer', 1, '2026-03-11T10:00:00Z');
	// The first of April there already, and the first of January.
	await hand(id, 'demarche-due', 1, '2026-03-31T22:30:00Z');
	await hand(id, 'call-back', 1, '2026-12-31T23:30:00Z');
	await hand(id, 'demarche-due', 3, '2026-05-10T09:00:00Z', '2026-05-10T09:00:02Z');
	await hand(other, 'demarche-due', 3, '2026-03-10T09:00:00Z');
});

const told = async (year: number) => {
	const rows = await world.as('direction', id, (db) =>
		readCosts(db, { year, timeZone: 'Europe/Paris' })
	);
	return rows.map((one) => [one.month, one.kind, one.segments, Number(one.cents.toFixed(3))]);
};

test('what SMS cost is told by month of the centre and by kind; what came back cost nothing', async () => {
	expect(await told(2026)).toEqual([
		[3, 'demarche-due', 3, 14.7],
		[3, 'stop-answer', 1, 4.9],
		[4, 'demarche-due', 1, 4.9]
	]);
	expect(await told(2027)).toEqual([[1, 'call-back', 1, 4.9]]);
});
