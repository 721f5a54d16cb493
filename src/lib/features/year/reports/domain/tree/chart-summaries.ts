/**
 * The sentence that says what a chart shows, for who does not see it (RGAA 1.6;
 * docs/report-rules.md).
 */
import { agreed } from '#lib/shared/french-plural.ts';
import { counted, enumerated, formatCount, fromPlace, NBSP } from '../text/french.ts';

export type Counted = { label: string; count: number };

function highest(rows: readonly Counted[]): Counted[] {
	const most = Math.max(0, ...rows.map((row) => row.count));
	return most === 0 ? [] : rows.filter((row) => row.count === most);
}

/** « Le mois le plus fréquenté est mars avec 42 présences. » */
export function monthsSummary(months: readonly Counted[], year: number): string {
	const busiest = highest(months);
	const [first] = busiest;
	if (!first) return `Aucune présence notée en ${year}.`;
	const presences = counted(first.count, 'présence', 'présences');
	if (busiest.length === 1)
		return `Le mois le plus fréquenté est ${first.label} avec ${presences}.`;
	const names = enumerated(busiest.map((month) => month.label));
	return `Les mois les plus fréquentés sont ${names}, avec ${presences} chacun.`;
}

/** « La tranche d’âge la plus nombreuse est 70 ans et plus : 20 personnes sur 49. » */
export function ageBandsSummary(bands: readonly Counted[], people: number): string {
	if (people === 0) return 'Aucune personne cette année.';
	const named = bands.filter((band) => band.label !== 'Non communiqué');
	const largest = highest(named);
	const [first] = largest;
	if (!first) return 'Aucun âge n’est connu.';
	const share = `${counted(first.count, 'personne', 'personnes')} sur ${formatCount(people)}`;
	if (largest.length === 1)
		return `La tranche d’âge la plus nombreuse est «\u202f${first.label}\u202f»${NBSP}: ${share}.`;
	const names = enumerated(largest.map(({ label }) => `«\u202f${label}\u202f»`));
	return `Les tranches d’âge les plus nombreuses sont ${names}${NBSP}: ${share} pour chacune.`;
}

/** « 30 femmes et 12 hommes ; non renseigné pour 7 personnes. » */
export function sexSummary(women: number, men: number, unknown: number): string {
	if (women + men + unknown === 0) return 'Aucune personne cette année.';
	const people = counted(unknown, 'personne', 'personnes');
	if (women + men === 0) return `Non renseigné pour ${people}.`;
	const both = `${counted(women, 'femme', 'femmes')} et ${counted(men, 'homme', 'hommes')}`;
	return unknown === 0 ? `${both}.` : `${both}${NBSP}; non renseigné pour ${people}.`;
}

/** « 40 personnes sur 49 viennent d’Outreau ; 3 autres communes sont représentées. » */
export function communesSummary(communes: readonly Counted[], people: number): string {
	const [first] = communes;
	if (people === 0) return 'Aucune personne cette année.';
	if (!first) return 'Aucune commune n’est renseignée.';
	const come = agreed(first.count, 'vient', 'viennent');
	const most = `${counted(first.count, 'personne', 'personnes')} sur ${formatCount(people)} ${come} ${fromPlace(first.label)}`;
	const others = communes.length - 1;
	if (others === 0) return `${most}.`;
	const represented = agreed(others, 'est représentée', 'sont représentées');
	return `${most}${NBSP}; ${counted(others, 'autre commune', 'autres communes')} ${represented}.`;
}

/** « L’activité la plus suivie est SÉNOU, avec 31 personnes. » */
export function programmesSummary(programmes: readonly Counted[]): string {
	const largest = highest(programmes);
	const [first] = largest;
	if (!first) return 'Aucune activité suivie cette année.';
	const people = counted(first.count, 'personne', 'personnes');
	if (largest.length === 1) return `L’activité la plus suivie est ${first.label}, avec ${people}.`;
	const names = enumerated(largest.map(({ label }) => label));
	return `Les activités les plus suivies sont ${names}, avec ${people} chacune.`;
}
