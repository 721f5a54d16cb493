/** Why a request waits for somebody of the team to look at it. */
export type HoldReason =
	'trap' | 'no-stamp' | 'too-fast' | 'too-old' | 'same-browser' | 'busy-hour';

/** What tells a machine from a hand: nothing of who, nor of where from. */
export type Sending = {
	/** Something was written in the field that nobody sees. */
	isTrapped: boolean;
	/** Since the page was made, as its stamp says; null: it has none of ours. */
	seconds: number | null;
	/** Sent by the same browser since yesterday. */
	sentBefore: number;
	/** It is a machine of everybody, and more was sent from it lately than people send. */
	isCrowded?: boolean;
	/** Come to the centre within the hour. */
	lately: number;
};

const LEAST_SECONDS = 3;
const MOST_SECONDS = 24 * 3600;
/** A daughter asks for her father, her mother, and a neighbour. */
export const MOST_OF_A_BROWSER = 3;
/** More than a centre calls back in a day. */
export const MOST_OF_AN_HOUR = 30;

/** The first reason to look at a request before it is called back; null: none. It is kept all the same. */
export function heldBackFor({
	isTrapped,
	seconds,
	sentBefore,
	isCrowded = false,
	lately
}: Sending): HoldReason | null {
	if (isTrapped) return 'trap';
	if (seconds === null) return 'no-stamp';
	if (seconds < LEAST_SECONDS) return 'too-fast';
	if (seconds > MOST_SECONDS) return 'too-old';
	if (isCrowded || sentBefore >= MOST_OF_A_BROWSER) return 'same-browser';
	return lately >= MOST_OF_AN_HOUR ? 'busy-hour' : null;
}

/** Each reason, as the desk reads it. */
export const HOLD_REASONS: Readonly<Record<HoldReason, string>> = {
	trap: 'Une case que personne ne voit a été remplie.',
	'no-stamp': 'Le formulaire ne venait pas de notre page.',
	'too-fast': 'Envoyée en moins de trois secondes.',
	'too-old': 'La page était ouverte depuis plus d’un jour.',
	'same-browser': 'Plusieurs demandes du même appareil en un jour.',
	'busy-hour': 'Beaucoup de demandes dans la même heure.'
};
