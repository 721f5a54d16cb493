import { WORDINGS } from '#lib/features/learning/satisfaction/index.ts';
import type { NetworkSaid } from '../count/network-said.ts';
import { countForNetwork, UNTOLD } from '../count/small-cells.ts';
import type { DocumentNode } from './document.ts';

/** What people say of the courses, in the year of the network; nothing where nobody was asked. */
export function networkSaidNodes({ centres, words }: NetworkSaid, year: number): DocumentNode[] {
	if (centres.every(({ answers }) => answers === 0)) return [];
	return [
		{ kind: 'title', level: 2, text: 'Ce que les personnes pensent des cours' },
		{
			kind: 'table',
			caption: `Réponses données dans les centres en ${year}`,
			columns: [
				{ label: 'Centre', isNumber: false },
				{ label: 'Réponses', isNumber: true }
			],
			rows: centres.map(({ name, answers }) => [name, countForNetwork(answers)])
		},
		...(words.length > 0
			? [
					{
						kind: 'table' as const,
						caption: `Ce qui y est dit en ${year}, centres dont le nombre est montré`,
						columns: [{ label: 'Question', isNumber: false }, ...ANSWERS],
						rows: networkWords({ words })
					}
				]
			: [])
	];
}

const ANSWERS = ['Première réponse', 'Deuxième réponse', 'Troisième réponse'].map((label) => ({
	label,
	isNumber: false
}));

/** A line a question: each answer with its number, or nothing of it. */
export function networkWords({ words }: Pick<NetworkSaid, 'words'>): string[][] {
	return words.map(({ question, counts }) => {
		const { short, choices } = WORDINGS[question];
		return [
			short,
			...choices.map((choice, place) => `${choice}\u00a0: ${counts ? counts[place] : UNTOLD}`)
		];
	});
}
