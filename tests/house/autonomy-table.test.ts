import { expect, test } from 'vitest';
import {
	AUTONOMY_RULES,
	type Before,
	BEFORE_QUESTIONS
} from '#lib/features/learning/placement/index.ts';
import { textOf } from './project-files.ts';

const SHOWN = ['whoDoes', 'reading', 'constraint', 'trust'] as const;

/** The words of a line of the table, as the page publishes them. */
function wordsOf(question: keyof Before, values: readonly string[] | undefined): string {
	if (!values) return 'tout';
	const { answers } = BEFORE_QUESTIONS.find(({ id }) => id === question)!;
	const label = (value: string) =>
		answers.find((answer) => answer.value === value)?.label ?? 'Ne pas répondre';
	return values.map(label).join(' / ');
}

test('the table of the degrees that docs/placement.md publishes is the one that decides', () => {
	const [, published] = /<!-- degrés -->([\s\S]*?)<!-- \/degrés -->/.exec(
		textOf('docs/placement.md')
	)!;
	const rows = published!
		.trim()
		.split('\n')
		.slice(2)
		.map((row) =>
			row
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim())
		);
	expect(rows).toEqual(
		AUTONOMY_RULES.map(({ when, then }) => [
			...SHOWN.map((question) => wordsOf(question, when[question])),
			`**${then}**`
		])
	);
});
