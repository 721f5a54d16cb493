import { afterEach, describe, expect, test } from 'vitest';
import { ADAPTERS, CREDENTIALS, orTheTime } from './adapters.fixture.ts';
import { readAddressList } from '../../address-list.ts';
import { lookupOutside } from '../../inside-addresses.ts';
import { openWay } from './provider-way.ts';
import {
	addressOfNobody,
	type Deed,
	message,
	NOW,
	simulate,
	wayTo
} from './simulated-provider.fixture.ts';

let close = async () => {};
afterEach(() => close());

async function simulated(deed: Deed) {
	const provider = await simulate(orTheTime(deed));
	close = provider.close;
	return provider;
}

const html = { status: 200, body: '<!doctype html><title>Bienvenue</title>' };
const page = (status: number, headers = {}) => ({ status, body: 'non : +33639980001', headers });

describe.each(ADAPTERS)('%s', (_, { open, taken, acceptedAs, sender }) => {
	const ours = message({ sender });

	test('a message that is taken has the name that the provider gave it', async () => {
		const { address, heard } = await simulated(taken);
		expect(await open(wayTo(address)).submit(ours)).toEqual({ accepted: acceptedAs });
		const sends = heard.filter(({ url }) => url.pathname !== '/base/auth/time');
		expect(sends).toHaveLength(1);
		expect(sends[0]!.headers.connection).toBe('close');
	});

	test.each<[string, Deed, object]>([
		['refused for good', page(400), { permanent: 'refused' }],
		['without credit', page(402), { transient: 'credit' }],
		['with a bad password', page(403), { transient: 'settings' }],
		['at the wrong address', page(404), { transient: 'settings' }],
		['throttled', page(429), { transient: 'throttled' }],
		[
			'throttled for a minute',
			page(429, { 'retry-after': '60' }),
			{ transient: 'throttled', after: NOW.add({ minutes: 1 }) }
		],
		['500', page(500), { unknown: 'failed' }],
		['200 and a page', html, { unknown: 'unreadable' }],
		['200 and JSON of somebody else', { status: 200, body: '[1]' }, { unknown: 'unreadable' }],
		[
			'sent elsewhere',
			{ status: 307, body: '', headers: { location: 'http://127.0.0.1:9/' } },
			{ unknown: 'unreadable' }
		],
		['cut before an answer', 'cut-before', { unknown: 'cut' }],
		['cut in the middle of the answer', 'cut-mid', { unknown: 'cut' }]
	])('%s', async (_what, deed, outcome) => {
		const { address, heard } = await simulated(deed);
		const said = await open(wayTo(address)).submit(ours);
		expect(said).toEqual(outcome);
		// Asked once, whatever came of it, and nothing of what was asked is repeated.
		expect(heard.filter(({ url }) => url.pathname !== '/base/auth/time')).toHaveLength(1);
		const told = JSON.stringify(said);
		for (const secret of [...CREDENTIALS, ours.to, ours.text]) expect(told).not.toContain(secret);
	});

	test('an answer without end is not read, whatever it begins with', async () => {
		const { address } = await simulated({ ...taken, body: taken.body + ' '.repeat(70_000) });
		expect(await open(wayTo(address)).submit(ours)).toEqual({ unknown: 'unreadable' });
	});

	test('nobody there: nothing left', async () => {
		close = async () => {};
		const provider = open(wayTo(await addressOfNobody()));
		expect(await provider.submit(ours)).toEqual({ transient: 'unreachable' });
	});

	test.each([
		['a national number', { to: '0639980001' }, 'number'],
		['an identifier that is not one', { id: 'a%2Bb' }, 'id'],
		['nothing', { text: ' \n' }, 'text'],
		['a sign that GSM-7 has not', { text: 'Ça reçu' }, 'text'],
		['half a sign', { text: 'a\ud83d', alphabet: 'ucs2' as const }, 'text'],
		['a sender of two letters', { sender: 'AB' }, 'sender'],
		['a sender of figures', { sender: '33639980001' }, 'sender'],
		['a sender with a space', { sender: 'Les Acacias' }, 'sender'],
		['too late', { validUntil: NOW }, 'expired'],
		['half a minute left', { validUntil: NOW.add({ seconds: 30 }) }, 'expired']
	])('%s never leaves', async (_what, changed, permanent) => {
		const { address, heard } = await simulated(taken);
		const provider = open(wayTo(address));
		expect(await provider.submit({ ...ours, ...changed })).toEqual({ permanent });
		expect(heard).toEqual([]);
	});
});

test('a silence after the question was read is not known, and is not asked again', async () => {
	// All at once: each waits for its whole patience, which is long for a busy machine.
	const providers = await Promise.all(ADAPTERS.map(() => simulate(orTheTime('hang'))));
	close = async () => void (await Promise.all(providers.map((provider) => provider.close())));
	const said = ADAPTERS.map(([, { open, sender }], at) =>
		open(wayTo(providers[at]!.address, 1_500)).submit(message({ sender }))
	);
	expect(await Promise.all(said)).toEqual(ADAPTERS.map(() => ({ unknown: 'timeout' })));
	const sends = providers.map(
		({ heard }) => heard.filter(({ url }) => url.pathname !== '/base/auth/time').length
	);
	expect(sends).toEqual(ADAPTERS.map(() => 1));
});

test.each([
	'http://sms.example',
	'ftp://sms.example',
	'https://moi:motdepasse@sms.example',
	'https://:motdepasse@sms.example',
	'https://sms.example/?key=1',
	'http://localhost.example',
	'sms'
])('%s is no way out', (address) => {
	const way = openWay(address, Temporal.Duration.from({ seconds: 1 }), () => NOW);
	expect(way).toMatchObject({ refusal: 'sms-address' });
	expect(JSON.stringify(way)).not.toContain('motdepasse');
});

test.each([
	'https://sms.example/v3',
	'http://127.0.0.1:13013',
	'http://[::1]:1',
	'http://localhost'
])('%s is one', (address) => {
	const way = openWay(address, Temporal.Duration.from({ seconds: 1 }), () => NOW, {
		own: readAddressList('loopback')
	});
	expect(way).toMatchObject({ address: new URL(address) });
});

test.each([
	'http://127.0.0.1:13013',
	'http://localhost',
	'https://10.0.0.5',
	'https://[fd00::5]',
	'https://[::ffff:169.254.169.254]',
	'https://2852039166',
	'https://kannel.lan',
	'https://169.254.169.254/latest/meta-data'
])('%s leads inside: refused, unless the operator says that it is theirs', (address) => {
	const way = openWay(address, Temporal.Duration.from({ seconds: 1 }), () => NOW);
	expect(way).toMatchObject({
		refusal: 'sms-address',
		message: expect.stringContaining('SMS_NETWORKS')
	});
});

test('a name that leads inside once it is saved is asked nothing: no byte leaves', async () => {
	const inside = await simulate(() => ({ status: 200, body: '0: Accepted' }));
	close = inside.close;
	// As a name of the world that was given an address of this machine after it was typed.
	const { port } = new URL(inside.address);
	const way = wayTo(`http://localhost:${port}`);
	const rebound = { ...way, lookup: lookupOutside(null) };
	for (const [, { open, sender }] of ADAPTERS) {
		expect(await open(rebound).submit(message({ sender }))).toEqual({ transient: 'unreachable' });
	}
	expect(inside.heard).toEqual([]);
});
