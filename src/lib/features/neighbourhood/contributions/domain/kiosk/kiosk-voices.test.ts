import { expect, test } from 'vitest';
import { readabilityOf } from '#lib/features/resources/guides/index.ts';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { DOORS } from '../doors.ts';
import { SHOWN_WORDS } from '../shown/shown-words.ts';
import { KIOSK_VOICE_WORDS } from './kiosk-voice-words.ts';
import {
	questionsOf,
	saidOfDoors,
	saidOfVoiceQuestion,
	saidOfVoices,
	saidOfVoiceTicket,
	VOICE_QUESTIONS
} from './spoken-voices.ts';
import { voiceTicket } from './voice-ticket.ts';

const LAMP = {
	...{ title: 'Problème\u00a0: éclairage', words: 'La lampe est cassée', language: 'fr' as const },
	lines: ['rue Alma, Outreau', 'Dit le 24 novembre 2026']
};

function said(words: object): string[] {
	return Object.values(words).flatMap((word: unknown): string[] => {
		if (typeof word === 'string') return [word];
		if (typeof word === 'function') return [(word as (day: string) => string)('1')];
		return said(word as object);
	});
}
const all = (text: PublicText) => [...said(KIOSK_VOICE_WORDS[text]), ...said(SHOWN_WORDS[text])];

test('the list is heard in the order of what is seen; of words in another language, that they are', () => {
	expect(saidOfVoices('fr', [LAMP])).toContain(
		'Problème\u00a0: éclairage. La lampe est cassée. rue Alma, Outreau. Dit le 24 novembre 2026.'
	);
	for (const text of ['en', 'ar'] as const) {
		const heard = saidOfVoices(text, [{ ...LAMP, title: 'x' }]);
		expect(heard).not.toContain('lampe');
		expect(heard).toContain(KIOSK_VOICE_WORDS[text].otherTongue);
	}
	expect(saidOfVoices('facile', [])).toContain(SHOWN_WORDS.facile.nothing);
});

test('a problem alone is asked what it is about, after whom to call; what ends alone, until when', () => {
	expect(questionsOf('problem')).toEqual(['mots', 'sujet', 'ou', 'enfant', 'reponse']);
	expect(questionsOf('news')).toEqual(['mots', 'ou', 'fin', 'enfant', 'reponse']);
	expect(questionsOf('idea')).toEqual(['mots', 'ou', 'enfant', 'reponse']);
	for (const text of PUBLIC_TEXTS) {
		const first = saidOfVoiceQuestion('mots', { door: 'problem', text, ends: [] });
		for (const number of ['112', '17', '18', '15', '114', '119', '3919']) {
			expect(first).toContain(`${number}, `);
		}
		expect(saidOfVoiceQuestion('mots', { door: 'idea', text, ends: [] })).not.toContain('3919');
	}
	expect(
		saidOfVoiceQuestion('fin', { door: 'news', text: 'fr', ends: ['Jusqu’au lundi'] })
	).toMatch(/Jusqu’au lundi\.$/);
});

test('whatever is heard ends its lines, in every text', () => {
	for (const text of PUBLIC_TEXTS) {
		const heard = [
			...[saidOfVoices(text, []), saidOfDoors(text)],
			...[saidOfVoiceTicket(text, true), saidOfVoiceTicket(text, false)],
			...DOORS.flatMap((door) =>
				VOICE_QUESTIONS.map((question) => saidOfVoiceQuestion(question, { door, text, ends: [] }))
			)
		];
		for (const words of heard) expect(words).toMatch(/[.?!؟]$/);
	}
});

test('the ticket on paper is large and in her language; its secret is in the square alone', () => {
	const SECRET = 'kQ3f'.repeat(10);
	for (const text of PUBLIC_TEXTS) {
		const paper = voiceTicket({
			...{ text, centre: 'Jacques Brel', phone: { written: '03 21 80 27 82' } },
			...{ address: `https://declic.test/parole/${SECRET}`, isExample: false },
			...{ day: '2026-11-24', saidDay: 'mardi 24 novembre' }
		});
		const written = JSON.stringify(paper.blocks);
		expect(paper.isLargePrint).toBe(true);
		expect(written).not.toContain(SECRET);
		expect(written).toContain('03\u00a021\u00a080\u00a027\u00a082');
		expect(written).toContain(KIOSK_VOICE_WORDS[text].ticket.square);
	}
});

test('French reads easily, easy French more so, and no other language is left in French', () => {
	const sentences = (text: 'fr' | 'facile') =>
		all(text)
			.filter((line) => /[.?!]$/.test(line))
			.join('\n');
	const [french, easy] = [readabilityOf(sentences('fr'))!, readabilityOf(sentences('facile'))!];
	expect(french.kandelMoles).toBeGreaterThanOrEqual(75);
	expect(french.longest).toBeLessThanOrEqual(20);
	expect(easy.kandelMoles).toBeGreaterThanOrEqual(85);
	expect(easy.longest).toBeLessThanOrEqual(15);
	const own = new Set(all('fr'));
	for (const text of ['en', 'ar'] as const) {
		expect(all(text).filter((line) => own.has(line))).toEqual([]);
	}
	expect(all('ar').filter((line) => /[a-z]/i.test(line))).toEqual([]);
});
