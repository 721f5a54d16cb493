import { clockIn } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** Minutes a failure is remembered. */
export const ATTEMPT_MINUTES = 15;

/**
 * Failures allowed in that time (OWASP, « Credential Stuffing » and device cookies). A browser
 * that somebody already signed in from has a count of its own: whoever tries her name from
 * elsewhere, or hammers from the centre's own address, does not keep her out.
 */
export const ATTEMPT_LIMITS = {
	/** One person, from a browser known for her. */
	knownDevice: 10,
	/** One person, from all the browsers that are not. */
	unknownDevices: 10,
	/** One address, all persons, from browsers unknown for them. */
	address: 100,
	/** One PIN at one desk: a million of them, but six figures seen over a shoulder. */
	pin: 5,
	/** Codes that install no kiosk, from one network, or once given by one centre. */
	kioskCode: 5,
	/** Challenges for a passkey, from one known browser: a whole team may pass at a desk. */
	challenges: 60,
	/** Places asked for at one kiosk: a whole class may come with its animator. */
	kiosk: 15,
	/** A day, for a PIN or a code: beyond, the password or somebody of the team. */
	day: 50
} as const;

export type TooManyRefusal = {
	refusal: 'too-many';
	message: string;
	/** When one of the failures is old enough for another try. */
	until?: Temporal.Instant;
};

/** Said alike to everybody: it tells nothing of who has an account. */
export const TOO_MANY: TooManyRefusal = refuse(
	'too-many',
	`Trop d’essais depuis cet appareil. Attendez ${ATTEMPT_MINUTES} minutes, ou utilisez l’ordinateur habituel.`
);

/** When to try again, as the clock of her centre will show it: never a minute too early. */
export function tryAgainAt(
	until: Temporal.Instant,
	now: Temporal.Instant,
	timeZone: string
): string {
	const at = until.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
	const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
	const isToday = dayOf(at).equals(dayOf(now));
	return `Réessayez ${isToday ? '' : 'demain '}à ${clockIn(timeZone, at)}.`;
}

/** A PIN tried too often: her password still opens. */
export const TOO_MANY_PINS: TooManyRefusal = refuse(
	'too-many',
	`Trop d’essais de ce code PIN. Entrez avec votre mot de passe, ou attendez ${ATTEMPT_MINUTES} minutes.`
);
