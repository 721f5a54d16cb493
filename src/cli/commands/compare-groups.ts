import { AGE_BANDS } from '#lib/features/people/people/index.ts';
import { compareGroups as compare } from '#lib/features/learning/placement/index.server.ts';
import type { DifferenceReport } from '#lib/features/learning/placement/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { actingEverywhere } from '../acting-everywhere.ts';
import type { Command } from '../command.ts';

/** How a group is called; its code when nobody named it. */
const NAMES = new Map<string, string>([
	...AGE_BANDS.map(({ value, label }) => [value, label.toLowerCase()] as const),
	['female', 'les femmes'],
	['male', 'les hommes'],
	['french-first', 'celles et ceux dont le français est la première langue'],
	['french-later', 'celles et ceux qui ont une autre première langue']
]);
const nameOf = (group: string) => NAMES.get(group) ?? group;

/** `compare-groups`: whether a question is harder for some at the same level; no row, no count leaves. */
export const compareGroups: Command = {
	usage: 'compare-groups',
	summary:
		'Dit si une question est plus difficile pour un groupe d’âge, un sexe ou une première langue, à niveau égal ; les petits groupes ne sont jamais dits.',
	options: {},
	check: (words) => (words.length > 0 ? 'Cette commande ne prend que des options.' : null),
	async run(world) {
		const acting = await actingEverywhere(world);
		const { age, sex, french } = await asActing(world.database, acting, compare);
		return {
			code: 0,
			value: { age, sex, french },
			lines: [...tell('Âge', age), ...tell('Sexe', sex), ...tell('Première langue', french)]
		};
	}
};

function tell(trait: string, { comparisons, untold }: DifferenceReport): string[] {
	const lines = comparisons.map(({ group, against, compared }) => {
		const found = compared.filter(({ size }) => size !== 'none');
		const items = found.map(({ item, harderBy, size }) => {
			const how = harderBy > 0 ? 'plus difficile' : 'plus facile';
			return `${item} ${how} (${size === 'large' ? 'beaucoup' : 'un peu'})`;
		});
		const said = items.length > 0 ? items.join(', ') : 'aucune différence';
		return `${trait}, ${nameOf(group)} et ${nameOf(against)}, ${compared.length} questions comparées : ${said}.`;
	});
	return untold.length === 0
		? lines
		: [...lines, `${trait} : trop peu de réponses pour ${untold.map(nameOf).join(', ')}.`];
}
