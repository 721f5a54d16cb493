import type { PlannedDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { agreed } from '#lib/shared/french-plural.ts';

/** What was planned, and the days that were left out and why. */
export function plannedSentence({ ids, holidays, already }: PlannedDropIns): string {
	const parts = [
		agreed(ids.length, 'Le créneau est prévu.', `${ids.length} créneaux sont prévus.`)
	];
	if (holidays.length > 0) {
		parts.push(`Pas de créneau les jours fériés\u00a0: ${holidays.map(plainDay).join(', ')}.`);
	}
	if (already.length > 0) {
		parts.push(`Il y en avait déjà un à cette heure\u00a0: ${already.map(plainDay).join(', ')}.`);
	}
	return parts.join(' ');
}
