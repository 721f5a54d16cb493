import { afterEach, describe, expect, test } from 'vitest';
import { prepareSms } from '../prepare-sms.ts';
import { message, NOW } from './simulated-provider.fixture.ts';
import {
	lineTo,
	openSimulatedSmsc,
	type SimulatedSmsc,
	SMSC_ACCOUNT,
	type SmscHabits
} from './simulated-smsc.fixture.ts';
import { openSmpp, type SmppSettings } from './smpp.ts';

let smsc: SimulatedSmsc;
afterEach(() => smsc.close());

async function open(
	habits: SmscHabits = {},
	{ patience = 5_000, ...settings }: Partial<SmppSettings> & { patience?: number } = {}
) {
	smsc = await openSimulatedSmsc({ receipts: false, ...habits });
	return openSmpp(lineTo(smsc.address, patience), { ...SMSC_ACCOUNT, ...settings });
}

const numbered = (end: string) => `+336399800${end}`;

describe('what became of a message', () => {
	test('taken, it has the name that the SMSC gave it', async () => {
		const provider = await open();
		expect(await provider.submit(message())).toEqual({ accepted: 'a001' });
		expect(await provider.submit(message({ sender: null }))).toEqual({ accepted: 'a002' });
		expect(smsc.heard).toEqual(['bind_transceiver', 'submit_sm', 'submit_sm']);
	});

	test.each([
		['05', 'throttled', { transient: 'throttled' }],
		['06', 'its queue is full', { transient: 'busy' }],
		['07', 'no such number', { permanent: 'number' }],
		['09', 'the line breaks after it left', { unknown: 'cut' }]
	])('…%s: %s', async (end, _, outcome) => {
		const provider = await open();
		const to = numbered(end);
		expect(await provider.submit(message({ to }))).toEqual(outcome);
		expect(smsc.submissionsTo(to)).toBe(1);
	});

	test('…10: a silence after it left is not known, and is not asked again', async () => {
		const provider = await open({}, { patience: 1_000 });
		expect(await provider.submit(message({ to: numbered('10') }))).toEqual({ unknown: 'timeout' });
		expect(smsc.submissionsTo(numbered('10'))).toBe(1);
	});

	test.each<[number, object]>([
		[0x01, { permanent: 'text' }],
		[0x0a, { permanent: 'sender' }],
		[0x15, { transient: 'settings' }],
		[0x04, { transient: 'settings' }],
		[0x08, { unknown: 'failed' }],
		[0x45, { permanent: 'refused' }],
		[0x64, { transient: 'busy' }],
		[0x66, { permanent: 'refused' }],
		[0xff, { unknown: 'failed' }],
		[0x410, { permanent: 'refused' }]
	])('status %i', async (status, outcome) => {
		const provider = await open({ status });
		expect(await provider.submit(message())).toEqual(outcome);
	});

	test('nobody there: nothing left, and it is told when to come back', async () => {
		const provider = await open();
		await smsc.close();
		expect(await provider.submit(message())).toEqual({ transient: 'unreachable' });
		const again = await provider.submit(message());
		expect(again).toMatchObject({ transient: 'unreachable' });
		const { after } = again as { after: Temporal.Instant };
		expect(after.since(NOW).total('seconds')).toBeGreaterThan(0);
		expect(after.since(NOW).total('seconds')).toBeLessThanOrEqual(1);
		smsc = await openSimulatedSmsc();
	});

	test.each<[string, SmscHabits, Partial<SmppSettings>, object]>([
		['a wrong password', {}, { password: 'autre' }, { transient: 'settings' }],
		['an unknown account', { bindStatus: 0x0f }, {}, { transient: 'settings' }],
		['a line that it believes open', { bindStatus: 0x05 }, {}, { transient: 'busy' }],
		['too many lines', { bindStatus: 0x58 }, {}, { transient: 'throttled' }]
	])('no line for %s: nothing left', async (_, habits, settings, outcome) => {
		const provider = await open(habits, settings);
		expect(await provider.submit(message())).toEqual(outcome);
		expect(smsc.submitted).toEqual([]);
	});

	test('an SMSC that opens its door and says nothing: nothing left', async () => {
		const provider = await open({ mute: true }, { patience: 500 });
		expect(await provider.submit(message())).toEqual({ transient: 'unreachable' });
		expect(smsc.heard).toEqual(['bind_transceiver']);
	});

	test.each([
		['a national number', { to: '0639980001' }, 'number'],
		['nothing', { text: ' \n' }, 'text'],
		['a sign that GSM-7 has not', { text: 'Ça reçu' }, 'text'],
		['more than 255 parts', { text: 'a'.repeat(153 * 255 + 1) }, 'text'],
		['a sender with a space', { sender: 'Les Acacias' }, 'sender'],
		['half a minute left', { validUntil: NOW.add({ seconds: 30 }) }, 'expired']
	])('%s never leaves, and opens no line', async (_, changed, permanent) => {
		const provider = await open();
		expect(await provider.submit(message(changed))).toEqual({ permanent });
		expect(smsc.heard).toEqual([]);
	});

	test('no outcome repeats a secret, a number or a word', async () => {
		const provider = await open({}, { password: 'autre-secret' });
		const { text, to } = message();
		const told = JSON.stringify([
			await provider.submit(message()),
			await provider.submit(message()),
			provider.parseReceipt({
				method: 'GET',
				url: `/?to=${to}`,
				headers: {},
				body: Buffer.from(text)
			}),
			provider.parseInbound({
				method: 'GET',
				url: `/?to=${to}`,
				headers: {},
				body: Buffer.from(text)
			})
		]);
		for (const secret of ['autre-secret', text, to.slice(3)]) expect(told).not.toContain(secret);
		expect(told).toContain('unsupported');
	});
});

describe('what is submitted', () => {
	test('our bytes, our alphabet, until when, and a receipt asked', async () => {
		const provider = await open();
		await provider.submit(message());
		expect(smsc.submitted[0]!.fields).toMatchObject({
			source_addr: 'Acacias',
			source_addr_ton: 5,
			source_addr_npi: 0,
			destination_addr: '33639980001',
			dest_addr_ton: 1,
			dest_addr_npi: 1,
			esm_class: 0,
			data_coding: 0,
			registered_delivery: 1,
			validity_period: '261201190000000+'
		});
	});

	test.each([
		['36123', { source_addr: '36123', source_addr_ton: 3, source_addr_npi: 0 }],
		[null, { source_addr: '', source_addr_ton: 0, source_addr_npi: 0 }]
	])('from %s', async (sender, fields) => {
		const provider = await open();
		await provider.submit(message({ sender }));
		expect(smsc.submitted[0]!.fields).toMatchObject(fields);
	});

	test.each([
		['Déjà reçu à l’école : forêt œuf 10€ ça ê', 0, "Déjà recu à l'école : foret oeuf 10€ ca e"],
		['[Ça] {é} ~ | ^ \\ @ $ £ _ ¿', 0, '[Ça] {é} ~ | ^ \\ @ $ £ _ ¿'],
		['موعد غدا 😀 reçu', 8, 'موعد غدا 😀 reçu']
	])('%s arrives as previewed', async (written, coding, shown) => {
		const provider = await open();
		const { text, alphabet } = prepareSms(written, new Map());
		await provider.submit(message({ text, alphabet }));
		expect(smsc.submitted[0]!.fields.data_coding).toBe(coding);
		expect(smsc.shownTo(message().to)).toBe(shown);
	});

	test.each([
		['GSM-7', 'a'.repeat(160), 1],
		['GSM-7', 'a'.repeat(161), 2],
		['GSM-7', 'é'.repeat(307), 3],
		['GSM-7, an escape at the end of a part', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
		['UCS-2', 'ж'.repeat(70), 1],
		['UCS-2', 'ж'.repeat(71), 2],
		['UCS-2, a pair at the end of a part', `${'ж'.repeat(66)}😀${'ж'.repeat(66)}`, 3],
		['GSM-7, more than 254 bytes', "Bonjour l'atelier. ".repeat(40), 5]
	])('%s: in the parts that were told', async (_, written, parts) => {
		const provider = await open();
		const { text, alphabet, segments } = prepareSms(written, new Map());
		const said = await provider.submit(message({ text, alphabet }));
		expect(said).toMatchObject({ accepted: expect.any(String) });
		expect([segments, smsc.submitted.length]).toEqual([parts, parts]);
		expect(smsc.shownTo(message().to)).toBe(written);
		for (const part of smsc.submitted) expect(part.text.isWellFormed()).toBe(true);
		if (parts === 1) return expect(smsc.submitted[0]!.header).toEqual([]);
		const reference = smsc.submitted[0]!.header[3]!;
		expect(smsc.submitted.map(({ header }) => header)).toEqual(
			smsc.submitted.map((__, at) => [5, 0, 3, reference, parts, at + 1])
		);
		for (const { fields } of smsc.submitted) expect(fields.esm_class).toBe(0x40);
	});

	test('two long messages to one phone are told apart', async () => {
		const provider = await open();
		const long = message({ text: 'a'.repeat(200) });
		await provider.submit(long);
		await provider.submit(long);
		expect(smsc.submitted[0]!.header[3]).not.toBe(smsc.submitted[2]!.header[3]);
	});
});

describe('a message in parts', () => {
	const long = (end: string) => message({ to: numbered(end), text: 'a'.repeat(400) });

	test('has the names of all of them', async () => {
		const provider = await open();
		expect(await provider.submit(long('01'))).toEqual({ accepted: 'a001+a002+a003' });
	});

	test('refused at the first, nothing left', async () => {
		const provider = await open();
		expect(await provider.submit(long('05'))).toEqual({ transient: 'throttled' });
		expect(smsc.submissionsTo(numbered('05'))).toBe(1);
	});

	test.each(['05', '07', '09'])('…%s: refused at the second, it is not known', async (end) => {
		const provider = await open({ fromPart: 2 });
		expect(await provider.submit(long(end))).toEqual({ unknown: 'cut' });
		expect(smsc.submissionsTo(numbered(end))).toBe(2);
	});

	test('…10: nobody answers the second, it is not known', async () => {
		const provider = await open({ fromPart: 2 }, { patience: 1_000 });
		expect(await provider.submit(long('10'))).toEqual({ unknown: 'timeout' });
		expect(smsc.submissionsTo(numbered('10'))).toBe(2);
	});
});
