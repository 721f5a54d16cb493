import type { Limits, Solver } from '#lib/shared/linear-program.ts';
import { listChoices, type Choices } from './choices.ts';
import { explainUnplaced } from './explain.ts';
import type { Instance } from './instance.ts';
import type { GroupPlan, PlannedGroup, Proof } from './plan.ts';
import { seatPeople } from './seat-people.ts';
import { type Seating, totalsOf } from './seating.ts';

/** Nodes that each goal may look at: enough for a territory of five hundred (docs/groups.md). */
const USUAL_LIMITS: Limits = { nodes: 20_000 };

/**
 * The groups that an animator is proposed, proven as far as the nodes allow, and why somebody has no
 * seat (issue of the groups, §2). Null when those who are locked leave no way. `now` in milliseconds.
 */
export function planGroups(
	instance: Instance,
	{ solver, now, limits = USUAL_LIMITS }: { solver: Solver; now: () => number; limits?: Limits }
): GroupPlan | null {
	const start = now();
	const listed = listChoices(instance);
	const seated = seatPeople(instance, listed, solver, limits);
	if (!seated) return null;
	const { seating, bounds } = seated;
	const groups = groupsOf(instance, listed, seating);
	const unplaced = explainUnplaced(instance, listed, seating);
	const proof = proofOf(totalsOf(listed, seating), bounds);
	const seconds = Math.round(now() - start) / 1000;
	return { groups, unplaced, proof: { ...proof, seconds, solver: solver.name } };
}

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
