import { refuse } from '#lib/shared/refuse.ts';
import type { FunnelStatus, FunnelStep } from './funnel-status.ts';

export type CommitmentRefusal = {
	refusal: 'already-committed' | 'already-placed' | 'no-longer-waiting' | 'day';
	message: string;
};

const PLACED: CommitmentRefusal = refuse(
	'already-placed',
	'Cette personne est déjà dans un groupe.'
);

const FURTHER: Partial<Record<FunnelStep, CommitmentRefusal>> = {
	committed: refuse(
		'already-committed',
		'Cette personne s’est déjà engagée\u00a0: proposez-lui un groupe.'
	),
	placed: PLACED,
	active: PLACED,
	completed: PLACED,
	dropped: refuse(
		'no-longer-waiting',
		'Cette personne n’attend plus\u00a0: remettez-la d’abord sur la pré-liste.'
	)
};

/**
 * Whoever waits commits herself once, on a day since she is on the list and not to come (study-2.3:
 * « vont s'engager à participer à l'ensemble de la formation »).
 */
export function refuseCommitment(
	status: FunnelStatus,
	{ on, today, onListOn }: { on: string; today: string; onListOn: string }
): CommitmentRefusal | null {
	const further = FURTHER[status.step];
	if (further) return further;
	if (on >= onListOn && on <= today) return null;
	return refuse(
		'day',
		'Donnez le jour de la signature\u00a0: entre son arrivée sur la liste et aujourd’hui.'
	);
}
