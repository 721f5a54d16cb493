import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareSms } from '../prepare-sms.ts';
import { kannel } from './adapters.fixture.ts';
import { openKannel } from './kannel.ts';
import { furthestState } from './furthest-state.ts';
import {
	called,
	type Heard,
	message,
	OUR_ID,
	SECRET,
	simulate,
	wayTo
} from './simulated-provider.fixture.ts';
import type { Receipt, SmsState } from './sms-provider.ts';

let heard: Heard[];
let address: string;
let close: () => Promise<void>;
let provider: ReturnType<typeof kannel>;
let answer = { status: 202, body: '0: Accepted for delivery' };

beforeEach(async () => {
	answer = { status: 202, body: '0: Accepted for delivery' };
	const simulated = await simulate(() => answer);
	({ heard, close, address } = simulated);
	provider = kannel(wayTo(address));
});
afterEach(() => close());

describe('what it asks', () => {
	test('the text as it was shown, in our alphabet, with the address of its receipts', async () => {
		await provider.submit(message());
		const { method, url } = heard[0]!;
		expect([method, url.pathname]).toEqual(['GET', '/base/cgi-bin/sendsms']);
		expect(Object.fromEntries(url.searchParams)).toEqual({
			username: 'declic',
			password: 'mot-de-passe-9',
			from: 'Acacias',
			to: '+33639980001',
			charset: 'UTF-8',
			coding: '0',
			text: message().text,
			validity: '600',
			'dlr-mask': '31',
			'dlr-url': `https://declic.example/sms/kannel?key=${SECRET}&id=${OUR_ID}&type=%d&answer=%A`
		});
	});

	test.each([
		['Déjà reçu à l’école : forêt œuf 10€ ça ê', '0', "Déjà recu à l'école : foret oeuf 10€ ca e"],
		['Ça & là + 100 % #1', '0', 'Ça & là + 100 % #1'],
		['موعد غدا 😀 reçu', '2', 'موعد غدا 😀 reçu']
	])('%s arrives as previewed', async (written, coding, arrives) => {
		const { text, alphabet } = prepareSms(written, new Map());
		await provider.submit(message({ text, alphabet }));
		const { searchParams } = heard[0]!.url;
		expect([searchParams.get('coding'), searchParams.get('text')]).toEqual([coding, arrives]);
	});

	test('nothing without a sender: it has no number of its own', async () => {
		expect(await provider.submit(message({ sender: null }))).toEqual({ permanent: 'sender' });
		expect(await provider.submit(message({ sender: '36123' }))).toEqual({ accepted: OUR_ID });
	});
});

test.each([
	{ receiptAddress: 'https://declic.example/sms?centre=1' },
	{ receiptAddress: 'https://declic.example/caf%C3%A9' },
	{ secret: 'dix%20mots' },
	{ secret: 'a&b' }
])('an address that Kannel would fill awry is never given to it: %o', async (changed) => {
	const settings = {
		username: 'declic',
		password: 'mot-de-passe-9',
		receiptAddress: 'https://declic.example/sms',
		secret: SECRET
	};
	const other = openKannel(wayTo(address), { ...settings, ...changed });
	expect(await other.submit(message())).toEqual({ transient: 'settings' });
	expect(heard).toEqual([]);
});

test.each([
	[{ status: 202, body: '3: Queued for later delivery' }, { accepted: OUR_ID }],
	[{ status: 503, body: 'Temporal failure, try again later.' }, { transient: 'busy' }],
	[{ status: 202, body: 'Sent.' }, { unknown: 'unreadable' }]
])('%o', async (said, outcome) => {
	answer = said;
	expect(await provider.submit(message())).toEqual(outcome);
});

const receipt = (type: number, said = '', key = SECRET) =>
	provider.parseReceipt(
		called(`/sms/kannel?key=${key}&id=${OUR_ID}&type=${type}&answer=${encodeURIComponent(said)}`)
	);
const stat = (word: string) => `id:M1 sub:001 dlvrd:000 stat:${word} err:000 text:Centre`;

describe('receipts', () => {
	test.each<[number, string, SmsState]>([
		[1, stat('DELIVRD'), 'delivered'],
		[2, stat('UNDELIV'), 'undelivered'],
		[2, stat('EXPIRED'), 'expired'],
		[2, stat('REJECTD'), 'rejected'],
		[2, '', 'undelivered'],
		[34, '', 'expired'],
		[4, '', 'buffered'],
		[8, 'ACK/', 'accepted'],
		[16, 'NACK/11', 'rejected']
	])('%i « %s » says %s', (type, said, state) => {
		expect(receipt(type, said)).toEqual([
			{ messageId: OUR_ID, providerId: OUR_ID, state, at: null }
		]);
	});

	test('in any order and ten times, what arrived arrived', () => {
		const all = [1, 2, 4, 8, 16].map((type) => (receipt(type) as Receipt[])[0]!.state);
		for (const order of orders(all)) expect(furthestState(order)).toBe('delivered');
		expect(furthestState(all.flatMap((one) => Array<SmsState>(10).fill(one)))).toBe('delivered');
		expect(furthestState(['buffered', 'undelivered', 'accepted'])).toBe('undelivered');
		expect(furthestState([])).toBeNull();
	});

	test('without our secret, or unreadable, are refused', () => {
		expect(receipt(1, '', 'autre')).toMatchObject({ refusal: 'unauthentic' });
		expect(receipt(1, '', '')).toMatchObject({ refusal: 'unauthentic' });
		expect(receipt(0)).toMatchObject({ refusal: 'unreadable' });
		const url = `/sms/kannel?key=${SECRET}&id=${OUR_ID.slice(1)}&type=1`;
		expect(provider.parseReceipt(called(url))).toMatchObject({ refusal: 'unreadable' });
	});
});

function orders<T>(all: T[]): T[][] {
	if (all.length < 2) return [all];
	return all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

describe('what people answer', () => {
	const answered = (query: string) =>
		provider.parseInbound(
			called(`/sms/kannel/in?key=${SECRET}&id=m1&from=33639980001&to=36123${query}`)
		);

	test.each([
		['&text=Arr%C3%AAt+stp&charset=UTF-8&coding=0', 'Arrêt stp'],
		['&text=%00A%00r%00r%00%EA%00t&charset=UTF-16BE&coding=2', 'Arrêt'],
		['&text=', '']
	])('%s', (query, text) => {
		const inbound = { key: 'm1', from: '+33639980001', to: '36123', text, at: null };
		expect(answered(query)).toEqual([inbound]);
		expect(answered(query)).toEqual(answered(query));
	});

	test('is refused without its text, or from somebody else', () => {
		expect(answered('')).toMatchObject({ refusal: 'unreadable' });
		expect(provider.parseInbound(called('/sms/kannel/in?id=m1&from=1&text=STOP'))).toMatchObject({
			refusal: 'unauthentic'
		});
	});
});
