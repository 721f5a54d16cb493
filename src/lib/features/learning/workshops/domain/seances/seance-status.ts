export type SeanceStatus = 'cancelled' | 'planned' | 'to-fill' | 'held' | 'not-held';

/** Days after which an empty sheet is no longer waited for. */
const DAYS_TO_FILL = 30;

/**
 * A séance with a mark was held; without one it is still to come, to be filled, or was not held
 * (a register's column without a single mark is a séance that did not take place).
 */
export function seanceStatus(
	seance: { day: string; cancelled: boolean; marks: number },
	today: string
): SeanceStatus {
	if (seance.cancelled) return 'cancelled';
	if (seance.marks > 0) return 'held';
	if (seance.day > today) return 'planned';
	const age = Temporal.PlainDate.from(seance.day).until(today).days;
	return age <= DAYS_TO_FILL ? 'to-fill' : 'not-held';
}

/** What the screen says of each status. */
export const SEANCE_STATUS_NAMES: Record<SeanceStatus, string> = {
	cancelled: 'Annulée',
	planned: 'À venir',
	'to-fill': 'Feuille à remplir',
	held: 'Tenue',
	'not-held': 'Non tenue'
};
