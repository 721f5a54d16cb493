import type { MeetingPerson } from '#lib/features/learning/funnels/index.server.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

const WAITS = new Set(['on-the-list', 'invited', 'invitation-expired', 'came']);

/** Somebody of a meeting as the page shows her, and what may be noted of her there. */
export function meetingLine(
	person: MeetingPerson,
	{ mayLead, hasCome }: { mayLead: boolean; hasCome: boolean }
) {
	const { entryId, personId, name, reach, came, isExpected, isToTell, commitment, status, call } =
		person;
	const phones = reach?.phones.map(({ number }) => writtenPhone(number)) ?? [];
	return {
		entryId,
		personId,
		name: name ?? 'Nom non conservé',
		came,
		isToTell,
		phones: name === null ? [] : phones.length > 0 ? phones : ['pas de numéro à appeler'],
		facts: [
			!isExpected && 'présence non prévue',
			isExpected && call?.outcome === 'will-come' && call.isSinceInvitation && 'a dit oui',
			commitment && `engagement le ${plainDay(commitment.on)}`
		].filter((fact) => typeof fact === 'string'),
		mayMark: mayLead && hasCome,
		mayCommit: mayLead && hasCome && came === true && WAITS.has(status.step)
	};
}
