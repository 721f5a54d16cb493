import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { NOW } from '#lib/platform/sms/providers/simulated-provider.fixture.ts';
import {
	lineTo,
	openSimulatedSmsc,
	SMSC_ACCOUNT,
	type SimulatedSmsc,
	type SmscHabits
} from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';
import { openSmpp } from '#lib/platform/sms/providers/smpp.ts';
import { isNight } from '../../../../../../tests/gate/night.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { messageState, type ReceiptLine } from '../domain/message-state.ts';
import { handOver, recordOutcomes } from './hand-over.ts';
import type { SmsLine } from './sms-line.ts';
import { giveUpWaiting, takeReceipts } from './take-receipts.ts';
import { type NewMessage, writeMessages } from './write-messages.ts';

const database = useTestDatabase();
const secrets = { sms: randomBytes(32) } as Secrets;
let smsc: SimulatedSmsc;
let centreId: string | undefined;
afterEach(async () => {
	await smsc.close();
	await database.owner.query('truncate sms_messages, sms_receipts, sms_early_receipts');
});

const acts = <T>(at: Temporal.Instant, work: (db: Db) => Promise<T>) =>
	asActing(database.app, { staffId: null, role: 'operator', centres: [centreId!], at }, work);

function openLine(): SmsLine {
	return {
		provider: openSmpp(lineTo(smsc.address), SMSC_ACCOUNT),
		...{ sender: '36123', stagingNumber: null, centsPerSms: 5, aSecond: 500, hearsAnswers: true }
	};
}

/** Each says in its last letters what becomes of it. */
const STATS = { recu: 'DELIVRD', perdu: 'UNDELIV', tard: 'EXPIRED' } as const;
const STATES = { recu: 'delivered', perdu: 'undelivered', tard: 'expired' } as const;
const ENDS = Object.keys(STATS) as (keyof typeof STATS)[];

/**
 * Two hundred messages to 180 numbers: to twenty of them, two. Those of the first ten differ from their first
 * words, those of the others by their last letters alone; every ninth is long, and arrives in parts.
 */
function messages(): NewMessage[] {
	return Array.from({ length: 200 }, (_, nth) => {
		const to = `+3363998${7000 + (nth % 180)}`;
		const first =
			nth >= 180 && nth < 190 ? 'Autre message du centre' : 'Centre Brel : bonjour Anne';
		const isLong = nth % 9 === 8;
		const middle = isLong ? `, ${'et voici un long message '.repeat(8)}` : '';
		const text = `${first}${middle} ${isLong ? 'recu' : ENDS[(nth < 180 ? nth : nth + 1) % 3]!}`;
		return {
			...{ centreId: centreId!, reminderId: null, personId: null, kind: 'stop-answer' },
			...{ to, mark: markOf(secrets, to), text, alphabet: 'gsm7' as const },
			...{ segments: isLong ? 2 : 1, validUntil: NOW.add({ hours: 10 }) }
		};
	});
}

/** They leave, and the process dies before it has written a word of what the SMSC answered. */
async function handedAndLost(habits: SmscHabits) {
	centreId ??= await database.addCentre('brel');
	smsc = await openSimulatedSmsc({
		...{ holdsReceipts: true, fromPart: 1_000, ...habits },
		statOf: ({ text }) => STATS[ENDS.find((end) => text.endsWith(end)) ?? 'recu']
	});
	const line = openLine();
	const written = await acts(NOW, (db) => writeMessages(db, line, messages()));
	await handOver(line, written);
	smsc.drop();
	await expect.poll(() => smsc.lines()).toBe(0);
	return written;
}

/** Another process listens, and is told them all, in that order. */
async function tellAll(order: readonly number[], at: Temporal.Instant, bound = 2) {
	const line = openLine();
	const stop = line.provider.listen!({
		receipt: (receipt) => acts(at, (db) => takeReceipts(db, { line, secrets }, [receipt])),
		inbound: async () => {}
	});
	await expect
		.poll(() => smsc.heard.filter((one) => one === 'bind_transceiver').length)
		.toBe(bound);
	await expect.poll(() => smsc.lines()).toBeGreaterThan(0);
	for (const nth of order) await smsc.deliver(smsc.held[nth]!);
	await stop();
}

async function statesOf(ids: readonly string[]) {
	const { rows } = await database.owner.query<{ id: string; lines: ReceiptLine[] }>(
		`select m.id, coalesce((select jsonb_agg(jsonb_build_object('state', r.state, 'source', r.source))
			from sms_receipts r where r.sms_id = m.id), '[]') as lines
		from sms_messages m where m.id = any ($1)`,
		[ids]
	);
	return new Map(rows.map(({ id, lines }) => [id, messageState(lines)]));
}

/** Shuffled, and some of them twice. */
function drawOrder(length: number, seed: number): number[] {
	const all = Array.from({ length }, (_, nth) => nth);
	const [order] = fc.sample(
		fc.shuffledSubarray([...all, ...all.filter((nth) => nth % 4 === 0)], {
			minLength: length + all.filter((nth) => nth % 4 === 0).length
		}),
		{ seed, numRuns: 1 }
	);
	return order!;
}

const expected = ({ text }: { text: string }) => STATES[ENDS.find((end) => text.endsWith(end))!];

/** More of them at night. */
const SEEDS = isNight ? [1, 2, 3, 4, 5, 6] : [1];
const isAlone = (nth: number) => nth >= 20 && nth < 180;
const startsApart = (nth: number) => nth < 10 || (nth >= 180 && nth < 190);

test.each(SEEDS)(
	'an SMSC that gives our reference back: each receipt finds its message, in any order and twice (%i)',
	async (seed) => {
		const written = await handedAndLost({ echoes: true });
		const order = drawOrder(smsc.held.length, seed);
		await tellAll(order.slice(0, 100), NOW.add({ seconds: 30 }));
		const later = NOW.add({ minutes: 6 });
		await acts(later, giveUpWaiting);
		await smsc.close();
		smsc = Object.assign(await openSimulatedSmsc({}), { held: smsc.held });
		await tellAll(order.slice(100), later, 1);
		await acts(later.add({ minutes: 1 }), giveUpWaiting);
		const states = await statesOf(written.map(({ id }) => id));
		for (const one of written) expect(states.get(one.id), one.text).toBe(expected(one));
	}
);

test.each(SEEDS)(
	'one that does not: its receipts are matched when one message alone fits, and never given to another (%i)',
	async (seed) => {
		const written = await handedAndLost({ showsText: true });
		await tellAll(drawOrder(smsc.held.length, seed), NOW.add({ minutes: 2 }));
		expect([...(await statesOf(written.map(({ id }) => id))).values()]).not.toContain('delivered');
		await acts(NOW.add({ minutes: 6 }), giveUpWaiting);
		const states = await statesOf(written.map(({ id }) => id));
		for (const [nth, one] of written.entries()) {
			const whole = expected(one) === 'delivered' ? 'matched' : expected(one);
			const awaited = isAlone(nth) || startsApart(nth) ? whole : 'unknown';
			expect(states.get(one.id), `${nth} ${one.text}`).toBe(awaited);
		}
	}
);

test('one that says nothing but its own name of a message leaves it unknown', async () => {
	const written = await handedAndLost({});
	await tellAll(drawOrder(smsc.held.length, 1), NOW.add({ minutes: 2 }));
	await acts(NOW.add({ minutes: 6 }), giveUpWaiting);
	expect(new Set((await statesOf(written.map(({ id }) => id))).values())).toEqual(
		new Set(['unknown'])
	);
});

test('a name that an SMSC gives a second time, since it started anew, is not believed of another number', async () => {
	centreId ??= await database.addCentre('brel');
	smsc = await openSimulatedSmsc();
	const line = openLine();
	const [older, newer] = await acts(NOW, (db) => writeMessages(db, line, messages().slice(0, 2)));
	const accept = (handed: typeof older) =>
		acts(NOW, (db) =>
			recordOutcomes(db, line, [{ handed: handed!, submission: { accepted: 'a001' } }])
		);
	await accept(older);
	const clues = { reference: null, numbers: [newer!.to, '36123'], beginning: null };
	const told = { messageId: null, providerId: 'a001', state: 'delivered' as const, at: null };
	await acts(NOW, (db) => takeReceipts(db, { line, secrets }, [{ ...told, clues }]));
	expect((await statesOf([older!.id])).get(older!.id)).toBe('accepted');
	await accept(newer);
	const states = await statesOf([older!.id, newer!.id]);
	expect([states.get(older!.id), states.get(newer!.id)]).toEqual(['accepted', 'delivered']);
});

test('while all goes to one number, to try, a receipt tells of its message by its name alone', async () => {
	centreId ??= await database.addCentre('brel');
	smsc = await openSimulatedSmsc();
	const line = { ...openLine(), stagingNumber: '+33639980099' };
	const [one] = await acts(NOW, (db) => writeMessages(db, line, messages().slice(0, 1)));
	await acts(NOW, (db) =>
		recordOutcomes(db, line, [{ handed: one!, submission: { accepted: 'a001' } }])
	);
	const clues = { reference: null, numbers: [line.stagingNumber, '36123'], beginning: null };
	const told = { messageId: null, providerId: 'a001', state: 'delivered' as const, at: null };
	await acts(NOW, (db) => takeReceipts(db, { line, secrets }, [{ ...told, clues }]));
	expect((await statesOf([one!.id])).get(one!.id)).toBe('delivered');
});

test('one that was refused is not what a receipt tells of', async () => {
	centreId ??= await database.addCentre('brel');
	smsc = await openSimulatedSmsc();
	const line = openLine();
	const [one] = await acts(NOW, (db) => writeMessages(db, line, messages().slice(0, 1)));
	await acts(NOW, (db) =>
		recordOutcomes(db, line, [{ handed: one!, submission: { permanent: 'number' } }])
	);
	const clues = { reference: null, numbers: [one!.to], beginning: 'centrebrelbonjouranne' };
	const told = { messageId: null, providerId: 'b7', state: 'delivered' as const, at: null };
	const later = NOW.add({ minutes: 6 });
	await acts(later, (db) => takeReceipts(db, { line, secrets }, [{ ...told, clues }]));
	expect((await statesOf([one!.id])).get(one!.id)).toBe('rejected');
});
