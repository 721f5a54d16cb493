/**
 * Every figure of a fiche, with the sentence that lets a director check it by hand
 * (docs/report-rules.md).
 */
import { capital } from '#lib/shared/capital.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { hoursArithmetic, hoursReceivedArithmetic, seancesArithmetic } from './arithmetic.ts';
import type { FicheTotals } from '../count/fiche-totals.ts';
import type { CountedBy } from '../count/facts.ts';
import { counted, formatCount, formatDuration, formatRate, NBSP } from '../text/french.ts';
import type { PeopleNoun } from '../text/people-noun.ts';
import { visitLines } from './visit-figures.ts';

export type FicheFigureKey =
	| 'people'
	| 'newPeople'
	| 'returningPeople'
	| 'trainees'
	| 'cycles'
	| 'groups'
	| 'seances'
	| 'minutes'
	| 'attendances'
	| 'personMinutes'
	| 'attendanceRate'
	| 'dropOuts';

/** `count` is a whole number; `minutes` a duration; `rate` is between 0 and 1. */
export type FigureUnit = 'count' | 'minutes' | 'rate';

export type Figure = {
	key: FicheFigureKey;
	label: string;
	/** Null when there is nothing to compute it from. */
	value: number | null;
	unit: FigureUnit;
	/**
	 * How it is computed, with its numbers: « 10 + 8 + 7 + 7 = 32 »; empty when better left unsaid.
	 */
	explanation: string;
};

/**
 * A figure as it is read: « 48 h », « 84 % », « 2 500 », « non calculable »
 * (docs/report-rules.md).
 */
export function formatFigure(value: number | null, unit: FigureUnit): string {
	if (value === null) return 'non calculable';
	if (unit === 'minutes') return formatDuration(value);
	return unit === 'rate' ? formatRate(value) : formatCount(value);
}

const UNITS: Partial<Record<FicheFigureKey, FigureUnit>> = {
	minutes: 'minutes',
	personMinutes: 'minutes',
	attendanceRate: 'rate'
};

/** The unit a fiche's figure is stored in. */
export function unitOf(key: FicheFigureKey): FigureUnit {
	return UNITS[key] ?? 'count';
}

/**
 * The figures of a fiche, always told apart (docs/report-rules.md: different people, trainees
 * cumulated, attendances, séances, hours given, hours received, rate, drop-outs, new and
 * returning).
 */
export function figuresOf(
	totals: FicheTotals,
	{ peopleNoun: noun, countedBy }: { peopleNoun: PeopleNoun; countedBy: CountedBy },
	/** False in the first year of the registers: nobody can tell who had already come. */
	knowsBefore = true
): Figure[] {
	const held = totals.cycles.filter((cycle) => cycle.status === 'held');
	const cancelled = totals.cycles.length - held.length - notHeld(totals);
	const figure = <Key extends FicheFigureKey>(
		key: Key,
		label: string,
		value: number | null,
		explanation: string
	) => ({ key, label, value, unit: unitOf(key), explanation });
	const before = knowsBefore ? newPeopleArithmetic(totals) : NO_REGISTER_BEFORE;
	const ifKnown = (value: number) => (knowsBefore ? value : null);
	const newOnes = [
		figure('newPeople', 'Nouvelles personnes', ifKnown(totals.newPeople), before),
		figure(
			'returningPeople',
			'Personnes déjà venues une année précédente',
			ifKnown(totals.returningPeople),
			before
		)
	];
	if (countedBy === 'visits') {
		return visitLines(totals, held, newOnes).map((line) => ({ ...line, unit: unitOf(line.key) }));
	}
	return [
		figure('people', 'Personnes différentes', totals.people, peopleArithmetic(totals)),
		...newOnes,
		figure(
			'trainees',
			`${capital(noun.many)} en cumulé`,
			totals.trainees,
			added(held.map((cycle) => cycle.trainees))
		),
		figure('cycles', 'Cycles tenus', held.length, cyclesArithmetic(held.length, cancelled)),
		figure(
			'groups',
			'Groupes',
			held.reduce((sum, cycle) => sum + cycle.groups.length, 0),
			added(held.map((cycle) => cycle.groups.length))
		),
		figure('seances', 'Séances tenues', totals.seances, seancesArithmetic(held)),
		figure('minutes', 'Heures de formation données', totals.minutes, hoursArithmetic(held)),
		figure('attendances', 'Présences', totals.attendances, attendancesArithmetic(totals)),
		figure(
			'personMinutes',
			'Heures de formation reçues',
			totals.personMinutes,
			hoursReceivedArithmetic(held, totals)
		),
		figure('attendanceRate', 'Assiduité', totals.attendanceRate, rateArithmetic(totals)),
		figure('dropOuts', 'Abandons', totals.dropOuts, dropOutsArithmetic(totals.dropOuts ?? 0))
	];
}

const NO_REGISTER_BEFORE = 'aucun registre d’une année précédente ne dit qui était déjà venu';

function notHeld(totals: FicheTotals): number {
	return totals.cycles.filter((cycle) => cycle.status === 'not-held').length;
}

function added(parts: number[]): string {
	const sum = formatCount(parts.reduce((all, part) => all + part, 0));
	if (parts.length < 2) return parts.length === 0 ? 'aucun cycle tenu' : `${sum}, en un seul cycle`;
	return `${parts.map(formatCount).join(' + ')} = ${sum}`;
}

function peopleArithmetic({ people, trainees }: FicheTotals): string {
	const again = trainees - people;
	if (again === 0) return `${formatCount(people)}${NBSP}: personne n’a suivi deux cycles`;
	const returns = counted(again, 'retour', 'retours');
	return `${formatCount(trainees)} en cumulé − ${returns} dans un autre cycle = ${formatCount(people)}`;
}

function newPeopleArithmetic({ people, newPeople, returningPeople }: FicheTotals): string {
	return `${counted(newPeople, 'nouvelle', 'nouvelles')} + ${formatCount(returningPeople)} ${agreed(returningPeople, 'déjà venue', 'déjà venues')} = ${counted(people, 'personne', 'personnes')}`;
}

function cyclesArithmetic(held: number, cancelled: number): string {
	const called = cancelled > 0 ? `, ${counted(cancelled, 'annulé', 'annulés')}` : '';
	return `${counted(held, 'tenu', 'tenus')}${called}`;
}

function attendancesArithmetic({ attendances, lates }: FicheTotals): string {
	const onTime = counted(attendances - lates, 'présence à l’heure', 'présences à l’heure');
	return `${onTime} + ${counted(lates, 'retard', 'retards')} = ${formatCount(attendances)}`;
}

function rateArithmetic({ attendanceRate, countedAttendances, countedMarks }: FicheTotals): string {
	if (attendanceRate === null) return 'aucun pointage entre l’inscription et l’abandon';
	return `${counted(countedAttendances, 'présence', 'présences')} ÷ ${counted(countedMarks, 'pointage', 'pointages')} entre l’inscription et l’abandon = ${formatRate(attendanceRate)}`;
}

function dropOutsArithmetic(dropOuts: number): string {
	if (dropOuts === 0) return 'aucune inscription quittée en cours de cycle';
	return `${counted(dropOuts, 'inscription quittée', 'inscriptions quittées')} en cours de cycle`;
}
