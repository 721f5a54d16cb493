import type { FunnelStatus, FunnelStep } from './funnel-status.ts';

/**
 * How long an invitation holds, both days included in what is said: a letter takes up to three
 * working days, people are away for a fortnight, and whoever has said nothing after three weeks is
 * asked otherwise (our default: workshops and reminders §3 asks for an expiry and gives no length).
 */
const INVITATION_DAYS = 21;

/** The last day of an invitation: three weeks on, or the day of a meeting that is further (same). */
export function expiryOf(invitedOn: string, meetingDay: string | null): string {
	const end = Temporal.PlainDate.from(invitedOn).add({ days: INVITATION_DAYS }).toString();
	return meetingDay !== null && meetingDay > end ? meetingDay : end;
}

/** Why somebody is left out of those who are invited. */
export type Uninvitable =
	| 'unknown-entry'
	| 'already-invited'
	| 'already-came'
	| 'already-committed'
	| 'already-placed'
	| 'no-longer-waiting'
	| 'objection';

const FURTHER: Partial<Record<FunnelStep, Uninvitable>> = {
	invited: 'already-invited',
	came: 'already-came',
	committed: 'already-committed',
	placed: 'already-placed',
	active: 'already-placed',
	completed: 'already-placed',
	dropped: 'no-longer-waiting'
};

/**
 * Only somebody who waits is invited: never invited, or whose invitation had no answer; nobody
 * twice at once, and nobody who objected to being approached (study-2.3; RGPD, art. 21).
 */
export function uninvitable(status: FunnelStatus, hasObjected: boolean): Uninvitable | null {
	return FURTHER[status.step] ?? (hasObjected ? 'objection' : null);
}

/** The end of « Déjà … », said after a name. */
export const UNINVITABLE_NAMES: Record<Uninvitable, string> = {
	'unknown-entry': 'n’est plus sur cette pré-liste',
	'already-invited': 'a déjà une invitation\u00a0: attendez sa réponse, ou annulez l’invitation',
	'already-came': 'a déjà participé à une réunion\u00a0: proposez-lui de s’engager',
	'already-committed': 's’est déjà engagé(e)\u00a0: proposez-lui un groupe',
	'already-placed': 'est déjà dans un groupe',
	'no-longer-waiting': 'n’attend plus ce programme\u00a0: à remettre d’abord sur la pré-liste',
	objection: 'ne veut plus de contact du centre'
};
