import { easterSunday, publicHolidays } from '#lib/shared/french-holidays.ts';
import { departmentOf } from './school-zone.ts';

const ALSACE_MOSELLE = new Set(['57', '67', '68']);
/** The day that slavery ended there (Code du travail, L3422-2). */
const ABOLITION: Record<string, string> = {
	'971': '05-27',
	'972': '05-22',
	'973': '06-10',
	'974': '12-20',
	'976': '04-27',
	'977': '10-09',
	'978': '05-28'
};

/**
 * The public holidays of a year in a commune: the eleven of everybody (Code du travail, L3133-1),
 * thirteen in Moselle, Bas-Rhin and Haut-Rhin (L3134-13), the abolition of slavery overseas
 * (L3422-2). What is only a custom somewhere is a closing day that the centre adds.
 */
export function holidaysIn(year: number, commune: string | null): Map<string, string> {
	const holidays = publicHolidays(year);
	const department = commune && departmentOf(commune);
	if (!department) return holidays;
	if (ALSACE_MOSELLE.has(department)) {
		const easter = Temporal.PlainDate.from(easterSunday(year));
		holidays.set(easter.subtract({ days: 2 }).toString(), 'Vendredi saint');
		holidays.set(`${year}-12-26`, 'Saint-Étienne');
	}
	const abolition = ABOLITION[department];
	if (abolition) holidays.set(`${year}-${abolition}`, 'abolition de l’esclavage');
	return holidays;
}
