import type { Db } from '#lib/platform/database/acting.ts';
import type { AbsencesForm } from '../../domain/absences/absences-form.ts';
import { type AbsenceRefusal, announceAbsence, withdrawAbsence } from './announce-absence.ts';

/** The séances she says she will miss, and those she comes to after all; all of them or none. */
export async function noteAbsences(
	db: Db,
	{ announced, withdrawn }: AbsencesForm,
	today: string
): Promise<{ announced: number; withdrawn: number } | AbsenceRefusal> {
	for (const absence of announced) {
		const told = await announceAbsence(db, { ...absence, today });
		if ('refusal' in told) return told;
	}
	for (const absence of withdrawn) await withdrawAbsence(db, absence);
	return { announced: announced.length, withdrawn: withdrawn.length };
}
