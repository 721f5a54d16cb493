/** How somebody is invited; the SMS comes later (study-2.3: « envoie les courriers »). */
export const CHANNELS = ['letter', 'email', 'call'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = {
	letter: 'par courrier',
	email: 'par courriel',
	call: 'par téléphone'
};

/**
 * What came of a call, whoever called: a word of a list and no text, since what somebody says on the
 * telephone is hers (RGPD, art. 5: no more than is needed).
 */
export const CALL_OUTCOMES = [
	'will-come',
	'cannot-come',
	'reached',
	'message',
	'no-answer'
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export const OUTCOME_NAMES: Record<CallOutcome, string> = {
	'will-come': 'Viendra',
	'cannot-come': 'Ne peut pas venir',
	reached: 'Réfléchit',
	message: 'Message laissé',
	'no-answer': 'Pas de réponse'
};

/** On paper with a signature, or on the screen in front of her. */
export const COMMITMENT_WAYS = ['paper', 'screen'] as const;
export type CommitmentWay = (typeof COMMITMENT_WAYS)[number];

export const WAY_NAMES: Record<CommitmentWay, string> = {
	paper: 'sur papier',
	screen: 'à l’écran'
};
