import { clockIn, momentIn } from '#lib/shared/french-dates.ts';

/** What was recorded of a kiosk, the last of each. */
export type KioskRecords = {
	code: { at: Temporal.Instant; until: Temporal.Instant; isUsed: boolean } | null;
	enrolledAt: Temporal.Instant | null;
	revokedAt: Temporal.Instant | null;
};

/** Where a kiosk is: a machine holds it, a code waits for one, it was revoked. */
export type KioskState = {
	installedSince: Temporal.Instant | null;
	codeUntil: Temporal.Instant | null;
	revokedAt: Temporal.Instant | null;
};

const isAfter = (one: Temporal.Instant, other: Temporal.Instant | null) =>
	other === null || Temporal.Instant.compare(one, other) > 0;

/** A revocation ends the machine and the code that came before it; what comes after stands. */
export function kioskState(
	{ code, enrolledAt, revokedAt }: KioskRecords,
	now: Temporal.Instant
): KioskState {
	const isHeld = enrolledAt !== null && isAfter(enrolledAt, revokedAt);
	const isOffered =
		code !== null && !code.isUsed && isAfter(code.at, revokedAt) && isAfter(code.until, now);
	return {
		installedSince: isHeld ? enrolledAt : null,
		codeUntil: isOffered ? code.until : null,
		revokedAt: isHeld ? null : revokedAt
	};
}

/** The same as the direction reads it. */
export function kioskWords(state: KioskState, timeZone: string): string {
	const { installedSince, codeUntil, revokedAt } = state;
	const said = [
		installedSince && `installée depuis le ${momentIn(timeZone, installedSince)}`,
		codeUntil && `code donné, valable jusqu’à ${clockIn(timeZone, codeUntil)}`,
		revokedAt && !codeUntil && `révoquée le ${momentIn(timeZone, revokedAt)}`
	].filter((one) => one !== null && one !== false);
	return said.length > 0 ? said.join('\u00a0; ') : 'pas encore installée';
}
