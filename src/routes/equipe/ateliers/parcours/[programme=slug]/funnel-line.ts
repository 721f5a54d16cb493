import type { FunnelLine } from '#lib/features/learning/funnels/index.server.ts';
import { FOLLOW_UP_NAMES, saidOf } from '#lib/features/learning/funnels/index.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

const WAITS = new Set(['on-the-list', 'invited', 'invitation-expired', 'came', 'committed']);
const INVITABLE = new Set(['on-the-list', 'invitation-expired']);

/** Somebody as her line shows her, and what may be done with her from there. */
export function funnelLine(line: FunnelLine, mayLead: boolean) {
	const { status, entryId, personId, invitation, call, commitment, pause, name } = line;
	const waits = entryId !== null && WAITS.has(status.step);
	const leads = mayLead && waits;
	return {
		key: entryId ?? personId,
		entryId,
		personId,
		name: name ?? 'Nom non conservé',
		hasName: name !== null,
		said: saidOf(line),
		reach: reachOf(line),
		due: line.followUp && {
			label: FOLLOW_UP_NAMES[line.followUp.because],
			on: plainDay(line.followUp.dueOn),
			isNow: line.isToFollow
		},
		pausedUntil: line.isPaused && waits ? plainDay(pause!.until) : null,
		mayInvite: mayLead && INVITABLE.has(status.step) && name !== null && line.reach !== null,
		mayCall: waits,
		mayCommit: leads && status.step !== 'committed',
		mayPause: leads && line.followUp !== null,
		maySayWhere: mayLead && status.step === 'dropped',
		invitationId: leads && invitation && status.step !== 'on-the-list' ? invitation.id : null,
		callId: waits && call ? call.id : null,
		commitmentId: leads && commitment ? commitment.id : null,
		pauseId: leads && line.isPaused ? pause!.id : null,
		whereTo: line.whereTo ?? ''
	};
}

function reachOf({ reach, name }: FunnelLine): string[] {
	if (name === null) return [];
	if (!reach) return ['ne pas appeler\u00a0: opposition notée'];
	const of = (owner: string) => (owner === 'own' ? '' : ' (adulte responsable)');
	const phones = reach.phones.map(({ number, owner }) => `${writtenPhone(number)}${of(owner)}`);
	const emails = reach.emails.map(({ address, owner }) => `${address}${of(owner)}`);
	const none = reach.hasNoPhone ? 'pas de téléphone' : 'téléphone à demander';
	return [...(phones.length > 0 ? phones : [none]), ...emails];
}
