import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIcs } from './read-ics.ts';

const TODAY = '2026-11-24';
const file = (...events: string[]) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) =>
	['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n');
const read = (text: string) => {
	const periods = readIcs(text, TODAY);
	if ('refusal' in periods) throw new Error(periods.message);
	return periods.map(({ name, firstDay, lastDay }) => [name, firstDay, lastDay]);
};
const CHRISTMAS = event(
	'DTSTART;VALUE=DATE:20261219',
	'DTEND;VALUE=DATE:20270104',
	'SUMMARY:Vacances de Noël - Zone B'
);

describe('the ministry’s file', () => {
	test('its end is the day of return: the last day of holidays is the day before', () => {
		expect(read(file(CHRISTMAS))).toEqual([['Vacances de Noël', '2026-12-19', '2027-01-03']]);
	});

	test('midnights of Paris written as instants fall on the right days, summer and winter', () => {
		expect(
			read(
				file(
					event(
						'DTSTART:20270409T220000Z',
						'DTEND:20270425T220000Z',
						'SUMMARY:Vacances de Printemps'
					),
					event('DTSTART:20261218T230000Z', 'DTEND:20270103T230000Z', 'SUMMARY:Vacances de Noël')
				)
			)
		).toEqual([
			['Vacances de Printemps', '2027-04-10', '2027-04-25'],
			['Vacances de Noël', '2026-12-19', '2027-01-03']
		]);
	});

	test('a summer that only begins lasts until the end of August', () => {
		expect(
			read(file(event('DTSTART;VALUE=DATE:20270703', "SUMMARY:Début des Vacances d'Été - Zone B")))
		).toEqual([['Vacances d’été', '2027-07-03', '2027-08-31']]);
	});

	test('days of return, days for teachers, and what is over close nothing', () => {
		const periods = read(
			file(
				event('DTSTART;VALUE=DATE:20260901', 'SUMMARY:Rentrée scolaire des élèves'),
				event('DTSTART;VALUE=DATE:20260831', 'SUMMARY:Prérentrée des enseignants'),
				event(
					'DTSTART;VALUE=DATE:20191221',
					'DTEND;VALUE=DATE:20200106',
					'SUMMARY:Vacances de Noël'
				),
				event(
					'DTSTART;VALUE=DATE:20270507',
					'DTEND;VALUE=DATE:20270509',
					"SUMMARY:Pont de l'Ascension"
				)
			)
		);
		expect(periods).toEqual([['Pont de l’Ascension', '2027-05-07', '2027-05-08']]);
	});
});

test('folded lines, escaped commas, parameters in quotes, an alarm inside: read as they are', () => {
	const odd = event(
		'DTSTART;TZID="Europe/Paris":20261219T000000',
		'DTEND;TZID="Europe/Paris":20270104T000000',
		'SUMMARY;LANGUAGE=fr:Vacances\\, de ',
		' Noël',
		'BEGIN:VALARM',
		'SUMMARY:Vacances rappelées',
		'DTSTART:20300101T000000Z',
		'END:VALARM'
	);
	expect(read(file(odd).replaceAll('\r\n', '\n'))).toEqual([
		['Vacances, de Noël', '2026-12-19', '2027-01-03']
	]);
});

describe('a file that cannot serve is refused with what to do', () => {
	test.each([
		['a web page', '<!doctype html><p>Vacances</p>', 'not-calendar'],
		['nothing at all', '', 'not-calendar'],
		['a picture', '\u0089PNG\r\n\u001a\n', 'not-calendar'],
		['an empty calendar', file(), 'nothing-new'],
		[
			'a day that does not exist',
			file(event('DTSTART:20270230', 'SUMMARY:Vacances')),
			'nothing-new'
		],
		[
			'holidays that last years',
			file(event('DTSTART:20270101', 'DTEND:20350101', 'SUMMARY:Vacances')),
			'nothing-new'
		],
		['birthdays', file(event('DTSTART:20270101', 'SUMMARY:Anniversaire de Zoé')), 'nothing-new']
	])('%s', (_what, text, refusal) => {
		expect(readIcs(text, TODAY)).toMatchObject({ refusal });
	});
});

test('whatever is in the file, it is read or refused, and never with an end before its beginning', () => {
	const line = fc.oneof(
		fc.string(),
		fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'SUMMARY:Vacances', 'BEGIN:VALARM', 'END:VALARM'),
		fc.stringMatching(/^DT(START|END)[;:A-Z=]{0,12}:[0-9]{8}(T[0-9]{6}Z?)?$/)
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
			const answer = readIcs(file(...lines), TODAY);
			if ('refusal' in answer) return;
			for (const { firstDay, lastDay } of answer) expect(lastDay >= firstDay).toBe(true);
		})
	);
});
