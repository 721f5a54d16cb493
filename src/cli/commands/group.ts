import { text } from 'node:stream/consumers';
import {
	type GroupPlan,
	type Instance,
	InstanceRefusal,
	planGroups,
	readInstance
} from '#lib/features/learning/groups/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Outcome, refused } from '../command.ts';
import type { LoneCommand } from '../lone-command.ts';

/** `group --json < instance`: the groups that are proposed, with their proof. */
export const group: LoneCommand = {
	usage: 'group',
	summary:
		'Lit sur l’entrée des personnes et des offres, et propose des groupes, avec la preuve qu’on ne peut en placer plus.',
	options: {},
	check: (words) =>
		words.length > 0 ? 'Cette commande lit l’entrée : group < instance.json' : null,
	async runAlone(_words, _options, input) {
		const read = readOr(await text(input));
		if ('code' in read) return read;
		const { loadHighsSolver } = await import('#lib/platform/solver/highs-solver.ts');
		const { warmUp } = await import('#lib/platform/solver/warm-up.ts');
		const solver = await loadHighsSolver();
		warmUp(solver);
		const plan = planGroups(read, { solver, now: () => performance.now() });
		if (!plan) return badInstance('locked : les places tenues ne laissent aucun plan possible.');
		return { code: 0, value: plan, lines: tell(plan) };
	}
};

function readOr(json: string): Instance | Outcome {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		// The parser's own message quotes what it read.
		return badInstance('instance : ce n’est pas du JSON.');
	}
	try {
		return readInstance(value);
	} catch (error) {
		if (!(error instanceof InstanceRefusal)) throw error;
		return badInstance(error.message);
	}
}

const badInstance = (message: string) => refused(refuse('bad-instance', message));

function tell({ groups, unplaced, proof }: GroupPlan): string[] {
	return [
		...groups.map(
			({ offer, band, members }) => `${offer} (${band ?? 'ouvert'}) : ${members.join(', ')}`
		),
		...unplaced.map(({ id, cause }) => `${id} : sans place (${cause})`),
		`${proof.placed} placées, au plus ${proof.placedBound} ; ${proof.groups} groupes ; ${proof.seconds} s`
	];
}
