import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { removeProvider, setProvider } from '#lib/features/reminders/messages/index.server.ts';
import { PROVIDER_NAMES } from '#lib/features/reminders/messages/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { takeCall } from '../../src/routes/sms/[fournisseur]/take-call.ts';
import { done } from '../database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';

const database = useTestDatabase();
const ORIGIN = 'https://declic.exemple.fr';
const secrets = { sms: randomBytes(32) } as Secrets;
const HERS = '+33639980001';
const SIGNING_KEY = 'La-Clef-Du-Telephone';
let centreId: string;
let clock = A_TUESDAY;
let addresses = 0;

beforeAll(async () => {
	centreId = await database.addCentre('brel');
	// Somebody whose centre knows her number: a STOP of hers is heard.
	await database.owner.query(
		`with her as (insert into people (centre_id, recorded_at) values ($1, $2) returning id)
		insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
		select id, $1, $3, 'own', true, $2 from her`,
		[centreId, A_TUESDAY.toString(), HERS]
	);
});

/** What reaches one of our addresses. */
type Sent = { path: string; body?: string; headers?: Record<string, string> };

async function call(provider: string, about: 'receipt' | 'answer', sent: Sent): Promise<number> {
	const { path, body, headers = {} } = sent;
	const word = about === 'receipt' ? 'accuse' : 'reponse';
	const init = body === undefined ? {} : { method: 'POST', body };
	const request = new Request(`${ORIGIN}/sms/${provider}/${word}${path}`, { ...init, headers });
	const world = { database: database.app, now: () => clock, isDemo: false, secrets };
	const event = {
		request,
		getClientAddress: () => `192.0.2.${(addresses += 1)}`,
		locals: { world, keys: { origin: ORIGIN } }
	};
	return (await takeCall(event as never, { named: provider, about })).status;
}

/** All that a call could write. */
async function written(): Promise<Record<string, number>> {
	const tables = [
		...['sms_receipts', 'sms_early_receipts', 'sms_answers', 'sms_stops', 'sms_messages'],
		...['reminder_confirmations', 'reminder_calls', 'journal', 'handled_posts']
	];
	const counts = tables.map(
		(table) => `select '${table}' as name, count(*)::int as n from ${table}`
	);
	const { rows } = await database.owner.query<{ name: string; n: number }>(
		`${counts.join(' union all ')} order by 1`
	);
	return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** How each provider proves that it is the one that calls, and what it tells when it does. */
type Scheme = {
	typed: Record<string, string>;
	sender: string | null;
	receipt: (key: string, reference: string) => Sent;
	/** Null: what people answer does not come to us. */
	stop: ((key: string) => Sent) | null;
	/** The secret is in the address, and is ours; otherwise theirs, and each call is signed with it. */
	isKeyed: boolean;
};

/** A call of the telephone, signed as of a moment. */
function signed(key: string, payload: object, at = clock): Sent {
	const body = JSON.stringify(payload);
	const time = String(Math.floor(at.epochMilliseconds / 1000));
	const signature = createHmac('sha256', key).update(body).update(time).digest('hex');
	return { path: '', body, headers: { 'x-timestamp': time, 'x-signature': signature } };
}
const received = (text: string) => ({
	event: 'sms:received',
	payload: { messageId: 'a1', message: text, phoneNumber: HERS, receivedAt: clock.toString() }
});

const SCHEMES: Record<string, Scheme> = {
	kannel: {
		...{ typed: { identifiant: 'a', 'mot-de-passe': 'b' }, sender: '36000', isKeyed: true },
		receipt: (key, reference) => ({ path: `?key=${key}&id=${reference}&type=1&answer=` }),
		stop: (key) => ({ path: `?key=${key}&from=%2B33639980001&id=${randomUUID()}&text=STOP` })
	},
	ovh: {
		typed: {
			...{ 'compte-sms': 'sms-ab12345-1', 'secret-cle': 'a' },
			...{ 'secret-application': 'b', 'secret-consommateur': 'c' }
		},
		...{ sender: 'Acacias', isKeyed: true, stop: null },
		receipt: (key, reference) => ({
			path: `?key=${key}&id=${reference}&ptt=4&date=2026-12-01&description=1`
		})
	},
	brevo: {
		...{ typed: { 'secret-api': 'a' }, sender: '36000', isKeyed: true },
		receipt: (key, reference) => ({
			path: `?key=${key}`,
			body: JSON.stringify({ msg_status: 'delivered', to: '33639980001', tag: reference })
		}),
		stop: (key) => ({
			path: `?key=${key}`,
			body: JSON.stringify({
				...{ msg_status: 'unsubscribe', to: '33639980001', messageId: randomUUID() },
				ts_event: Math.floor(clock.epochMilliseconds / 1000)
			})
		})
	},
	'android-gateway': {
		typed: { identifiant: 'sms', 'mot-de-passe': 'b', 'secret-signature': SIGNING_KEY },
		...{ sender: null, isKeyed: false },
		receipt: (key, messageId) => signed(key, { event: 'sms:delivered', payload: { messageId } }),
		stop: (key) => signed(key, received('STOP'))
	}
};

/** A provider is chosen, as on its page, and one SMS has left by it; its true secret. */
async function chosen(provider: string): Promise<{ secret: string; reference: string }> {
	clock = clock.add({ hours: 1 });
	const { typed, sender, isKeyed } = SCHEMES[provider]!;
	const acting = { staffId: null, role: 'administration' as const, centres: [], at: clock };
	const { secret } = done(
		await asActing(database.app, acting, async (db) => {
			await removeProvider(db);
			return setProvider(
				db,
				{ secrets, origin: ORIGIN, now: () => clock },
				{
					...{ provider, sender, stagingNumber: null, centsPerSms: 5, aSecond: 5 },
					typed: { passerelle: 'https://sms.exemple.fr', ...typed }
				}
			);
		})
	);
	const reference = randomUUID();
	const { rows } = await database.owner.query<{ id: string }>(
		`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments, cents,
			provider, provider_ref, handed_at, valid_until)
		values ($1, 'stop-answer', $2, $3, 'Rappel', 'gsm7', 1, 5, $4, $5, $6, $6) returning id`,
		[centreId, HERS, markOf(secrets, HERS), provider, reference, clock.toString()]
	);
	const its = provider === 'ovh' ? reference : rows[0]!.id;
	return { secret: isKeyed ? secret! : SIGNING_KEY, reference: its };
}

/** Secrets that are almost the true one. */
const almost = (secret: string) => [
	...['', ' ', 'faux', secret.slice(0, -1), `${secret}a`, `${secret}%00`, secret.toLowerCase()],
	...[secret.toUpperCase(), secret.split('').toReversed().join(''), secret.repeat(50)]
];

test('every provider is attacked here, but a line of SMPP, which nobody calls by an address', async () => {
	expect([...Object.keys(SCHEMES), 'smpp'].toSorted()).toEqual(PROVIDER_NAMES.toSorted());
	const before = await written();
	for (const about of ['receipt', 'answer'] as const) {
		expect(await call('smpp', about, { path: '?key=x&from=%2B33639980001&text=STOP' })).toBe(404);
	}
	expect(await written()).toEqual(before);
});

describe.each(Object.keys(SCHEMES))('by %s', (provider) => {
	const scheme = SCHEMES[provider]!;

	test('a receipt that is forged is refused, and nothing is written', async () => {
		const { secret, reference } = await chosen(provider);
		const before = await written();
		for (const wrong of almost(secret)) {
			expect(await call(provider, 'receipt', scheme.receipt(wrong, reference)), wrong).toBe(401);
			expect(await call(provider, 'answer', scheme.receipt(wrong, reference))).toBeOneOf([
				401, 404
			]);
		}
		const bare = scheme.receipt(secret, reference);
		const without = { ...bare, path: bare.path.replace(/key=[^&]*&?/, ''), headers: {} };
		expect(await call(provider, 'receipt', without)).toBe(401);
		expect(await written()).toEqual(before);
		// The true one is heard: what was refused was refused for its secret alone.
		expect(await call(provider, 'receipt', bare)).toBe(200);
		expect(await written()).toEqual({ ...before, sms_receipts: before.sms_receipts! + 1 });
	});

	test('a STOP that is forged stops nobody’s reminders', async () => {
		const { secret } = await chosen(provider);
		const stop = scheme.stop ?? SCHEMES.kannel!.stop!;
		const before = await written();
		for (const wrong of almost(secret)) {
			for (const about of ['answer', 'receipt'] as const) {
				expect(await call(provider, about, stop(wrong)), wrong).toBeOneOf([401, 404]);
			}
		}
		// Another provider's address is nobody's, with the true secret too.
		const other = Object.keys(SCHEMES).find((name) => name !== provider)!;
		expect(await call(other, 'answer', stop(secret))).toBe(404);
		expect(await written()).toEqual(before);
		if (!scheme.stop) return;
		expect(await call(provider, 'answer', scheme.stop(secret))).toBe(200);
		expect(await written()).toMatchObject({ sms_answers: before.sms_answers! + 1 });
	});
});

describe('what a telephone signs', () => {
	const provider = 'android-gateway';

	test('is signed for these bytes and this hour: neither another body nor another hour is', async () => {
		const { secret } = await chosen(provider);
		const before = await written();
		const heard = signed(secret, received('Oui'));
		const { headers } = heard;
		const stop = JSON.stringify(received('STOP'));
		const time = headers!['x-timestamp']!;
		for (const forged of [
			{ ...heard, body: stop },
			{ ...heard, body: `${heard.body} ` },
			{ ...heard, headers: { ...headers, 'x-timestamp': String(Number(time) + 1) } },
			{ ...heard, headers: { ...headers, 'x-timestamp': `0${time}` } },
			{ ...heard, headers: { 'x-timestamp': time } },
			{ ...heard, headers: { 'x-signature': headers!['x-signature']! } },
			{ ...heard, headers: { ...headers, 'x-signature': headers!['x-signature']!.slice(0, 32) } }
		]) {
			expect(await call(provider, 'answer', forged as Sent)).toBe(401);
		}
		expect(await written()).toEqual(before);
	});

	test('is not heard again five minutes later, and within them once', async () => {
		const { secret } = await chosen(provider);
		const stop = signed(secret, received('STOP'));
		expect(await call(provider, 'answer', stop)).toBe(200);
		const before = await written();
		expect(await call(provider, 'answer', stop)).toBe(200);
		expect(await written()).toEqual(before);
		clock = clock.add({ seconds: 301 });
		expect(await call(provider, 'answer', stop)).toBe(401);
		expect(
			await call(provider, 'answer', signed(secret, received('STOP'), clock.add({ hours: 1 })))
		).toBe(401);
		expect(await written()).toEqual(before);
	});
});
