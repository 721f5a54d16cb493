import { publicHolidays } from '#lib/shared/french-holidays.ts';
import { departmentOf } from '#lib/shared/school-zone.ts';

const ALSACE_MOSELLE = new Set(['57', '67', '68']);

/**
 * The public holidays of a year in a commune: those of everybody, and of its département. What is only
 * a custom somewhere is a closing day that the centre adds.
 */
export function holidaysIn(year: number, commune: string | null): Map<string, string> {
	const department = commune && departmentOf(commune);
	if (!department) return publicHolidays(year);
	return publicHolidays(year, { department, inAlsaceMoselle: ALSACE_MOSELLE.has(department) });
}
