/** A process that plans one invented territory, and says what it took: people, offers, seed, freedom. */
import { loadHighsSolver } from '#lib/platform/solver/highs-solver.ts';
import { warmUp } from '#lib/platform/solver/warm-up.ts';
import { anyInstance, freer } from '../../domain/instance/any-instance.fixture.ts';
import { listChoices } from '../../domain/instance/choices.ts';
import { brokenRules } from '../../domain/plan/hard-rules.fixture.ts';
import { planGroups, previewGroups } from '../../domain/plan/plan-groups.ts';

export type MeasuredPlan = {
	choices: number;
	/** Milliseconds. */
	preview: number;
	/** Seconds until the most people were placed, then until the last goal. */
	placed: number;
	all: number;
	/** Seconds of a processor: what `all` is on a machine that does nothing else. */
	processor: number;
	gap: number;
	broken: number;
	/** Megabytes at the most. */
	memory: number;
};

const [people, offers, seed, by] = process.argv.slice(2).map(Number) as [
	number,
	number,
	number,
	number
];
const instance = freer(anyInstance({ people, offers, seed }), by);
const solver = await loadHighsSolver();
warmUp(solver);
const breathe = async () => {};
await previewGroups(anyInstance({ people: 12, offers: 4, seed }), breathe);
const looked = performance.now();
await previewGroups(instance, breathe);
const preview = performance.now() - looked;
const begun = performance.now();
const before = process.cpuUsage();
let placed = 0;
const plan = planGroups(instance, {
	solver,
	now: () => performance.now(),
	onGoal: (_reached, { proof }) => {
		if (placed === 0 && proof.gap === 0) placed = (performance.now() - begun) / 1000;
	}
})!;
const used = process.cpuUsage(before);
const measured: MeasuredPlan = {
	choices: listChoices(instance).choices.length,
	preview,
	placed,
	all: plan.proof.seconds,
	processor: (used.user + used.system) / 1e6,
	gap: plan.proof.gap,
	broken: brokenRules(instance, plan).length,
	memory: process.resourceUsage().maxRSS / 1024
};
process.stdout.write(JSON.stringify(measured));
