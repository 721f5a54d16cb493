import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, writeIcs } from './write-ics.ts';

const at = (text: string) => Temporal.Instant.from(text);
const event: CalendarEvent = {
	uid: 'seance-1@declic',
	from: at('2026-12-02T13:00:00Z'),
	until: at('2026-12-02T15:00:00Z'),
	title: 'Ateliers informatiques, Mercredi',
	place: 'Médiathèque ; 2, rue du Port',
	sequence: 0,
	isCancelled: false,
	changedAt: at('2026-11-24T08:30:00.123Z')
};
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a séance is written as telephones read it', () => {
	expect(unfolded(writeIcs('Mes séances', [event]))).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Declic//Seances//FR',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'X-WR-CALNAME:Mes séances',
		'BEGIN:VEVENT',
		'UID:seance-1@declic',
		'DTSTAMP:20261124T083000Z',
		'DTSTART:20261202T130000Z',
		'DTEND:20261202T150000Z',
		'SEQUENCE:0',
		'STATUS:CONFIRMED',
		'SUMMARY:Ateliers informatiques\\, Mercredi',
		'LOCATION:Médiathèque \\; 2\\, rue du Port',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
});

test('what is cancelled stays, and says so; what moved has a later number', () => {
	const text = writeIcs('x', [{ ...event, isCancelled: true, sequence: 2, place: null }]);
	expect(text).toContain('STATUS:CANCELLED\r\nSUMMARY:Annulé\u00a0: ');
	expect(text).toContain('SEQUENCE:2');
	expect(text).not.toContain('LOCATION');
});

test('a page that tells it is given with it, whole, however long its address', () => {
	const url = `https://exemple.fr/centres/${'a'.repeat(60)}`;
	expect(unfolded(writeIcs('x', [{ ...event, url }]))).toContain(`URL:${url}`);
	expect(writeIcs('x', [event])).not.toContain('URL:');
});

test('whatever is written, no line is longer than 75 octets, and nothing is lost or added', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
			const text = writeIcs('x', [{ ...event, title }]);
			for (const line of text.split('\r\n')) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			}
			const summary = unfolded(text).find((line) => line.startsWith('SUMMARY:'))!;
			// One property a line: a title makes no second one.
			expect(unfolded(text).filter((line) => line.startsWith('SUMMARY'))).toHaveLength(1);
			const back = summary
				.slice(8)
				.replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
			expect(back).toBe(title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' '));
		})
	);
});
