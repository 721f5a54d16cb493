import { expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { ASK_QUESTIONS, isAskQuestion, saidOfQuestion } from './spoken-questions.ts';

const DROP_IN = {
	...{ id: 'a', title: 'Permanence numérique', isName: false },
	...{ when: 'mardi 1er décembre, 14 h', seats: ['Il reste 3 places.'] }
};
const COURSE = { ...DROP_IN, id: 'b', title: 'Premiers pas', isName: true, when: 'lundi, 9 h' };

test('a question is heard with what helps to answer it, each line ended', () => {
	expect(saidOfQuestion('prenom', 'fr', [])).toBe(
		'Le prénom de la personne qui vient. Le prénom suffit. C’est pour un enfant. ' +
			'Donnez alors le téléphone d’un adulte responsable, et son prénom.'
	);
	expect(saidOfQuestion('quand', 'en', [])).toMatch(/\?.*\. .*\. .*\.$/);
	for (const text of PUBLIC_TEXTS) {
		for (const question of ASK_QUESTIONS) {
			expect(saidOfQuestion(question, text, [])).toMatch(/[.?!؟]$/);
		}
	}
});

test('what there is to choose from is heard with its day and its seats', () => {
	const heard = saidOfQuestion('pour', 'fr', [DROP_IN, COURSE]);
	expect(heard).toContain('Permanence numérique. mardi 1er décembre, 14 h. Il reste 3 places.');
	expect(heard).toContain('Premiers pas. lundi, 9 h.');
	expect(heard).toMatch(/Autre chose\. Je veux apprendre/);
	// Chosen on the list before, there is nothing else to name.
	expect(saidOfQuestion('pour', 'fr', [])).not.toContain('Autre chose');
});

test('the French name of a programme is said by a French voice alone; when it is, by each', () => {
	for (const text of ['en', 'ar'] as const) {
		const heard = saidOfQuestion('pour', text, [COURSE]);
		expect(heard).not.toContain('Premiers pas');
		expect(heard).toContain('lundi, 9 h');
	}
	expect(saidOfQuestion('pour', 'facile', [COURSE])).toContain('Premiers pas');
});

test('an address asks for one of the five, and for nothing else', () => {
	expect(['pour', 'mots', 'nom', 'constructor'].map(isAskQuestion)).toEqual([
		true,
		true,
		false,
		false
	]);
});
