import { beforeAll, expect, test } from 'vitest';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readCentreCosts, readYearCosts } from './read-costs.ts';

const database = useTestDatabase();
const PARIS = 'Europe/Paris';
/** None of these messages is of a reminder. */
const NOTHING = { sent: 0, delivered: 0 };
const ids: Record<'brel' | 'acacias', string> = { brel: '', acacias: '' };

/** Handed at that civil hour of Paris; `back`: the provider took nothing of it. */
async function sms(
	centreId: string,
	[civil, kind, segments, cents]: [string, string, number, number],
	back = false
) {
	const at = Temporal.PlainDateTime.from(civil).toZonedDateTime(PARIS).toInstant().toString();
	await database.owner.query(
		`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments, cents,
			provider, handed_at, valid_until, came_back_at)
		values ($1, $2, '+33639980001', sha256('mark'), 'Un mot', 'gsm7', $3, $4, 'kannel', $5, $5,
			case when $6 then $5::timestamptz end)`,
		[centreId, kind, segments, cents, at, back]
	);
}

beforeAll(async () => {
	ids.brel = await database.addCentre('brel');
	ids.acacias = await database.addCentre('acacias');
	await sms(ids.brel, ['2026-12-31T23:30', 'demarche-due', 1, 4.9]);
	await sms(ids.brel, ['2027-01-01T00:30', 'demarche-due', 2, 9.8]);
	await sms(ids.brel, ['2027-01-31T23:30', 'demarche-due', 1, 4.9]);
	await sms(ids.brel, ['2027-01-15T10:00', 'stop-answer', 1, 4.9]);
	await sms(ids.brel, ['2027-02-01T09:00', 'seance-moved', 3, 15]);
	await sms(ids.brel, ['2027-01-15T10:00', 'demarche-due', 1, 4.9], true);
	await sms(ids.acacias, ['2027-01-15T10:00', 'seance-moved', 1, 6]);
});

const act = <T>(role: ActingRole, centres: string[], work: (db: Db) => Promise<T>) =>
	asActing(
		database.app,
		{ staffId: null, role, centres, at: Temporal.Instant.from('2027-02-02T09:00:00Z') },
		work
	);

test('a year is told month by month, kind by kind, at the hour of the centre; what came back costs nothing', async () => {
	const costs = await act('direction', [ids.brel], (db) =>
		readYearCosts(db, { year: 2027, timeZone: PARIS })
	);
	expect(costs).toEqual([
		{ ...NOTHING, month: 1, kind: 'demarche-due', messages: 2, segments: 3, cents: 14.7 },
		{ ...NOTHING, month: 1, kind: 'stop-answer', messages: 1, segments: 1, cents: 4.9 },
		{ ...NOTHING, month: 2, kind: 'seance-moved', messages: 1, segments: 3, cents: 15 }
	]);
});

const january = (role: ActingRole, centres: string[]) =>
	act(role, centres, (db) => readCentreCosts(db, { today: '2027-01-15', timeZone: PARIS }));

test('the administration reads a month of every centre, without being of any', async () => {
	expect(await january('administration', [])).toEqual([
		expect.objectContaining({ centreId: ids.acacias, messages: 1, segments: 1, cents: 6 }),
		expect.objectContaining({ centreId: ids.brel, messages: 3, segments: 4 })
	]);
});

test.each(['direction', 'referent-famille', 'coordination', 'accueil'] as const)(
	'%s reads what no other centre spends',
	async (role) => {
		expect(await january(role, [ids.brel])).toEqual([]);
	}
);
