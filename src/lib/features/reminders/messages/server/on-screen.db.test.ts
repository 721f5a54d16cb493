import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Secrets } from '#lib/platform/secrets.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { listPhones, readScreen } from './on-screen.ts';

const database = useTestDatabase();
const ODILE = '+33639980001';
let centres: string[];
let first: string;

const world = (isDemo: boolean) => ({
	...{ database: database.app, now: () => A_TUESDAY, isDemo, origin: 'https://d.exemple.fr' },
	secrets: { sms: randomBytes(32) } as Secrets
});

async function received(centreId: string, to: string, text: string, minutes: number) {
	const at = A_TUESDAY.add({ minutes }).toString();
	const { rows } = await database.owner.query<{ id: string }>(
		`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments,
			cents, provider, handed_at, valid_until)
		values ($1, 'stop-answer', $2, sha256('x'), $3, 'gsm7', 1, 5, 'screen', $4, $4)
		returning id`,
		[centreId, to, text, at]
	);
	return rows[0]!.id;
}

beforeAll(async () => {
	centres = [await database.addCentre('brel'), await database.addCentre('criee')];
	first = await received(centres[0]!, ODILE, 'Premier', 0);
	await received(centres[1]!, '+33639980002', 'À un autre', 1);
	for (const centreId of centres) {
		await database.owner.query(
			`insert into sms_answers (centre_id, provider, answer_key, number_mark, recipient, text,
				meaning, may_mean_stop, answer_by, received_at)
			values ($1, 'screen', 'stop', sha256('x'), $2, 'STOP', 'stop', false, '2026-11-25', $3)`,
			[centreId, ODILE, A_TUESDAY.add({ minutes: 2 }).toString()]
		);
	}
	await received(centres[1]!, ODILE, 'C’est noté', 3);
	const back = await received(centres[0]!, '+33639980003', 'Jamais parti', 4);
	await database.owner.query('update sms_messages set came_back_at = now() where id = $1', [back]);
});

test('a demonstration shows each telephone that received something, the last first', async () => {
	const phones = (await listPhones(world(true), centres))!;
	expect(phones.map(({ number, received: count }) => [number, count])).toEqual([
		[ODILE, 2],
		['+33639980002', 1]
	]);
	expect(phones[0]!.centreIds.toSorted()).toEqual(centres.toSorted());
});

test('a telephone shows what it received and answered, in its order, and each answer once', async () => {
	const screen = (await readScreen(world(true), centres, first))!;
	expect(screen.number).toBe(ODILE);
	expect(screen.messages.map(({ text, isAnswer }) => [text, isAnswer])).toEqual([
		['Premier', false],
		['STOP', true],
		['C’est noté', false]
	]);
});

test('an SMS that nobody received opens nothing', async () => {
	expect(await readScreen(world(true), centres, '01890000-0000-7000-8000-000000000001')).toBeNull();
});

test('anywhere else, nobody’s telephone is to be read', async () => {
	expect(listPhones(world(false), centres)).toBeNull();
	expect(readScreen(world(false), centres, first)).toBeNull();
});
