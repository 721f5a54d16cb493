import { plainDay } from '#lib/shared/french-dates.ts';
import { CHANNEL_NAMES, OUTCOME_NAMES, WAY_NAMES } from './channels.ts';
import type { FunnelFacts } from './funnel-facts.ts';
import type { Because } from './funnel-status.ts';
import type { Standing } from './stand.ts';
import { whereToName } from './where-to.ts';

const BECAUSE: Record<Because, string> = {
	expired: 'sans réponse',
	'missed-meeting': 'absence à la réunion',
	'cannot-come': 'ne pouvait pas venir',
	'meeting-cancelled': 'la réunion est annulée : à prévenir',
	'sheets-missing': 'le cours est fini, ses feuilles de présence sont à remplir',
	withdrew: 'n’attend plus',
	left: 'a quitté le groupe',
	'never-came': 'aucune présence',
	'cycle-cancelled': 'son cycle est annulé : à rappeler'
};

/**
 * What is told of somebody under her name: the facts that put her where she is, dated, in the order
 * of her way.
 */
export function saidOf(standing: Standing): string[] {
	const { status, onListOn, invitation, cameOn, commitment, call, seat, whereTo } = standing;
	const { step, because } = status;
	const isOnHerWay = seat === null && step !== 'dropped';
	return [
		onListOn && `sur la liste depuis le ${plainDay(onListOn)}`,
		isOnHerWay && invitation && saidOfInvitation(invitation),
		isOnHerWay && cameOn && `présence à la réunion le ${plainDay(cameOn)}`,
		isOnHerWay &&
			commitment &&
			`engagement le ${plainDay(commitment.on)}, ${WAY_NAMES[commitment.way]}`,
		isOnHerWay &&
			call &&
			`appel du ${plainDay(call.calledOn)} : ${lower(OUTCOME_NAMES[call.outcome])}`,
		seat && `dans un groupe depuis le ${plainDay(seat.enrolledOn)}`,
		step === 'active' && `première présence le ${plainDay(status.since)}`,
		step === 'completed' && `dernière séance le ${plainDay(status.since)}`,
		because && saidOfEnd(standing, because),
		whereTo && `ensuite : ${lower(whereToName(whereTo))}`
	].filter((said) => typeof said === 'string');
}

function saidOfInvitation(invitation: NonNullable<FunnelFacts['invitation']>): string {
	const { channel, invitedOn, meeting, expiresOn } = invitation;
	const to = meeting
		? ` à la réunion du ${plainDay(meeting.day)}`
		: `, jusqu’au ${plainDay(expiresOn)}`;
	return `invitation ${CHANNEL_NAMES[channel]} le ${plainDay(invitedOn)}${to}`;
}

function saidOfEnd({ status, withdrawal, seat }: Standing, because: Because): string {
	const day = status.step === 'dropped' ? ` le ${plainDay(status.since)}` : '';
	const words = because === 'left' ? seat?.leftBecause : withdrawal?.because;
	return `${BECAUSE[because]}${day}${words ? ` (${words})` : ''}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
