import { expect, test } from 'vitest';
import {
	digestOfTicket,
	drawTicket,
	openContact,
	openTrace,
	sealContact,
	sealTrace,
	stopMark
} from './seals.ts';

const KEY = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const TRACE = { address: '192.0.2.7', at: '2026-12-01T09:00:00Z', browser: null, kioskId: null };

test('what identifies opens with its key, for its contribution, and otherwise not at all', () => {
	const sealed = sealTrace(KEY, 'one', TRACE);
	expect(openTrace(KEY, 'one', sealed)).toEqual(TRACE);
	expect(openTrace(OTHER, 'one', sealed)).toBeNull();
	expect(openTrace(KEY, 'two', sealed)).toBeNull();
	sealed[sealed.length - 1]! ^= 1;
	expect(openTrace(KEY, 'one', sealed)).toBeNull();
	expect(openTrace(KEY, 'one', Buffer.alloc(5))).toBeNull();
	expect(sealed.toString('latin1')).not.toContain('192.0.2.7');
});

test('a way to answer is no trace', () => {
	const sealed = sealContact(KEY, 'one', { mail: 'janine@exemple.fr' });
	expect(openContact(KEY, 'one', sealed)).toEqual({ mail: 'janine@exemple.fr' });
	expect(openTrace(KEY, 'one', sealed)).toBeNull();
});

test('the ticket of a contribution opens no report', () => {
	const ticket = drawTicket();
	expect(digestOfTicket(ticket, 'contribution')).not.toEqual(digestOfTicket(ticket, 'report'));
	expect(digestOfTicket(`${ticket}x`, 'contribution')).toBeNull();
});

test('whoever was asked to stop is known again however she types her address', () => {
	const mark = stopMark(KEY, 'contact', 'Janine@Exemple.fr ');
	expect(stopMark(KEY, 'contact', 'janine@exemple.fr')).toEqual(mark);
	expect(stopMark(KEY, 'browser', 'janine@exemple.fr')).not.toEqual(mark);
	expect(stopMark(OTHER, 'contact', 'janine@exemple.fr')).not.toEqual(mark);
});
