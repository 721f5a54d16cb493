import { written } from './course-calendar.ts';
import type { Telling } from './centre-telling.ts';

type Role = 'accueil' | 'animateur' | 'direction' | 'operator';

/** One line of the journal, as every use case leaves one. */
export function noteJournal(
	{ rows, centreId }: { rows: Telling['rows']; centreId: string | null },
	at: number,
	who: { staffId: string | null; role: Role },
	[action, kind, id]: [action: string, kind: string, id: string]
): void {
	rows.journal.push({
		at: written(at),
		staff_id: who.staffId,
		role: who.role,
		centre_id: centreId,
		action,
		record_kind: kind,
		record_id: id
	});
}
