import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	arrange,
	draftOf,
	type Gesture,
	missingIn,
	readDraft,
	type StepDraft,
	stepField,
	textOf
} from './guide-draft.ts';
import type { GuideText } from './guide.ts';

const step = (title: string): GuideText['steps'][number] => ({
	...{ title, text: 'Ouvrez la page.', picture: 'form', alt: 'Une page' },
	...{ errors: ['Aller trop vite.', 'Fermer.'], stuck: 'Venez nous voir.' },
	action: { kind: 'open-site', label: 'Ouvrir', fact: 'site' }
});
const TEXT: GuideText = {
	...{ title: 'Lire une page', why: 'Vous lisez.', papers: ['Vos lunettes.', 'Un stylo.'] },
	...{ steps: ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'].map(step), next: 'Fermez.', scam: 'Rien.' }
};

function sent(text: GuideText, geste: string): FormData {
	const form = new FormData();
	const draft = draftOf(text);
	const card = { titre: draft.title, pourquoi: draft.why, papiers: draft.papers };
	const rest = { apres: draft.next, arnaque: draft.scam, geste, version: 'v' };
	for (const [name, value] of Object.entries({ ...card, ...rest })) form.set(name, value);
	for (const [at, one] of draft.steps.entries()) {
		for (const [field, value] of Object.entries(one)) {
			form.set(stepField(at, field as keyof StepDraft), value);
		}
	}
	return form;
}

test('what the form shows is what it says again', () => {
	const { draft, gesture, from } = readDraft(sent(TEXT, 'save'));
	expect([gesture, from]).toEqual([{ kind: 'save' }, 'v']);
	expect(textOf(draft)).toEqual(TEXT);
	expect(missingIn(draft)).toEqual({});
});

test('a step is added, moved, taken away; nothing else moves', () => {
	const titles = (gesture: string) => {
		const read = readDraft(sent(TEXT, gesture));
		return arrange(read.draft, read.gesture).steps.map(({ title }) => title);
	};
	expect(titles('add-0')).toEqual(['Un', '', 'Deux', 'Trois', 'Quatre', 'Cinq']);
	expect(titles('remove-1')).toEqual(['Un', 'Trois', 'Quatre', 'Cinq']);
	expect(titles('up-2')).toEqual(['Un', 'Trois', 'Deux', 'Quatre', 'Cinq']);
	expect(titles('down-4')).toEqual(['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']);
	expect(titles('remove-99')).toEqual(['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']);
});

test('whatever is pressed, no step is lost but the one that is taken away', () => {
	const gesture = fc.record({
		kind: fc.constantFrom('add', 'up', 'down'),
		step: fc.integer({ min: -2, max: 14 })
	}) as fc.Arbitrary<Gesture>;
	fc.assert(
		fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
			const arranged = gestures.reduce(arrange, draftOf(TEXT));
			const titles = arranged.steps.map(({ title }) => title).filter(Boolean);
			expect(titles.toSorted()).toEqual(TEXT.steps.map(({ title }) => title).toSorted());
			expect(arranged.steps.length).toBeLessThanOrEqual(12);
		})
	);
});

test('each thing that is missing is said beside its field', () => {
	const draft = draftOf(TEXT);
	draft.steps[2] = { ...draft.steps[2]!, stuck: '', fact: '' };
	draft.why = '';
	expect(Object.keys(missingIn(draft))).toEqual([
		...['pourquoi', 'etape-3-bloque', 'etape-3-page']
	]);
	draft.steps.pop();
	expect(missingIn(draft).titre).toContain('cinq étapes');
});
