import type { Limits, Solver } from '#lib/shared/linear-program.ts';
import { withBreaths } from '#lib/shared/by-pieces.ts';
import { type Choices, choicesOf, listChoices } from '../instance/choices.ts';
import { explainUnplaced, openGroups, whyUnplaced } from './explain.ts';
import type { Measure } from './goals.ts';
import type { Instance } from '../instance/instance.ts';
import type { GroupPlan, PlannedGroup, Proof, Unplaced } from './plan.ts';
import { type Bounds, seatPeople } from './seat-people.ts';
import { type Seating, totalsOf } from './seating.ts';
import { quickSeating } from './seat-quickly.ts';
import { verifyHelps } from './verify-helps.ts';

/** Nodes that each goal may look at: enough for a territory of five hundred (docs/groups.md). */
export const USUAL_LIMITS: Limits = { nodes: 20_000 };

/**
 * The groups that an animator is proposed, proven as far as the nodes allow, and why somebody has
 * no seat. Null when those who are locked leave no way. `now` in milliseconds.
 */
export function planGroups(
	instance: Instance,
	{
		solver,
		now,
		limits = USUAL_LIMITS,
		onGoal
	}: {
		solver: Solver;
		now: () => number;
		limits?: Limits;
		/** Told after each goal, with the plan as it then is. */
		onGoal?: (reached: GoalName, plan: GroupPlan) => void;
	}
): GroupPlan | null {
	const start = now();
	const secondsSince = () => Math.round(now() - start) / 1000;
	const listed = listChoices(instance);
	const planOf = (seating: Seating, bounds: Bounds): GroupPlan => ({
		groups: groupsOf(instance, listed, seating),
		unplaced: withoutHelp(explainUnplaced(instance, listed, seating)),
		proof: {
			...proofOf(totalsOf(listed, seating), bounds),
			seconds: secondsSince(),
			solver: solver.name
		}
	});
	const seated = seatPeople(instance, listed, {
		solver,
		limits,
		onGoal: onGoal && ((reached, seating, bounds) => onGoal(reached, planOf(seating, bounds)))
	});
	if (!seated) return null;
	const found = planOf(seated.seating, seated.bounds);
	const groups = openGroups(instance, listed, seated.seating);
	const told = explainUnplaced(instance, listed, seated.seating);
	const unplaced = verifyHelps(instance, groups, told, { solver, limits });
	return { ...found, unplaced, proof: { ...found.proof, seconds: secondsSince() } };
}

export type GoalName = Measure['name'];

/**
 * A plan to look at while the proven one is sought: it holds every rule but the seats that are
 * held, and proves nothing (a preview in a second at most). Others are answered meanwhile.
 */
export async function previewGroups(
	instance: Instance,
	breathe: () => Promise<void>
): Promise<GroupPlan> {
	const listed = await withBreaths(choicesOf(instance), breathe);
	const seating = await withBreaths(quickSeating(instance, listed), breathe);
	const placed = listed.units.reduce(
		(sum, { size }, at) => sum + (listed.ofUnit[at]!.length > 0 ? size : 0),
		0
	);
	const proof = proofOf(totalsOf(listed, seating), { placed, groups: 0 });
	return {
		groups: groupsOf(instance, listed, seating),
		unplaced: await withBreaths(whyUnplaced(instance, listed, seating), breathe),
		proof: { ...proof, seconds: 0, solver: 'aperçu' }
	};
}

/** What would help is told once it was found by solving again, and not before. */
const withoutHelp = (unplaced: readonly Unplaced[]): Unplaced[] =>
	unplaced.map((one) => ({ ...one, wouldHelp: null }));

function groupsOf(
	{ offers }: Instance,
	{ rooms, units }: Choices,
	seating: Seating
): PlannedGroup[] {
	return rooms.flatMap(({ offer, band }, room) => {
		const members = seating.unitsOf[room]!.flatMap((unit) => units[unit]!.members);
		if (members.length === 0) return [];
		return [{ offer: offers[offer]!.id, band, members: members.map(({ id }) => id) }];
	});
}

function proofOf(
	{ placed, waiting, groups }: ReturnType<typeof totalsOf>,
	bounds: { placed: number; groups: number }
): Omit<Proof, 'seconds' | 'solver'> {
	return {
		placed,
		placedBound: bounds.placed,
		waiting,
		groups,
		groupsBound: bounds.groups,
		gap: bounds.placed === 0 ? 0 : (bounds.placed - placed) / bounds.placed
	};
}
