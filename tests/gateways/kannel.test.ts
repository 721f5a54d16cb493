import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { prepareSms } from '../../src/lib/platform/sms/prepare-sms.ts';
import { furthestState } from '../../src/lib/platform/sms/providers/furthest-state.ts';
import { openKannel } from '../../src/lib/platform/sms/providers/kannel.ts';
import { readAddressList } from '../../src/lib/platform/address-list.ts';
import { openWay } from '../../src/lib/platform/sms/providers/provider-way.ts';
import {
	openSimulatedSmsc,
	type SimulatedSmsc,
	SMSC_ACCOUNT
} from '../../src/lib/platform/sms/providers/simulated-smsc.fixture.ts';
import type {
	ProviderRequest,
	SmsProvider
} from '../../src/lib/platform/sms/providers/sms-provider.ts';
import { runKannel } from './run-kannel.ts';

const noKannel = inject('noKannel');
const ANNE = '+33639980042';
const NUMBER = '36123';

/** Its gateway is on this machine. */
const HERE = { own: readAddressList('loopback') };

let kannel: Awaited<ReturnType<typeof runKannel>>;
let smsc: SimulatedSmsc;
let provider: SmsProvider;
let sends = 0;

beforeEach(({ skip }) => skip(noKannel !== null, noKannel ?? ''));
beforeAll(async () => {
	if (noKannel) return;
	smsc = await openSimulatedSmsc();
	kannel = await runKannel({ port: smsc.port, ...SMSC_ACCOUNT });
	await kannel.turnOn();
	const patience = Temporal.Duration.from({ seconds: 60 });
	const way = openWay(kannel.address, patience, Temporal.Now.instant, HERE);
	if ('refusal' in way) throw new Error(way.refusal);
	provider = openKannel(way, kannel.settings);
});
afterAll(async () => {
	await kannel?.close();
	await smsc?.close();
});

/** Sends what somebody wrote, as it was previewed; answers with what it is called. */
async function send(to: string, written: string): Promise<string> {
	const { text, alphabet } = prepareSms(written, new Map());
	const id = `01890000-0000-7000-8000-${String(++sends).padStart(12, '0')}`;
	const validUntil = Temporal.Now.instant().add({ hours: 10 });
	const said = await provider.submit({ id, to, text, alphabet, validUntil, sender: NUMBER });
	expect(said).toEqual({ accepted: id });
	return id;
}

const callsTo = (path: string) => kannel.calls.filter(({ url }) => url.startsWith(path));
function read<T>(calls: ProviderRequest[], parse: (request: ProviderRequest) => T[] | object): T[] {
	return calls.flatMap((call) => {
		const said = parse(call);
		expect(said).toBeInstanceOf(Array);
		return said as T[];
	});
}
const statesOf = (id: string) =>
	read(callsTo('/receipts'), provider.parseReceipt)
		.filter(({ messageId }) => messageId === id)
		.map(({ state }) => state);
const inbound = () => read(callsTo('/inbound'), provider.parseInbound);

describe('Kannel itself', () => {
	test.each([
		[
			'Déjà reçu à l’école : forêt, œuf, 10€ [ça] ?',
			"Déjà recu à l'école : foret, oeuf, 10€ [ca] ?"
		],
		['Ça & là + 100 % #1 @ £ É è ù', 'Ça & là + 100 % #1 @ £ É è ù'],
		['موعد غدا 😀 reçu', 'موعد غدا 😀 reçu']
	])('%s is shown as it was previewed, and its receipt comes', async (written, text) => {
		const id = await send(ANNE, written);
		await expect.poll(() => kannel.shown.at(-1)).toEqual({ from: NUMBER, to: ANNE, text });
		await expect.poll(() => furthestState(statesOf(id))).toBe('delivered');
	});

	test('a long one is shown in the parts that were told', async () => {
		const before = kannel.shown.length;
		const written = 'Les Acacias. '.repeat(30);
		const id = await send(ANNE, written);
		const { segments } = prepareSms(written, new Map());
		await expect.poll(() => kannel.shown.length - before).toBe(segments);
		expect(
			kannel.shown
				.slice(before)
				.map(({ text }) => text)
				.join('')
		).toBe(written);
		await expect.poll(() => furthestState(statesOf(id))).toBe('delivered');
	});

	test('somebody answers STOP, is heard, and is answered', async () => {
		await kannel.turnOn(`${ANNE} ${NUMBER} text  Stop  svp `);
		await expect.poll(inbound).toHaveLength(1);
		const [{ key, from, to, text }] = inbound() as [ReturnType<typeof inbound>[number]];
		expect([from, to, text.trim()]).toEqual([ANNE, NUMBER, 'Stop  svp']);
		expect(key).toMatch(/\S{8}/);
		await send(from, 'C’est noté : plus de SMS.');
		await expect.poll(() => kannel.shown.at(-1)?.text).toBe("C'est noté : plus de SMS.");
	});

	test('somebody writes what GSM-7 has not', async () => {
		const bytes = Buffer.from('Arrêt 😀', 'utf16le').swap16().toString('hex');
		await kannel.turnOn(`${ANNE} ${NUMBER} ucs2 ${bytes.replaceAll(/../g, '%$&')}`);
		await expect.poll(inbound).toHaveLength(2);
		expect(inbound().at(-1)!.text).toBe('Arrêt 😀');
	});

	test('a wrong password waits for a person, and nothing leaves', async () => {
		const way = openWay(
			kannel.address,
			Temporal.Duration.from({ seconds: 60 }),
			Temporal.Now.instant,
			HERE
		);
		if ('refusal' in way) throw new Error(way.refusal);
		const other = openKannel(way, { ...kannel.settings, password: 'autre' });
		const before = kannel.shown.length;
		const validUntil = Temporal.Now.instant().add({ hours: 1 });
		expect(
			await other.submit({
				id: '01890000-0000-7000-8000-000000000999',
				to: ANNE,
				text: 'Bonjour',
				alphabet: 'gsm7',
				validUntil,
				sender: NUMBER
			})
		).toEqual({ transient: 'settings' });
		expect(kannel.shown.length).toBe(before);
	});

	test('what waited for the network when it was killed leaves once it is back, and is receipted', async () => {
		await kannel.turnOff();
		const id = await send(ANNE, 'Rendez-vous mardi.');
		await kannel.kill();
		expect(statesOf(id)).not.toContain('delivered');
		await kannel.start();
		await kannel.turnOn();
		await expect.poll(() => kannel.shown.at(-1)?.text).toBe('Rendez-vous mardi.');
		await expect.poll(() => furthestState(statesOf(id))).toBe('delivered');
		expect(kannel.shown.filter(({ text }) => text === 'Rendez-vous mardi.')).toHaveLength(1);
	});
});

describe('Kannel, on a line of SMPP to the SMSC of our tests', () => {
	test.each([
		['01', 'delivered'],
		['02', 'undelivered'],
		['03', 'expired'],
		['04', 'rejected']
	])('…%s: %s', async (end, state) => {
		const to = kannel.bySmpp(end);
		const id = await send(to, 'Déjà 10€ [ici], n’est-ce pas ?');
		await expect.poll(() => furthestState(statesOf(id))).toBe(state);
		expect(smsc.shownTo(to)).toBe("Déjà 10€ [ici], n'est-ce pas ?");
	});

	test('what is refused for a while is sent again by Kannel', async () => {
		const to = kannel.bySmpp('05');
		await send(to, 'Bonjour');
		await expect.poll(() => smsc.submissionsTo(to)).toBeGreaterThan(1);
	});
});
