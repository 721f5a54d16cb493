import { expect, test } from 'vitest';
import { dateKindOf, formatMoment } from './date-format.ts';

const firstClass = { date: '2018-01-11', seconds: 9 * 3600 + 5 * 60 };

test.each([
	['dd/mm', '11/01'],
	['dd/mm/yyyy', '11/01/2018'],
	['[$-40C]d\\ mmm\\ yy;@', '11 janv. 18'],
	['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'jeudi 11 janvier 2018'],
	['ddd d mmm', 'jeu. 11 janv.'],
	['"le "dd/mm" à "h:mm', 'le 11/01 à 9:05'],
	['dd/mm/yyyy hh:mm:ss', '11/01/2018 09:05:00'],
	['[Red]d/m', '11/1']
])('%s shows %s', (code, text) => {
	expect(dateKindOf(code)).toBe('date');
	expect(formatMoment(firstClass, code)).toBe(text);
});

test.each([
	['hh:mm', 'time'],
	['h:mm AM/PM', 'time'],
	['[h]:mm:ss', 'elapsed'],
	['mm:ss.0', 'time'],
	['General', 'none'],
	['Standard', 'none'],
	['0.00E+00', 'none'],
	['#,##0.00\\ "€"', 'none'],
	['0" jours"', 'none'],
	['[Red]0;[Magenta]-0', 'none'],
	['@', 'none'],
	['', 'none']
])('%s is of kind %s', (code, kind) => {
	expect(dateKindOf(code)).toBe(kind);
});
