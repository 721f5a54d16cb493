import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownThemes, nextSubjects, proposedContents } from './next-subjects.ts';

const asked = (theme: string, isSolved = true) => ({ theme, isSolved });

test('what was left unsolved comes first, then what is asked most, then what was asked last', () => {
	expect(
		nextSubjects([
			asked('La messagerie'),
			asked('La CAF', false),
			asked('Une application'),
			asked('la messagerie'),
			asked('Les mises à jour')
		]).map(({ theme, unsolved }) => [theme, unsolved])
	).toEqual([
		['La CAF', 1],
		['la messagerie', 0],
		['Les mises à jour', 0],
		['Une application', 0]
	]);
});

test('solved at a later séance, a question no longer waits; solved before, it still does', () => {
	const [later] = nextSubjects([asked('La CAF', false), asked('la caf.')]);
	expect(later).toEqual({ theme: 'la caf.', asked: 2, unsolved: 0 });
	const [before] = nextSubjects([asked('La CAF'), asked('La CAF', false)]);
	expect(before).toMatchObject({ unsolved: 1 });
});

test('asked five times, it is proposed as a content, until it is one or is declined', () => {
	const five = nextSubjects(Array.from({ length: 5 }, () => asked('Payer la cantine')));
	const four = nextSubjects(Array.from({ length: 4 }, () => asked('Payer la cantine')));
	const none = { contents: [], declined: [] };
	expect(proposedContents(five, none).map(({ theme }) => theme)).toEqual(['Payer la cantine']);
	expect(proposedContents(four, none)).toEqual([]);
	expect(proposedContents(five, { ...none, contents: ['payer la CANTINE'] })).toEqual([]);
	expect(proposedContents(five, { ...none, declined: ['Payer la cantine.'] })).toEqual([]);
});

test('the questions of the centre are offered before the usual ones, each once', () => {
	const own = nextSubjects([asked('Le wifi'), asked('la messagerie'), asked('la messagerie')]);
	expect(knownThemes(own, ['La messagerie', 'Les mises à jour'])).toEqual([
		'la messagerie',
		'Le wifi',
		'Les mises à jour'
	]);
});

test('no more waits than was asked, and every question is counted once', () => {
	const question = fc.record({
		theme: fc.constantFrom('a', 'A', 'b', 'c'),
		isSolved: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(question), (questions) => {
			const subjects = nextSubjects(questions);
			const total = subjects.reduce((sum, one) => sum + one.asked, 0);
			return (
				total === questions.length &&
				subjects.every((one) => one.unsolved >= 0 && one.unsolved <= one.asked)
			);
		})
	);
});
