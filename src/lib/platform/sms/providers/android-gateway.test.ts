import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { android, SIGNING_KEY } from './adapters.fixture.ts';
import {
	called,
	type Heard,
	message,
	NOW,
	OUR_ID,
	simulate,
	wayTo
} from './simulated-provider.fixture.ts';

let heard: Heard[];
let close: () => Promise<void>;
let provider: ReturnType<typeof android>;
let answer = { status: 202, body: `{"id":"${OUR_ID}"}` };
const ours = message({ sender: null });

beforeEach(async () => {
	answer = { status: 202, body: `{"id":"${OUR_ID}"}` };
	const simulated = await simulate(() => answer);
	({ heard, close } = simulated);
	provider = android(wayTo(simulated.address));
});
afterEach(() => close());

test('asks with our name and until when, and says that no machine may send by it', async () => {
	expect(await provider.submit(ours)).toEqual({ accepted: OUR_ID });
	const { method, url, headers, body } = heard[0]!;
	expect([method, url.pathname, headers.authorization]).toEqual([
		'POST',
		'/base/messages',
		`Basic ${Buffer.from('sms:mot-de-passe-9').toString('base64')}`
	]);
	expect(JSON.parse(body)).toEqual({
		id: OUR_ID,
		textMessage: { text: ours.text },
		phoneNumbers: ['+33639980001'],
		withDeliveryReport: true,
		validUntil: '2026-12-01T19:00:00Z'
	});
	expect(provider.capabilities).toMatchObject({ automation: false, idempotencyKey: true });
});

test('what was asked already is done, and the number of the SIM has no other name', async () => {
	answer = { status: 409, body: '{"message":"duplicate id"}' };
	expect(await provider.submit(ours)).toEqual({ accepted: OUR_ID });
	expect(await provider.submit(message())).toEqual({ permanent: 'sender' });
});

const seconds = (late: number) => String(NOW.epochMilliseconds / 1000 - late);

/** A call as the phone makes it, `late` seconds ago. */
function signed(body: object, { late = 0, key = SIGNING_KEY } = {}) {
	const text = JSON.stringify(body);
	const at = seconds(late);
	const signature = createHmac('sha256', key)
		.update(text + at)
		.digest('hex');
	return called('/sms/android', text, { 'x-timestamp': at, 'x-signature': signature });
}

const event = (name: string, payload: object, id = 'e1') => ({
	deviceId: 'd1',
	event: name,
	id,
	webhookId: 'w1',
	payload: { messageId: OUR_ID, phoneNumber: '+33639980001', simNumber: 1, ...payload }
});
const delivered = event('sms:delivered', { deliveredAt: '2026-12-01T10:00:00.000+01:00' });

describe('receipts', () => {
	test.each([
		['sms:sent', 'sentAt', 'accepted'],
		['sms:delivered', 'deliveredAt', 'delivered'],
		['sms:failed', 'failedAt', 'undelivered']
	])('%s says %s %s', (name, field, state) => {
		const told = event(name, { [field]: '2026-12-01T10:00:00.000+01:00' });
		expect(provider.parseReceipt(signed(told))).toEqual([
			{ messageId: OUR_ID, providerId: OUR_ID, state, at: NOW }
		]);
	});

	test('the same told twice, or under two names, is the same', () => {
		const again = { ...delivered, id: 'e2' };
		const [once, twice] = [delivered, again].map((one) => provider.parseReceipt(signed(one)));
		expect(twice).toEqual(once);
	});

	test('what is not of ours is none', () => {
		expect(provider.parseReceipt(signed(event('system:ping', {})))).toEqual([]);
		expect(provider.parseReceipt(signed(event('constructor', {})))).toEqual([]);
		expect(provider.parseReceipt(signed(event('sms:sent', { messageId: 'main' })))).toEqual([]);
		expect(provider.parseReceipt(signed([]))).toMatchObject({ refusal: 'unreadable' });
	});
});

describe('refused as not from the phone', () => {
	const good = signed(delivered);

	test('the very same call is taken', () => {
		expect(provider.parseReceipt(good)).toHaveLength(1);
		expect(provider.parseReceipt(signed(delivered, { late: 300 }))).toHaveLength(1);
	});

	test.each([
		['signed with another key', signed(delivered, { key: 'autre' })],
		['five minutes old', signed(delivered, { late: 301 })],
		['of tomorrow', signed(delivered, { late: -301 })],
		['one byte more', { ...good, body: Buffer.concat([good.body, Buffer.from(' ')]) }],
		[
			'another hour than the signed one',
			{ ...good, headers: { ...good.headers, 'x-timestamp': seconds(1) } }
		],
		['no signature', { ...good, headers: { 'x-timestamp': seconds(0) } }],
		['no hour', { ...good, headers: { 'x-signature': good.headers['x-signature'] } }]
	])('%s', (_, request) => {
		expect(provider.parseReceipt(request)).toMatchObject({ refusal: 'unauthentic' });
		expect(provider.parseInbound(request)).toMatchObject({ refusal: 'unauthentic' });
	});
});

describe('what people answer', () => {
	const received = (text: string, at = '2026-12-01T10:00:00.000+01:00', id = 'e1') =>
		provider.parseInbound(
			signed(event('sms:received', { messageId: 'c0ffee', message: text, receivedAt: at }, id))
		);

	test('the same webhook twice, under another name too, gives the same event', () => {
		const once = received('Stop');
		expect(once).toMatchObject([{ from: '+33639980001', to: null, text: 'Stop', at: NOW }]);
		expect(received('Stop')).toEqual(once);
		expect(received('Stop', undefined, 'e2')).toEqual(once);
	});

	test('the same word later is another event', () => {
		const keys = ['2026-12-01T10:00:00.000+01:00', '2026-12-01T10:00:01.000+01:00'].map((at) => {
			const [inbound] = received('Stop', at) as { key: string }[];
			return inbound!.key;
		});
		expect(new Set(keys).size).toBe(2);
		expect(keys.join('')).not.toContain('33639980001');
	});

	test('a receipt is no answer', () => {
		expect(provider.parseInbound(signed(delivered))).toEqual([]);
	});
});
