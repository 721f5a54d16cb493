import tls from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { selfSign } from '../../../../../../tests/journeys/support/self-signed.ts';
import { readAddressList } from '../../../address-list.ts';
import { openWay } from '../provider-way.ts';
import { message, NOW } from '../simulated-provider.fixture.ts';
import {
	lineTo,
	openSimulatedSmsc,
	type SimulatedSmsc,
	SMSC_ACCOUNT,
	type SmscHabits
} from '../simulated-smsc.fixture.ts';
import { openSmpp } from '../smpp.ts';
import type { SmsHearing, SmsProvider } from '../sms-provider.ts';
import type { Pace } from './keep-line.ts';
import { openLink } from './open-link.ts';

let smsc: SimulatedSmsc;
let stop = async () => {};
afterEach(async () => {
	await stop();
	stop = async () => {};
	await smsc.close();
});

const ofMs = (milliseconds: number) => Temporal.Duration.from({ milliseconds });
const HURRIED = { first: ofMs(10), longest: ofMs(40) };
const DEAF: SmsHearing = { receipt: async () => {}, inbound: async () => {} };

async function open(habits: SmscHabits = {}, pace: Partial<Pace> = {}, patience = 5_000) {
	smsc = await openSimulatedSmsc({ receipts: false, ...habits });
	return openSmpp(lineTo(smsc.address, patience), {
		...SMSC_ACCOUNT,
		pace: { waits: HURRIED, ...pace }
	});
}
const keep = (provider: SmsProvider) => (stop = provider.listen!(DEAF));
const binds = () => smsc.heard.filter((one) => one === 'bind_transceiver').length;

test('one line carries all, and thousands of messages pass in seconds', async () => {
	const provider = await open();
	keep(provider);
	const all = Array.from({ length: 2_000 }, () => provider.submit(message()));
	const names = (await Promise.all(all)).map((said) => 'accepted' in said && said.accepted);
	expect(new Set(names).size).toBe(2_000);
	expect(names).not.toContain(false);
	expect([binds(), smsc.lines()]).toEqual([1, 1]);
});

test('no more messages wait for their answer than the window holds; the others then say so', async () => {
	const provider = await open({ mute: false }, { window: 3 }, 1_000);
	const said = await Promise.all(
		Array.from({ length: 7 }, () => provider.submit(message({ to: '+33639980010' })))
	);
	expect(smsc.submitted.length).toBe(3);
	expect(said.filter((one) => 'unknown' in one)).toHaveLength(3);
	expect(said.filter((one) => 'transient' in one && one.transient === 'busy')).toHaveLength(4);
});

test('a line that broke is opened again by itself, as often as it breaks, while somebody listens', async () => {
	const provider = await open();
	keep(provider);
	for (const times of [1, 2, 3]) {
		await expect.poll(binds).toBe(times);
		await expect.poll(async () => await provider.submit(message())).toHaveProperty('accepted');
		smsc.drop();
	}
	await expect.poll(binds).toBe(4);
});

test('an SMSC that comes back is found, and one that is away is asked less and less', async () => {
	const provider = await open();
	keep(provider);
	await expect.poll(binds).toBe(1);
	const { port } = smsc;
	await smsc.close();
	await expect.poll(() => provider.submit(message())).toMatchObject({ transient: 'unreachable' });
	smsc = await openSimulatedSmsc({ port, receipts: false });
	await expect.poll(() => provider.submit(message())).toHaveProperty('accepted');
});

test('who is refused waits longer each time, up to the longest', async () => {
	const provider = await open(
		{ bindStatus: 0x0e },
		{ waits: { first: ofMs(100), longest: ofMs(60_000) } }
	);
	const waits: number[] = [];
	for (let times = 0; times < 4; times++) {
		await expect.poll(() => provider.submit(message())).toEqual({ transient: 'settings' });
		const { after } = (await provider.submit(message())) as { after: Temporal.Instant };
		waits.push(after.since(NOW).total('milliseconds'));
	}
	expect(waits.every((wait, at) => wait <= 100 * 2 ** at)).toBe(true);
	expect(waits.every((wait, at) => wait > 100 * 2 ** at * 0.4)).toBe(true);
	expect(binds()).toBe(4);
});

describe('a line in silence', () => {
	test('is checked', async () => {
		const provider = await open({}, { silence: ofMs(40) });
		keep(provider);
		await expect
			.poll(() => smsc.heard.filter((one) => one === 'enquire_link').length)
			.toBeGreaterThan(2);
		expect(binds()).toBe(1);
	});

	test('where nobody answers is left for another', async () => {
		const provider = await open({}, { silence: ofMs(40) }, 300);
		keep(provider);
		await expect.poll(binds).toBe(1);
		smsc.habits.mute = true;
		await expect.poll(binds).toBeGreaterThan(1);
		smsc.habits.mute = false;
		await expect.poll(() => provider.submit(message())).toHaveProperty('accepted');
	});

	test('after a message that nobody answered is checked at once', async () => {
		const provider = await open({}, {}, 800);
		await provider.submit(message({ to: '+33639980010' }));
		await expect.poll(() => smsc.heard.at(-1)).toBe('enquire_link');
		expect(await provider.submit(message())).toHaveProperty('accepted');
	});
});

test('nobody listens: the SMSC is told to try later, and the line is hung up when nothing leaves', async () => {
	const provider = await open({}, { idle: ofMs(150) });
	await provider.submit(message());
	expect(await smsc.write('+33639980042', 'STOP')).toBe(0x64);
	await expect.poll(() => smsc.lines()).toBe(0);
	expect(smsc.heard.at(-1)).toBe('unbind');
	expect(await provider.submit(message())).toHaveProperty('accepted');
	expect(binds()).toBe(2);
});

test('who stops listening waits for what has left and what is being kept, and says goodbye', async () => {
	const provider = await open({ lateBy: 200 });
	const kept = Promise.withResolvers<void>();
	const leave = provider.listen!({ ...DEAF, inbound: () => kept.promise });
	await expect.poll(binds).toBe(1);
	const written = smsc.write('+33639980042', 'STOP');
	const left = provider.submit(message({ to: '+33639980008' }));
	await expect.poll(() => smsc.submitted.length).toBe(1);
	const gone = leave();
	expect(await left).toHaveProperty('accepted');
	await smsc.say('enquire_link');
	expect(smsc.heard).not.toContain('unbind');
	kept.resolve();
	expect(await written).toBe(0);
	await gone;
	expect(smsc.heard.at(-1)).toBe('unbind');
	await expect.poll(() => smsc.lines()).toBe(0);
});

test('the SMSC may ask whether we are there, say goodbye, or what we do not know', async () => {
	const provider = await open();
	keep(provider);
	await expect.poll(binds).toBe(1);
	expect(await smsc.say('enquire_link')).toBe(0);
	expect(await smsc.say('query_sm')).toBe(3);
	expect(await smsc.say('unbind')).toBe(0);
	await expect.poll(binds).toBe(2);
});

test('a frame that is none ends the line, and another is opened', async () => {
	const provider = await open();
	keep(provider);
	await expect.poll(binds).toBe(1);
	smsc.babble(Buffer.from([0, 0, 0, 9, 1, 2, 3, 4, 5]));
	await expect.poll(binds).toBe(2);
	smsc.babble(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'));
	await expect.poll(binds).toBe(3);
});

test('on a line that is hung up, nothing leaves', async () => {
	await open();
	const hearing = { deliver: async () => 0, closed: () => {} };
	const link = await openLink(lineTo(smsc.address), SMSC_ACCOUNT, ofMs(30_000), hearing);
	if ('transient' in link) throw new Error(link.transient);
	await link.close();
	expect(await link.ask('submit_sm')).toBe('unsent');
	expect(smsc.submitted).toEqual([]);
});

describe('in secret', () => {
	const certificate = selfSign('localhost');
	const usual = tls.getCACertificates('default');
	afterEach(() => tls.setDefaultCACertificates(usual));

	test('a line to whom we trust', async () => {
		tls.setDefaultCACertificates([...usual, certificate.cert]);
		const provider = await open({ tls: certificate });
		expect(await provider.submit(message())).toHaveProperty('accepted');
	});

	test('none to whom we do not: nothing left, not even our name', async () => {
		const provider = await open({ tls: certificate });
		expect(await provider.submit(message())).toEqual({ transient: 'unreachable' });
		expect(smsc.heard).toEqual([]);
	});
});

describe('addresses', () => {
	const way = (address: string) =>
		openWay(address, ofMs(1_000), () => NOW, {
			scheme: 'smpps',
			own: readAddressList('loopback')
		});

	test.each([
		'smpp://smsc.example:2775',
		'smpp://localhost.example',
		'smpps://',
		'smpps:///chemin',
		'smpps://moi:motdepasse@smsc.example',
		'smpps://smsc.example/boite',
		'smpps://smsc.example?key=1',
		'https://smsc.example',
		'smsc.example:2775'
	])('%s is no way out', async (address) => {
		await open();
		expect(way(address)).toMatchObject({ refusal: 'sms-address' });
		expect(JSON.stringify(way(address))).not.toMatch(/motdepasse|smsc\.example/);
	});

	test.each([
		'smpps://smsc.example',
		'smpps://smsc.example:3550/',
		'smpp://127.0.0.1:2775',
		'smpp://[::1]'
	])('%s is one', async (address) => {
		await open();
		expect(way(address)).toMatchObject({ address: new URL(address) });
	});
});
