import { expect, test } from 'vitest';
import { soundsOfQuestions } from './asked-aloud.ts';

const places = (count: number) => ({
	asked: null,
	choices: Array.from({ length: count }, (_, at) => ({
		...{ id: String(at), title: 'Permanence numérique', isName: false },
		...{ when: 'mardi 1er décembre à 14 h', seats: ['Il reste 4 places.'] }
	}))
});
/** An installation whose voice says so many letters at most. */
function installed(most: number) {
	const asked: string[] = [];
	const nameOf = (words: string, language: string) => {
		if (words.length > most) return null;
		asked.push(`${language} ${words}`);
		return 'a'.repeat(64);
	};
	return { asked, locals: { world: { speech: { nameOf } } } as unknown as App.Locals };
}

test('each question has its address, in the voice of its language', () => {
	const { asked, locals } = installed(2000);
	const sounds = soundsOfQuestions({ locals }, 'facile', { ...places(2), asked: '1' });
	expect(sounds.prenom).toBe('/borne/facile/ateliers/demander/prenom.mp3?pour=1&v=aaaaaaaaaaaa');
	expect(Object.values(sounds)).not.toContain(null);
	expect(asked.every((one) => one.startsWith('fr '))).toBe(true);
});

test('without a voice, nothing is offered to hear', () => {
	const sounds = soundsOfQuestions({ locals: installed(0).locals }, 'ar', places(2));
	expect(Object.values(sounds)).toEqual([null, null, null, null, null]);
});

test('where the list is too long for the voice, what is asked is heard alone', () => {
	const { asked, locals } = installed(400);
	expect(soundsOfQuestions({ locals }, 'fr', places(10)).pour).not.toBeNull();
	expect(asked.filter((one) => one.includes('Permanence'))).toEqual([]);
	expect(asked[0]).toContain('Pour quoi');
});
