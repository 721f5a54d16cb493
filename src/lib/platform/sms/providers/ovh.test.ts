import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ovh } from './adapters.fixture.ts';
import {
	called,
	type Deed,
	type Heard,
	message,
	NOW,
	OUR_ID,
	SECRET,
	simulate,
	wayTo
} from './simulated-provider.fixture.ts';

let heard: Heard[];
let close: () => Promise<void>;
let provider: ReturnType<typeof ovh>;
let address: string;
let time: Deed;
let answer: Deed;
/** Its clock is two minutes before ours. */
const THEIRS = NOW.epochMilliseconds / 1000 + 120;

beforeEach(async () => {
	time = { status: 200, body: String(THEIRS) };
	answer = { status: 200, body: '{"ids":[5],"invalidReceivers":[]}' };
	const simulated = await simulate(({ url }) =>
		url.pathname === '/base/auth/time' ? time : answer
	);
	({ heard, close, address } = simulated);
	provider = ovh(wayTo(address));
});
afterEach(() => close());

test('asks what is signed at its own hour, over the very bytes that leave', async () => {
	expect(await provider.submit(message())).toEqual({ accepted: '5' });
	const { method, url, headers, body } = heard[1]!;
	expect([method, url.pathname]).toEqual(['POST', '/base/sms/sms-ab12345-1/jobs']);
	expect(JSON.parse(body)).toEqual({
		receivers: ['+33639980001'],
		message: message().text,
		sender: 'Acacias',
		noStopClause: true,
		charset: 'UTF-8',
		coding: '7bit',
		validityPeriod: 600,
		tag: OUR_ID
	});
	const signed = `secret-appli-9+clef-conso-9+POST+${address}/sms/sms-ab12345-1/jobs+${body}+${THEIRS}`;
	expect(headers).toMatchObject({
		'x-ovh-application': 'clef-appli-9',
		'x-ovh-consumer': 'clef-conso-9',
		'x-ovh-timestamp': String(THEIRS),
		'x-ovh-signature': `$1$${createHash('sha1').update(signed).digest('hex')}`
	});
	expect(JSON.stringify(headers)).not.toContain('secret-appli-9');
});

test('the hour is asked once', async () => {
	await provider.submit(message());
	await provider.submit(message());
	expect(heard.map(({ url }) => url.pathname.split('/').at(-1))).toEqual(['time', 'jobs', 'jobs']);
});

test.each<[string, Deed, object]>([
	['cut', 'cut-before', { transient: 'unreachable' }],
	['a page', { status: 200, body: '<html>' }, { transient: 'busy' }],
	['500', { status: 500, body: '' }, { transient: 'busy' }]
])('while the hour is not known, nothing leaves: %s', async (_, deed, outcome) => {
	time = deed;
	expect(await provider.submit(message())).toEqual(outcome);
	expect(heard).toHaveLength(1);
	time = { status: 200, body: String(THEIRS) };
	expect(await provider.submit(message())).toEqual({ accepted: '5' });
});

test('Arabic leaves in eight bits, and a number answers when no name is asked', async () => {
	await provider.submit(message({ text: 'غدا', alphabet: 'ucs2', sender: null }));
	const job = JSON.parse(heard[1]!.body) as object;
	expect(job).toMatchObject({ message: 'غدا', coding: '8bit', senderForResponse: true });
	expect(job).not.toHaveProperty('sender');
});

test.each<[string, Deed, object]>([
	[
		'a number that is none',
		{ status: 200, body: '{"ids":[],"invalidReceivers":["+33639980001"]}' },
		{ permanent: 'number' }
	],
	['nothing at all', { status: 200, body: '{"ids":[]}' }, { unknown: 'unreadable' }],
	[
		'an empty account',
		{ status: 400, body: '{"message":"Not enough credits left"}' },
		{ transient: 'credit' }
	],
	['a wrong job', { status: 400, body: '{"message":"Invalid sender"}' }, { permanent: 'refused' }]
])('%s', async (_, deed, outcome) => {
	answer = deed;
	expect(await provider.submit(message())).toEqual(outcome);
});

describe('receipts', () => {
	const receipt = (description: string, ptt: string, key = SECRET) =>
		provider.parseReceipt(
			called(`/sms/ovh?key=${key}&id=5&ptt=${ptt}&date=2026-12-01&description=${description}`)
		);

	test.each([
		['0', '3', 'accepted'],
		['1', '4', 'delivered'],
		['2', '5', 'undelivered'],
		['2', '8', 'expired'],
		['4', '1', 'buffered'],
		['8', '2', 'buffered'],
		['16', '23', 'rejected']
	])('%s and %s say %s, of its own name', (description, ptt, state) => {
		expect(receipt(description, ptt)).toEqual([
			{ messageId: null, providerId: '5', state, at: null }
		]);
	});

	test('the tag that it left with finds it, where the account gives it back', () => {
		const url = `/sms/ovh?key=${SECRET}&id=5&ptt=4&description=1&tag=`;
		const named = (tag: string) => provider.parseReceipt(called(url + tag));
		expect(named(OUR_ID)).toMatchObject([{ messageId: OUR_ID, providerId: '5' }]);
		expect(named('campagne')).toMatchObject([{ messageId: null, providerId: '5' }]);
	});

	test('without our secret, or unreadable, are refused; answers are not told', () => {
		expect(receipt('1', '4', 'autre')).toMatchObject({ refusal: 'unauthentic' });
		expect(receipt('constructor', '4')).toMatchObject({ refusal: 'unreadable' });
		expect(provider.parseInbound(called('/'))).toMatchObject({ refusal: 'unsupported' });
	});
});
