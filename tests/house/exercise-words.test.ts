import { expect, test } from 'vitest';
import plain from '#content/plain-words.json' with { type: 'json' };
import { iconStrokes } from '#lib/design/icons.ts';
import { readabilityOf, wordsOf } from '#lib/features/resources/guides/domain/readability.ts';
import type { Exercise } from '#lib/features/resources/practice/index.ts';
import { readExercise } from '#lib/features/resources/practice/index.server.ts';
import { EXERCISE_FAMILIES, exercisesOf } from '#lib/features/resources/practice/index.ts';
import { projectFiles } from './project-files.ts';

const LISTED = EXERCISE_FAMILIES.flatMap(({ exercises }) => exercises);
const EXERCISES = await Promise.all(LISTED.map(async ({ id }) => (await readExercise(id))!));
const each = EXERCISES.map((exercise) => [exercise.id, exercise] as const);

type Screen = Exercise['screens'][number];

const LEAST_KANDEL_MOLES = 75;
const MOST_WORDS = 15;

/** Everything that may be pressed or read of a screen, and what it answers. */
function thingsOf({ gesture }: Screen): { words: string[]; answer: string | null }[] {
	if (gesture.kind === 'press')
		return gesture.things.map(({ label, note = '', answer }) => ({ words: [label, note], answer }));
	if (gesture.kind === 'attach')
		return gesture.papers.map(({ label, answer }) => ({ words: [label], answer }));
	if (gesture.kind === 'messages')
		return gesture.messages.map(({ from, text, answer }) => ({ words: [from, text], answer }));
	const { label, warning, button, otherAnswer } = gesture;
	return [{ words: [label, warning, button], answer: otherAnswer }];
}

/** What is said of a screen, and what stands on it. */
const linesOf = (screen: Screen): string[] => [
	...[screen.says, screen.otherWay, screen.thanks, screen.page, ...screen.lines],
	...(screen.beside ? [screen.beside.title, ...screen.beside.lines] : []),
	...(screen.box ? [screen.box.title, ...screen.box.lines] : []),
	...screen.filled.map(({ label }) => label),
	...thingsOf(screen).flatMap(({ words, answer }) => [...words, answer ?? ''])
];

const textOf = ({ screens, learnt, forGood }: Exercise) =>
	[...screens.flatMap(linesOf), ...learnt, ...forGood].join('\n');

test('at least eight, each with its file, and no file without its name', () => {
	expect(EXERCISES.length).toBeGreaterThanOrEqual(8);
	const files = projectFiles().filter((path) => path.startsWith('content/exercises/'));
	expect(files).toEqual(LISTED.map(({ id }) => `content/exercises/${id}.json`).toSorted());
	expect(LISTED.filter(({ icon }) => !Object.hasOwn(iconStrokes, icon))).toEqual([]);
});

test('every guide that one names exists, and leads to it', () => {
	const guides = LISTED.flatMap(({ guides: all }) => all.map((id) => `content/guides/${id}.json`));
	expect(guides.filter((path) => !projectFiles().includes(path))).toEqual([]);
	const lost = LISTED.filter(
		({ id, guides: all }) => !all.some((guide) => exercisesOf(guide).some((one) => one.id === id))
	);
	expect(lost).toEqual([]);
});

test.each(each)('%s reads as it must', (_id, exercise) => {
	const read = readabilityOf([exercise.title, exercise.why, textOf(exercise)].join('\n'))!;
	expect(read.kandelMoles).toBeGreaterThanOrEqual(LEAST_KANDEL_MOLES);
	expect(read.longest, read.longestSentence).toBeLessThanOrEqual(MOST_WORDS);
});

test.each(each)('%s says well whatever is pressed: each text for itself', (_id, { screens }) => {
	const said = screens.flatMap((screen) => [
		...[screen.says, screen.otherWay, screen.thanks],
		...thingsOf(screen).flatMap(({ answer }) => answer ?? [])
	]);
	// A line of five words is no text: one long word of it would judge it.
	const hard = said.filter(
		(text) => (readabilityOf(text)?.kandelMoles ?? 100) < LEAST_KANDEL_MOLES
	);
	expect(hard.filter((text) => wordsOf(text).length > 5)).toEqual([]);
});

test.each(each)('%s names no brand, and judges nobody', (_id, exercise) => {
	const judging = plain.judging.filter((word) => /^(?:facil|simpl|évid|incap)/.test(word));
	const refused = new Set([...judging, ...plain.brands]);
	const words = wordsOf([exercise.title, exercise.why, textOf(exercise)].join(' '));
	expect(words.filter((word) => refused.has(word.toLowerCase()))).toEqual([]);
	const answers = exercise.screens.flatMap(thingsOf).map(({ answer }) => answer ?? '');
	expect(answers.filter((answer) => /\b(?:faux|erreur|perdu|raté|non\s*!)/i.test(answer))).toEqual(
		[]
	);
});

test.each(each)(
	'%s has one right thing a screen, and a kind answer for the rest',
	(_id, exercise) => {
		for (const screen of exercise.screens) {
			const things = thingsOf(screen);
			if (screen.gesture.kind === 'type') continue;
			expect(things.filter(({ answer }) => answer === null).length, screen.says).toBe(1);
			expect(things.length, screen.says).toBeGreaterThan(1);
		}
	}
);

test('a false message is looked for among three at least', () => {
	const spotting = EXERCISES.find(({ id }) => id === 'reperer-un-faux-message')!;
	const many = spotting.screens.flatMap(({ gesture }) =>
		gesture.kind === 'messages' ? gesture.messages.length : []
	);
	expect(many.length).toBeGreaterThan(0);
	expect(Math.min(...many)).toBeGreaterThanOrEqual(3);
});

test('a card is one that nobody has, and no address leads anywhere', () => {
	const whole = JSON.stringify(EXERCISES);
	const cards = whole.match(/\d{4} \d{4} \d{4} \d{4}/g)!;
	expect(cards.length).toBeGreaterThan(0);
	expect(cards.filter((card) => /[1-9]/.test(card))).toEqual([]);
	const addresses = whole.match(/[\w-]+(?:\.[\w-]+)+/g)!;
	expect(addresses.length).toBeGreaterThan(3);
	expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
});

test('whoever writes is told what not to write', () => {
	const typed = EXERCISES.flatMap(({ screens }) => screens).flatMap(({ gesture }) =>
		gesture.kind === 'type' ? gesture.warning : []
	);
	expect(typed.filter((warning) => !/^N’écrivez.*votre vrai mot de passe/.test(warning))).toEqual(
		[]
	);
});
