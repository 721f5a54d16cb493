import { FUNNEL_STEPS, type FunnelStep } from './funnel-status.ts';

type StepName = { step: FunnelStep; slug: string; label: string };

const NAMES: Record<FunnelStep, [slug: string, label: string]> = {
	'on-the-list': ['sur-la-liste', 'Sur la liste'],
	invited: ['invitees', 'Invitées'],
	'invitation-expired': ['sans-suite', 'Invitées sans suite'],
	came: ['venues', 'Venues à la réunion'],
	committed: ['engagees', 'Engagées'],
	placed: ['placees', 'Placées dans un groupe'],
	active: ['en-cours', 'En cours'],
	completed: ['au-bout', 'Allées au bout'],
	dropped: ['arretees', 'Arrêtées']
};

/** The steps as a page names them, in their order. */
export const STEP_NAMES: readonly StepName[] = FUNNEL_STEPS.map((step) => ({
	step,
	slug: NAMES[step][0],
	label: NAMES[step][1]
}));

/** What a page shows: a step, or those who are to be asked again whatever their step. */
export type View = FunnelStep | 'to-follow';

/** The word of an address for those to be asked again. */
export const TO_FOLLOW = 'a-relancer';

/** The view named in an address; those to be asked again when it names none. */
export function viewOf(slug: string | null): View {
	return STEP_NAMES.find((name) => name.slug === slug)?.step ?? 'to-follow';
}

/** The address's word for a view. */
export function slugOf(view: View): string {
	return view === 'to-follow' ? TO_FOLLOW : NAMES[view][0];
}
