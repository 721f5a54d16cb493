import type { FollowUp } from './follow-up.ts';

/** What is to be done with somebody, in a few words beside her name. */
export const FOLLOW_UP_NAMES: Record<FollowUp['because'], string> = {
	'no-answer': 'À relancer : n’a pas répondu',
	'call-again': 'À rappeler',
	'invite-again': 'À inviter de nouveau',
	'meeting-passed': 'À appeler : la réunion est passée',
	undecided: 'À appeler : n’a pas encore décidé'
};
