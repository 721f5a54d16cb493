import { type Three, WORDINGS } from '#lib/features/learning/satisfaction/index.ts';
import type { SaidCounts } from '../count/said-counts.ts';
import { formatCount } from '../text/french.ts';
import type { DocumentNode, TableNode } from './document.ts';

/** The same on screen and in the document. */
export const SAID_TITLE = 'Ce que les personnes en disent';

/** How many answered in the year, and each question in a table; null without five answers. */
export function saidOfYear(
	said: SaidCounts | null,
	year: number
): { text: string; tables: TableNode[] } | null {
	if (!said) return null;
	return {
		text: `${formatCount(said.answers)} réponses en ${year}, que personne n’a signées.`,
		tables: saidTables(said, year)
	};
}

/** What people said of the year's courses; without five answers, there is no chapter. */
export function saidChapter(said: SaidCounts | null, year: number): DocumentNode[] {
	const told = saidOfYear(said, year);
	if (!told) return [];
	return [
		{ kind: 'title', level: 2, text: SAID_TITLE },
		{ kind: 'paragraph', text: told.text },
		...told.tables
	];
}

/** A table a kind of answer: what has faces, and what is said in words of its own. */
function saidTables(said: SaidCounts, year: number): TableNode[] {
	const { before, after } = said.confidence;
	const { contents, seances, clarity, confidence, company } = WORDINGS;
	return [
		tableOf(`Ce que les personnes pensent des cours en ${year}`, contents.choices, [
			[contents.short, said.contents],
			[seances.short, said.seances],
			[clarity.short, said.clarity]
		]),
		tableOf(`Se sentir capable de se servir d’un écran, en ${year}`, confidence.choices, [
			...(before.some((count) => count > 0) ? [['À la première séance', before] as const] : []),
			['À la fin du cours', after]
		]),
		tableOf(`Avoir rencontré des gens, en ${year}`, company.choices, [
			['À la fin du cours', said.company]
		])
	];
}

function tableOf(
	caption: string,
	choices: readonly string[],
	lines: readonly (readonly [string, Three])[]
): TableNode {
	return {
		kind: 'table',
		caption,
		columns: [
			{ label: 'Question', isNumber: false },
			...choices.map((label) => ({ label, isNumber: true }))
		],
		rows: lines.map(([label, counts]) => [label, ...counts.map(formatCount)])
	};
}
