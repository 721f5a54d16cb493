import { listChoices } from '../instance/choices.ts';
import type { SeatedGroup } from './explain.ts';
import { formulate } from './formulate.ts';
import type { Applicant, Instance, Offer } from '../instance/instance.ts';
import type { Help, Unplaced } from './plan.ts';
import type { Limits, Solver } from '#lib/shared/linear-program.ts';

type Solving = { solver: Solver; limits: Limits };

/**
 * Keeps what would help somebody only where solving again, with it, seats her while everybody keeps
 * her seat. Nobody else moves: the group she would join, and those whose animators it would ask
 * for, are all that can change.
 */
export function verifyHelps(
	instance: Instance,
	groups: readonly SeatedGroup[],
	unplaced: readonly Unplaced[],
	solving: Solving
): Unplaced[] {
	const who = new Map(instance.applicants.map((one) => [one.id, one]));
	const parties = Map.groupBy(instance.applicants, ({ id, party }) => party ?? `\u0000${id}`);
	return unplaced.map((one) => {
		const { id, wouldHelp } = one;
		if (!wouldHelp) return one;
		const unit = parties.get(who.get(id)!.party ?? `\u0000${id}`)!;
		return helps(instance, groups, unit, id, wouldHelp, solving)
			? one
			: { ...one, wouldHelp: null };
	});
}

function helps(
	instance: Instance,
	groups: readonly SeatedGroup[],
	unit: readonly Applicant[],
	id: string,
	help: Help,
	solving: Solving
): boolean {
	const helped = unit.map((one) => (one.id === id ? withHelp(one, help) : one));
	if (!('openOffer' in help)) {
		const reached = groups.filter(
			({ offer, free }) =>
				free >= unit.length &&
				('addSlot' in help ? offer.slot === help.addSlot : offer.centre === help.addCentre)
		);
		return reached.some((group) => seatsAll([group.offer], [group], helped, null, solving));
	}
	const closed = instance.offers.find((offer) => offer.id === help.openOffer)!;
	const beside = groups.filter(
		({ offer }) =>
			offer.slot === closed.slot && offer.animators.some((one) => closed.animators.includes(one))
	);
	const left = instance.maxGroups === null ? null : instance.maxGroups - groups.length;
	const most = left === null ? null : left + beside.length;
	const offers = [{ ...closed, minimum: 1 }, ...beside.map(({ offer }) => offer)];
	return seatsAll(offers, beside, helped, most, solving);
}

function withHelp(one: Applicant, help: Help): Applicant {
	if ('addSlot' in help) return { ...one, slots: [...one.slots, help.addSlot] };
	return 'addCentre' in help ? { ...one, centres: [...one.centres, help.addCentre] } : one;
}

/** Whether solving again seats those people, with everybody of these groups held where she is. */
function seatsAll(
	offers: readonly Offer[],
	held: readonly SeatedGroup[],
	added: readonly Applicant[],
	maxGroups: number | null,
	{ solver, limits }: Solving
): boolean {
	const locked = held.flatMap(({ offer, members }) =>
		members.map(({ id }) => ({ applicant: id, offer: offer.id }))
	);
	const applicants = [...held.flatMap(({ members }) => members), ...added];
	const again: Instance = { applicants, offers, maxGroups, locked };
	const listed = listChoices(again);
	const { rows, columns } = formulate(again, listed);
	const sizes = listed.choices.map(({ unit }) => listed.units[unit]!.size);
	const { status, values } = solver.solve(
		{
			sense: 'maximise',
			isWhole: true,
			costs: Array.from({ length: columns }, (_, at) => sizes[at] ?? 0),
			lower: Array.from({ length: columns }, () => 0),
			upper: Array.from({ length: columns }, () => 1),
			rows
		},
		limits
	);
	if (status === 'infeasible') return false;
	const seated = sizes.reduce((sum, size, at) => sum + size * (values[at] ?? 0), 0);
	return seated === applicants.length;
}
