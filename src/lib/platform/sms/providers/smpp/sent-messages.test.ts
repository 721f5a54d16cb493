import { afterEach, expect, test } from 'vitest';
import { message, OUR_ID } from '../simulated-provider.fixture.ts';
import type { SmsState } from '../sms-provider.ts';
import { type Listening, openListening } from './listening.fixture.ts';

let on: Listening;
afterEach(() => on.close());

const to = (end: string) => message({ to: `+336399800${end}` });
const long = (end: string) => ({ ...to(end), text: 'a'.repeat(400) });

test.each<[string, SmsState]>([
	['01', 'delivered'],
	['02', 'undelivered'],
	['03', 'expired'],
	['04', 'rejected']
])('…%s: %s', async (end, state) => {
	on = await openListening();
	const said = await on.provider.submit(to(end));
	expect(said).toEqual({ accepted: 'a001' });
	await expect.poll(() => on.receipts).toHaveLength(1);
	expect(on.receipts).toEqual([{ messageId: OUR_ID, providerId: 'a001', state, at: null }]);
});

test('one that comes before the answer that names its message waits for it', async () => {
	on = await openListening({ receiptsFirst: true });
	await on.provider.submit(long('01'));
	await expect.poll(() => on.receipts).toHaveLength(1);
	expect(on.receipts[0]).toMatchObject({ messageId: OUR_ID, providerId: 'a001+a002+a003' });
});

test.each<[string, (id: string) => string]>([
	['in decimal', (id) => Number.parseInt(id, 16).toString()],
	['in decimal, with zeros', (id) => Number.parseInt(id, 16).toString().padStart(10, '0')],
	['in capitals', (id) => id.toUpperCase()],
	['with zeros', (id) => id.padStart(8, '0')]
])('a name that is told %s is known', async (_, nameInReceipt) => {
	on = await openListening({ nameInReceipt });
	await on.provider.submit(to('01'));
	await expect.poll(() => on.receipts).toHaveLength(1);
	expect(on.receipts[0]).toMatchObject({
		messageId: OUR_ID,
		providerId: 'a001',
		state: 'delivered'
	});
});

test('the same name, for another phone, is that of another message: the SMSC started anew', async () => {
	on = await openListening({ receipts: false });
	await on.provider.submit(to('01'));
	const receipt = (source_addr: string, destination_addr: string) =>
		on.smsc.deliver({
			...{ source_addr, destination_addr, esm_class: 4 },
			short_message: Buffer.from('id:a001 stat:DELIVRD')
		});
	await receipt('33639980077', '36123');
	expect(on.receipts).toMatchObject([{ messageId: null, providerId: 'a001' }]);
	for (const [source, destination] of [
		['33639980001', '36123'],
		['36123', '0639980001'],
		['336399800XX', '36123']
	]) {
		await receipt(source!, destination!);
		expect(on.receipts.at(-1)).toMatchObject({ messageId: OUR_ID, providerId: 'a001' });
	}
});

test('a number that reads as that of another message, for another phone, is not taken for it', async () => {
	on = await openListening({ receipts: false });
	await on.provider.submit(to('01'));
	const receipt = (number: string) =>
		on.smsc.deliver({
			source_addr: number,
			esm_class: 4,
			short_message: Buffer.from(`id:${0xa001} stat:DELIVRD`)
		});
	expect(await receipt('33639980077')).toBe(0);
	expect(on.receipts).toMatchObject([
		{ messageId: null, providerId: '40961', state: 'delivered', at: null }
	]);
	expect(await receipt('0639980001')).toBe(0);
	expect(on.receipts[1]).toMatchObject({ messageId: OUR_ID, providerId: 'a001' });
});

test('of a message in parts, delivered is said of all of them, in any order and ten times', async () => {
	on = await openListening({ receipts: false });
	await on.provider.submit(long('01'));
	const part = (id: string, stat: string) =>
		on.smsc.deliver({ esm_class: 4, short_message: Buffer.from(`id:${id} stat:${stat}`) });
	for (const id of ['a003', 'a003', 'a001', 'a001']) expect(await part(id, 'DELIVRD')).toBe(0);
	expect(on.receipts).toEqual([]);
	await part('a002', 'ENROUTE');
	expect(on.receipts.map(({ state }) => state)).toEqual(['buffered']);
	await part('a002', 'DELIVRD');
	await part('a002', 'ENROUTE');
	expect(on.receipts.map(({ state }) => state)).toEqual(['buffered', 'delivered', 'delivered']);
});

test('of a message in parts, one that fails is enough', async () => {
	on = await openListening({ fromPart: 3 });
	await on.provider.submit(long('03'));
	await expect.poll(() => on.receipts).not.toEqual([]);
	expect(on.receipts[0]).toMatchObject({ messageId: OUR_ID, state: 'expired' });
});

test('the fields of the receipt do, without its words; and words without a state say nothing', async () => {
	on = await openListening();
	const told = (fields: object) => on.smsc.deliver({ esm_class: 4, ...fields });
	expect(await told({ receipted_message_id: 'z_9', message_state: 5 })).toBe(0);
	expect(await told({ short_message: Buffer.from('id:9 stat:UNKNOWN') })).toBe(0);
	expect(await told({ short_message: Buffer.from('stat:DELIVRD') })).toBe(0);
	expect(await told({ short_message: Buffer.from('id:9 text: stat:DELIVRD') })).toBe(0);
	expect(on.receipts).toMatchObject([
		{ messageId: null, providerId: 'z_9', state: 'undelivered', at: null }
	]);
});

test('one that could not be kept is told again', async () => {
	on = await openListening();
	on.isKept = false;
	const receipt = { esm_class: 4, short_message: Buffer.from('id:m1 stat:DELIVRD') };
	expect(await on.smsc.deliver(receipt)).toBe(0x64);
	on.isKept = true;
	expect(await on.smsc.deliver(receipt)).toBe(0);
	expect(on.receipts[0]).toEqual(on.receipts[1]);
});

test('an answer that comes after our patience is told, and so is a refusal', async () => {
	on = await openListening({ lateBy: 1_500, receipts: false }, 800);
	expect(await on.provider.submit(to('08'))).toEqual({ unknown: 'timeout' });
	await expect.poll(() => on.receipts).toHaveLength(1);
	expect(on.receipts).toEqual([
		{ messageId: OUR_ID, providerId: 'a001', state: 'accepted', at: null }
	]);
	expect(on.smsc.submissionsTo(to('08').to)).toBe(1);
	on.smsc.habits.status = 0x58;
	expect(await on.provider.submit(to('08'))).toEqual({ unknown: 'timeout' });
	await expect.poll(() => on.receipts).toHaveLength(2);
	expect(on.receipts[1]).toEqual({
		messageId: OUR_ID,
		providerId: null,
		state: 'rejected',
		at: null
	});
});
