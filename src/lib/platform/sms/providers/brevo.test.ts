import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brevo } from './adapters.fixture.ts';
import { openBrevo } from './brevo.ts';
import {
	called,
	type Heard,
	message,
	OUR_ID,
	SECRET,
	simulate,
	wayTo
} from './simulated-provider.fixture.ts';

let heard: Heard[];
let address: string;
let close: () => Promise<void>;
let provider: ReturnType<typeof brevo>;

beforeEach(async () => {
	const simulated = await simulate(() => ({ status: 201, body: '{"messageId":7}' }));
	({ heard, close, address } = simulated);
	provider = brevo(wayTo(address));
});
afterEach(() => close());

test('asks once, as a service, with our name on it and where to tell', async () => {
	expect(await provider.submit(message())).toEqual({ accepted: '7' });
	const { method, url, headers, body } = heard[0]!;
	expect([method, url.pathname, headers['api-key']]).toEqual([
		'POST',
		'/base/transactionalSMS/send',
		'clef-brevo-9'
	]);
	expect(JSON.parse(body)).toEqual({
		sender: 'Acacias',
		recipient: '33639980001',
		content: message().text,
		type: 'transactional',
		tag: [OUR_ID],
		unicodeEnabled: false,
		webUrl: `https://declic.example/sms/brevo?key=${SECRET}`
	});
	await provider.submit(message({ text: 'غدا reçu', alphabet: 'ucs2' }));
	expect(JSON.parse(heard[1]!.body)).toMatchObject({ content: 'غدا reçu', unicodeEnabled: true });
});

test.each([
	['Atelier mardi. [STOP_CODE]', true],
	['Atelier mardi. STOP 36111', true],
	['Atelier mardi. STOP au 36180', true],
	["Bus : arret STOP n'est plus desservi", false],
	['Arret des inscriptions : stop le 12 mars', false]
])('%s: taken for advertising, %s', async (text, isRefused) => {
	const said = await provider.submit(message({ text }));
	expect(said).toEqual(isRefused ? { permanent: 'stop-code' } : { accepted: '7' });
	expect(heard).toHaveLength(isRefused ? 0 : 1);
});

test('a key that holds a line is a setting to repair: nothing left', async () => {
	const settings = { webhookAddress: 'https://declic.example/sms', secret: SECRET };
	const other = openBrevo(wayTo(address), { ...settings, apiKey: 'clef\nbrevo' });
	expect(await other.submit(message())).toEqual({ transient: 'settings' });
	expect(heard).toEqual([]);
});

test('nothing without a sender', async () => {
	expect(await provider.submit(message({ sender: null }))).toEqual({ permanent: 'sender' });
});

const event = (changed: object) => ({
	id: 1,
	to: '33639980001',
	messageId: 7,
	msg_status: 'delivered',
	type: 'transactional',
	tag: OUR_ID,
	ts_event: 1796115600,
	...changed
});
const at = Temporal.Instant.fromEpochMilliseconds(1796115600_000);
const told = (body: unknown, key = SECRET) => called(`/sms/brevo?key=${key}`, body);

describe('receipts', () => {
	test.each([
		['accepted', 'accepted'],
		['sent', 'accepted'],
		['delivered', 'delivered'],
		['soft_bounce', 'undelivered'],
		['hardBounce', 'undelivered'],
		['rejected', 'rejected'],
		['blacklisted', 'rejected']
	])('%s says %s', (msg_status, state) => {
		const receipts = [{ messageId: OUR_ID, providerId: '7', state, at }];
		expect(provider.parseReceipt(told(event({ msg_status })))).toEqual(receipts);
		expect(provider.parseReceipt(told([event({ msg_status })]))).toEqual(receipts);
	});

	test.each([OUR_ID, [OUR_ID], `["${OUR_ID}"]`])('our name comes back as %o', (tag) => {
		expect(provider.parseReceipt(told(event({ tag })))).toMatchObject([{ messageId: OUR_ID }]);
	});

	test('of another tag are known by the name of Brevo', () => {
		expect(provider.parseReceipt(told(event({ tag: 'accueil' })))).toMatchObject([
			{ messageId: null, providerId: '7' }
		]);
	});

	test('what is none is none, and what is not from Brevo is refused', () => {
		expect(provider.parseReceipt(told(event({ msg_status: 'constructor' })))).toEqual([]);
		expect(provider.parseReceipt(told('<html>'))).toMatchObject({ refusal: 'unreadable' });
		for (const key of ['', 'autre']) {
			expect(provider.parseReceipt(told(event({}), key))).toMatchObject({ refusal: 'unauthentic' });
			expect(provider.parseInbound(told(event({}), key))).toMatchObject({ refusal: 'unauthentic' });
		}
	});
});

describe('what people answer', () => {
	test('the same SMS told twice is the same event, and its key says nothing', () => {
		const replied = told(event({ msg_status: 'replied', reply: 'Oui, merci' }));
		const once = provider.parseInbound(replied);
		expect(once).toMatchObject([{ from: '+33639980001', text: 'Oui, merci', at }]);
		expect(provider.parseInbound(replied)).toEqual(once);
		expect(Array.isArray(once) && once[0]!.key).toMatch(/^[\w-]{43}$/);
		expect(provider.parseReceipt(replied)).toEqual([]);
	});

	test('who asked Brevo to stop is heard', () => {
		expect(provider.parseInbound(told(event({ msg_status: 'unsubscribe' })))).toMatchObject([
			{ from: '+33639980001', text: 'STOP' }
		]);
	});
});
