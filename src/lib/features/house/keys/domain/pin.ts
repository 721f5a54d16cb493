import { refuse } from '#lib/shared/refuse.ts';
/** Minutes without a gesture before a shared desk locks itself. */
export const LOCK_MINUTES = 5;
export const PIN_LENGTH = 6;

/** The PIN of the whole invented team, at the shared desk of the demonstration. */
export const DEMO_PIN = '482915';

export type PinRefusal = { refusal: 'pin'; message: string };

/**
 * A PIN is six figures that one does not guess by looking at somebody: neither a run, nor a
 * repeated pattern, nor a date of birth (ANSSI, authentication guide of 2021, R26).
 */
export function refusePin(pin: string): PinRefusal | null {
	if (!/^\d{6}$/.test(pin)) {
		return refuse('pin', `Votre code PIN compte ${PIN_LENGTH} chiffres, rien d’autre.`);
	}
	const figures = [...pin].map(Number);
	const steps = new Set(figures.slice(1).map((figure, i) => figure - figures[i]!));
	const isRun = steps.size === 1;
	const isRepeated = pin.slice(0, 3) === pin.slice(3) || pin === pin.slice(0, 2).repeat(3);
	if (isRun || isRepeated || new Set(figures).size < 3 || looksLikeDate(pin)) {
		return refuse(
			'pin',
			'Ce code serait trop facile à deviner. Évitez les suites, les répétitions et les dates.'
		);
	}
	return null;
}

/** « 120354 »: a day, a month and two figures of a year. */
function looksLikeDate(pin: string): boolean {
	const [day, month] = [Number(pin.slice(0, 2)), Number(pin.slice(2, 4))];
	return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** A shared desk is locked once nobody has touched it for five minutes. */
export function isLocked(seenAt: Temporal.Instant, now: Temporal.Instant): boolean {
	return now.since(seenAt).total('minutes') >= LOCK_MINUTES;
}
