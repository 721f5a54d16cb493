import type { SeasonGroup } from './season-group.ts';

/** A single group may have no name; several take the name of their tab, their hours or a number. */
export function groupNames(groups: SeasonGroup[]): string[] {
	const [only] = groups;
	if (only && groups.length === 1) return [only.facts.group];
	const tabs = new Set(groups.map(({ tab }) => tab));
	const said = groups.map(
		({ facts, tab }) => facts.group || (facts.slotText ?? (tabs.size === groups.length ? tab : ''))
	);
	const used = new Set(said.filter((label, at) => label !== '' && said.indexOf(label) === at));
	return said.map((label, at) => {
		if (label !== '' && said.indexOf(label) === at) return label;
		let number = label === '' ? at + 1 : 2;
		const named = () => (label === '' ? `Groupe ${number}` : `${label} (${number})`);
		while (used.has(named())) number++;
		used.add(named());
		return named();
	});
}
