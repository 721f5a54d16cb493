import { counted } from '#lib/shared/french-plural.ts';

/** A night's backup, and two hours for a long one: past that, last night's did not happen. */
const FRESH_HOURS = 26;

export type BackupState = 'never' | 'fresh' | 'old';

/** Whether the last backup is last night's (GDPR, article 32(1)(c): data can be restored in time). */
export function judgeBackup(
	lastAt: Temporal.Instant | null,
	now: Temporal.Instant
): { state: BackupState; hours: number | null } {
	if (lastAt === null) return { state: 'never', hours: null };
	// A clock put back since then makes no backup younger than now.
	const hours = Math.max(0, lastAt.until(now).total('hours'));
	return { state: hours <= FRESH_HOURS ? 'fresh' : 'old', hours };
}

/** An age as a person says it: « il y a 5 heures », « il y a 3 jours ». */
export function sayAge(hours: number): string {
	if (hours < 1) return 'il y a moins d’une heure';
	if (hours < 48) return `il y a ${counted(Math.floor(hours), 'heure')}`;
	return `il y a ${counted(Math.floor(hours / 24), 'jour')}`;
}
