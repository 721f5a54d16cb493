import { expect, test } from 'vitest';
import { listAnswersToRead } from '#lib/features/reminders/messages/index.server.ts';
import { listCalls } from '#lib/features/reminders/reminders/index.server.ts';
import { useTestDatabase } from '../tests/database/test-database.ts';
import { rowsOf } from './demo-world.fixture.ts';

const db = useTestDatabase('demo');

async function brel(): Promise<string> {
	const [centre] = await rowsOf<{ id: string }>(
		db,
		`select id from centres where slug = 'jacques-brel'`
	);
	return centre!.id;
}

test('the last days of the demonstration are told: SMS that left, one discreet, none in the night', async () => {
	const left = await rowsOf<{ text: string; hour: number; segments: number }>(
		db,
		`select text, segments, extract(hour from handed_at at time zone 'Europe/Paris')::int as hour
		from sms_messages`
	);
	expect(left.length).toBeGreaterThan(5);
	expect(left.filter(({ hour }) => hour < 9 || hour >= 19)).toEqual([]);
	expect(left.filter(({ text }) => /\{|undefined|null/.test(text))).toEqual([]);
	expect(Math.max(...left.map(({ segments }) => segments))).toBeLessThanOrEqual(2);
});

test('somebody is to be called, with the reason, and somebody answered', async () => {
	const centre = await brel();
	const calls = await db.as('referent-famille', centre, (own) =>
		listCalls(own, { timeZone: 'Europe/Paris', without: [] })
	);
	expect(calls.length).toBeGreaterThan(0);
	expect(calls.every(({ why, name }) => why && name)).toBe(true);
	const answers = await db.as('accueil', centre, listAnswersToRead);
	expect(answers).toMatchObject([{ mayMeanStop: false }]);
});
