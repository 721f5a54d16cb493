import type { Stage } from './stage.ts';

/** Which stages somebody asked for by their names; all of them when she named none. */
export function chooseStages(
	names: readonly string[],
	stages: readonly Stage[]
): (stage: Stage) => boolean {
	const known = stages.map(({ name }) => name);
	const unknown = names.filter((name) => !known.includes(name));
	if (unknown.length > 0) {
		console.error(`No stage is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
		process.exit(2);
	}
	return ({ name }) => names.length === 0 || names.includes(name);
}
