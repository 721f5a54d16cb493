import { describe, expect, test } from 'vitest';
import { convocationText, convocationWay, type Reachable, whyNoWay } from './convocation.ts';
import { preparedSentence } from './prepared-sentence.ts';

const ALL: Reachable = {
	...{ hasObjected: false, hasAddress: true, hasMail: true, hasPhone: true },
	daysLeft: 10
};

describe('the way to somebody', () => {
	test.each<[string, Partial<Reachable>, string]>([
		['by a letter, where she wants them', {}, 'letter'],
		['by a mail that she agreed to', { hasAddress: false }, 'email'],
		['by a call', { hasAddress: false, hasMail: false }, 'call'],
		['not by a letter that would arrive too late', { daysLeft: 4 }, 'email'],
		['not once she objected', { hasObjected: true }, 'none'],
		['none', { hasAddress: false, hasMail: false, hasPhone: false }, 'none'],
		['none in time', { hasMail: false, hasPhone: false, daysLeft: 1 }, 'none']
	])('%s', (_, change, way) => {
		expect(convocationWay({ ...ALL, ...change })).toBe(way);
	});

	test('that is missing is said with what to do', () => {
		expect(whyNoWay(ALL)).toBeNull();
		expect(whyNoWay({ ...ALL, hasObjected: true })).toContain('Opposition notée');
		const late = { ...ALL, hasMail: false, hasPhone: false, daysLeft: 1 };
		expect(whyNoWay(late)).toContain('n’arriverait pas à temps');
		expect(whyNoWay({ ...late, hasAddress: false })).toContain('de vive voix');
	});
});

test('a convocation says the day, the hour and the place; only a letter says a name', () => {
	const told = { programme: 'Ateliers', day: '2026-12-09', startsAt: '17:00', place: 'Hall' };
	const full = { ...told, centre: 'La Ruche', phone: '03 21 00 00 00' };
	const mail = convocationText(full, null);
	expect(mail.subject).toMatch(/^Votre première séance.: 9 décembre 2026$/);
	expect(mail.paragraphs[0]).toBe('Bonjour,');
	expect(mail.paragraphs[2]).toBe('mercredi 9 décembre 2026 à 17\u00a0h\nHall');
	expect(mail.paragraphs[3]).toContain('03 21 00 00 00');
	expect(convocationText(full, 'Jeanne').paragraphs[0]).toBe('Bonjour Jeanne,');
	expect(convocationText({ ...full, startsAt: null }, null).paragraphs[2]).not.toContain(' à ');
});

test('what a press prepared is counted; pressed again, nothing left twice', () => {
	expect(preparedSentence({ letter: 2, email: 1, call: 0 })).toBe(
		'C’est prêt\u00a0: 2 lettres à imprimer, 1 courriel qui part.'
	);
	expect(preparedSentence({ letter: 0, email: 0, call: 0 })).toContain(
		'rien n’est parti deux fois'
	);
});
