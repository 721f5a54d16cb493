import type { Telling } from './centre-telling.ts';
import { momentOf, written } from './course-calendar.ts';
import { noteJournal } from './note-journal.ts';

/** A cycle that was announced and did not happen, in one year out of three. */
export function tellCancelledCycles(telling: Telling): void {
	const { chance, rows, centreId, newId, years, now } = telling;
	for (let year = years.first; year <= years.last; year++) {
		const programme = chance.pick(telling.programmes);
		const at = Math.min(momentOf(`${year}-04-21`, '11:00'), now);
		if (!chance.hits(0.33) || !/^(course|questions)$/.test(programme.format)) continue;
		const id = newId(at);
		const stamp = { recorded_at: written(at), recorded_by: telling.team.direction };
		// A name of its own: the cycle of those months may well have been held.
		const label = 'cycle de printemps';
		const cycle = { id, centre_id: centreId, programme_id: programme.id, year, label };
		rows.cycles.push({ ...cycle, ...stamp });
		const reason = 'trop peu d’inscrits';
		rows.cycle_cancellations.push({ cycle_id: id, centre_id: centreId, reason, ...stamp });
		const who = { staffId: telling.team.direction, role: 'direction' as const };
		noteJournal(telling, at, who, ['cancel', 'cycle', id]);
	}
}
