export type VisitStatus = 'undone' | 'left' | 'there' | 'expected' | 'not-come';

/**
 * Where a visit stands, from its dated records (CONTRIBUTING H9: status is computed): taken back,
 * gone, there, still expected, or not come once the day is over.
 */
export function visitStatus(
	visit: { undone: boolean; arrived: boolean; minutes: number | null },
	slot: { day: string },
	today: string
): VisitStatus {
	if (visit.undone) return 'undone';
	if (visit.minutes !== null) return 'left';
	if (visit.arrived) return 'there';
	return slot.day < today ? 'not-come' : 'expected';
}
