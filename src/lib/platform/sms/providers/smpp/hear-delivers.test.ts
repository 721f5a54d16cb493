import fc from 'fast-check';
import type { Fields } from 'smpp';
import { afterEach, describe, expect, test } from 'vitest';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { cutInParts } from '../../count-segments.ts';
import { basicSigns, encodeGsm, escapedSigns } from '../../gsm-septets.fixture.ts';
import { type Listening, openListening } from './listening.fixture.ts';

let on: Listening;
afterEach(() => on.close());

const ANNE = '+33639980042';
const header = (reference: number, total: number, at: number) => [5, 0, 3, reference, total, at];

/** A phone that writes a long SMS: its parts, each with its header. */
function partsOf(text: string, reference = 7): Buffer[] {
	const isGsm = [...text].every((sign) => [...basicSigns, ...escapedSigns].includes(sign));
	const parts = cutInParts(text, isGsm ? 'gsm7' : 'ucs2');
	return parts.map((part, at) =>
		Buffer.concat([
			Buffer.from(header(reference, parts.length, at + 1)),
			isGsm ? Buffer.from(encodeGsm(part)) : Buffer.from(part, 'utf16le').swap16()
		])
	);
}
const part = (bytes: Buffer, coding = 0) =>
	on.smsc.write(ANNE, '', { esm_class: 0x40, data_coding: coding, short_message: bytes });

describe('what people write', () => {
	test.each<[string, Fields, string]>([
		[
			'GSM-7',
			{ short_message: Buffer.from(encodeGsm('Arrêt'.replace('ê', 'è') + ' 10€')) },
			'Arrèt 10€'
		],
		[
			'UCS-2',
			{ data_coding: 8, short_message: Buffer.from('Arrêt 😀', 'utf16le').swap16() },
			'Arrêt 😀'
		],
		['Latin-1', { data_coding: 3, short_message: Buffer.from('Arrêt', 'latin1') }, 'Arrêt'],
		['ASCII', { data_coding: 1, short_message: Buffer.from('a@b_c') }, 'a@b_c'],
		[
			'GSM-7 that shows at once',
			{ data_coding: 0xf0, short_message: Buffer.from(encodeGsm('à')) },
			'à'
		],
		['UCS-2 that shows at once', { data_coding: 0x18, short_message: Buffer.from([0, 0xea]) }, 'ê'],
		['a payload', { short_message: Buffer.alloc(0), message_payload: Buffer.from('OUI') }, 'OUI'],
		['nothing', { short_message: Buffer.alloc(0) }, '']
	])('%s', async (_, fields, text) => {
		on = await openListening();
		expect(await on.smsc.write(ANNE, '', fields)).toBe(0);
		expect(on.inbound).toEqual([
			{ key: expect.stringMatching(/^[\da-f-]{36}$/), from: ANNE, to: '36123', text, at: null }
		]);
	});

	test.each([
		['bytes', { data_coding: 4 }],
		['bytes that show at once', { data_coding: 0xf5 }],
		['a signal between phones', { esm_class: 0x10 }],
		['nobody', { source_addr: '' }]
	])('%s are no answer, and are not brought again', async (_, fields) => {
		on = await openListening();
		expect(await on.smsc.write(ANNE, 'STOP', fields)).toBe(0);
		expect(on.inbound).toEqual([]);
	});

	test('a long one is told once, whole, whatever the order of its parts', async () => {
		on = await openListening();
		const text = `${'a'.repeat(152)}€${'b'.repeat(152)}é`;
		const [one, two, three] = partsOf(text);
		for (const bytes of [three!, one!, one!]) expect(await part(bytes)).toBe(0);
		expect(on.inbound).toEqual([]);
		expect(await part(two!)).toBe(0);
		expect(await part(two!)).toBe(0);
		await on.stop();
		expect(on.inbound.map((told) => told.text)).toEqual([text]);
	});

	test('a letter cut between two parts is put together', async () => {
		on = await openListening();
		const bytes = Buffer.from('un 😀 ici', 'utf16le').swap16();
		for (const [at, half] of [bytes.subarray(0, 8), bytes.subarray(8)].entries()) {
			await part(Buffer.concat([Buffer.from(header(9, 2, at + 1)), half]), 8);
		}
		expect(on.inbound.map(({ text }) => text)).toEqual(['un 😀 ici']);
	});

	test('a reference of two bytes, and fields in the place of a header, do as well', async () => {
		on = await openListening();
		const wide = (at: number, text: string) =>
			part(Buffer.from([6, 8, 4, 1, 2, 2, at, ...encodeGsm(text)]));
		await wide(2, 'RET');
		await wide(1, 'AR');
		const sar = (at: number, text: string) =>
			on.smsc.write(ANNE, text, {
				sar_msg_ref_num: 3,
				sar_total_segments: 2,
				sar_segment_seqnum: at
			});
		await sar(1, 'ST');
		await sar(2, 'OP');
		expect(on.inbound.map(({ text }) => text)).toEqual(['ARRET', 'STOP']);
	});

	test('parts that wait for too many others are told as they are', async () => {
		on = await openListening();
		for (let reference = 0; reference < 102; reference++) {
			await part(Buffer.from([...header(reference, 2, 1), ...encodeGsm('moitié')]));
		}
		expect(on.inbound.map(({ text }) => text)).toEqual(['moitié […] ', 'moitié […] ']);
		await on.stop();
		expect(on.inbound).toHaveLength(102);
	});

	test('parts that wait for too long are told as they are, and kept when that fails', async () => {
		on = await openListening();
		const [one, , three] = partsOf(`${'a'.repeat(153)}${'b'.repeat(153)}c`);
		for (const bytes of [one!, three!]) await part(bytes);
		on.now = on.now.add({ minutes: 10 });
		on.isKept = false;
		await part(Buffer.from([...header(99, 2, 1), ...encodeGsm('autre')]));
		on.isKept = true;
		await part(Buffer.from([...header(98, 2, 1), ...encodeGsm('autre')]));
		await part(Buffer.from([...header(97, 2, 1), ...encodeGsm('autre')]));
		const texts = on.inbound.map(({ text }) => text);
		expect(texts).toEqual(Array(2).fill(`${'a'.repeat(153)} […] c`));
	});

	test('whatever a header claims, somebody’s words are told', async () => {
		on = await openListening();
		const bytes = fc.uint8Array({ minLength: 1, maxLength: 140 });
		await fc.assert(
			fc.asyncProperty(bytes, fc.constantFrom(0, 3, 8, 0xf1), async (some, coding) => {
				expect(await part(Buffer.from(some), coding)).toBe(0);
			}),
			{ numRuns: tenth(500) }
		);
	});

	test('any text that a phone cuts comes back', async () => {
		on = await openListening();
		const signs = fc.constantFrom(...basicSigns, ...escapedSigns, ...basicSigns, 'ê', '😀', 'م');
		const texts = fc.array(signs, { minLength: 161, maxLength: 500 }).map((all) => all.join(''));
		let reference = 0;
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				on.inbound.length = 0;
				const isGsm = !/[ê😀م]/u.test(text);
				for (const bytes of partsOf(text, reference++ % 256)) await part(bytes, isGsm ? 0 : 8);
				expect(on.inbound.map((told) => told.text)).toEqual([text]);
			}),
			{ numRuns: tenth(300) }
		);
	});
});

describe('one SMS brought twice has one key', () => {
	const keys = () => on.inbound.map(({ key }) => key);

	test('refused, then kept', async () => {
		on = await openListening();
		on.isKept = false;
		expect(await on.smsc.write(ANNE, 'STOP')).toBe(0x64);
		expect(await on.smsc.write(ANNE, 'STOP')).toBe(0x64);
		on.isKept = true;
		expect(await on.smsc.write(ANNE, 'STOP')).toBe(0);
		expect(new Set(keys()).size).toBe(1);
	});

	test('the last of its parts refused, then kept', async () => {
		on = await openListening();
		const [one, two] = partsOf('a'.repeat(200));
		await part(one!);
		on.isKept = false;
		expect(await part(two!)).toBe(0x64);
		on.isKept = true;
		expect(await part(two!)).toBe(0);
		expect(on.inbound).toHaveLength(2);
		expect(new Set(keys()).size).toBe(1);
	});

	test('kept, and the line broke before the SMSC knew', async () => {
		on = await openListening();
		await on.smsc.write(ANNE, 'STOP');
		on.smsc.drop();
		await on.isBound(2);
		await on.smsc.write(ANNE, 'STOP');
		expect(new Set(keys()).size).toBe(1);
	});

	test('while it is being kept', async () => {
		on = await openListening();
		await Promise.all([on.smsc.write(ANNE, 'STOP'), on.smsc.write(ANNE, 'STOP')]);
		expect([keys().length, new Set(keys()).size]).toEqual([2, 1]);
	});

	test('the same words written again are another SMS', async () => {
		on = await openListening();
		for (const text of ['STOP', 'START', 'STOP', 'STOP']) await on.smsc.write(ANNE, text);
		expect(new Set(keys()).size).toBe(4);
	});

	test('written again on another line, after something else or after a while, they are too', async () => {
		on = await openListening();
		for (const text of ['STOP', 'START']) await on.smsc.write(ANNE, text);
		on.smsc.drop();
		await on.isBound(2);
		await on.smsc.write(ANNE, 'STOP');
		on.now = on.now.add({ minutes: 6 });
		await on.smsc.write(ANNE, 'START');
		expect(new Set(keys()).size).toBe(4);
	});

	test('kept so slowly that the SMSC may have given up', async () => {
		on = await openListening();
		on.takes = Temporal.Duration.from({ seconds: 6 });
		await on.smsc.write(ANNE, 'OUI');
		await on.smsc.write(ANNE, 'OUI');
		expect(new Set(keys()).size).toBe(1);
		on.takes = Temporal.Duration.from({ minutes: 6 });
		for (let times = 0; times < 2; times++) await on.smsc.write(ANNE, 'NON');
		on.now = on.now.add({ minutes: 6 });
		await on.smsc.write(ANNE, 'NON');
		expect(new Set(keys()).size).toBe(3);
	});

	test('a while after another line, the same words are another SMS', async () => {
		on = await openListening();
		await on.smsc.write(ANNE, 'OUI');
		on.smsc.drop();
		await on.isBound(2);
		on.now = on.now.add({ minutes: 6 });
		await on.smsc.write(ANNE, 'OUI');
		expect(new Set(keys()).size).toBe(2);
	});

	test('what the SMSC names keeps its name', async () => {
		on = await openListening();
		await on.smsc.write(ANNE, 'OUI', { receipted_message_id: 'mo-1' });
		await on.smsc.write(ANNE, 'OUI', { receipted_message_id: 'mo-2' });
		expect(keys()).toEqual(['mo-1', 'mo-2']);
	});
});
