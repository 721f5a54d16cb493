import { beginningOf, type FreeStretch } from './free-stretch.ts';
import type { WeekLine, WeekRights } from './week-line.ts';

/** The page of what a line tells. */
export function addressOf({ kind, id }: WeekLine): string {
	switch (kind) {
		case 'seance':
			return `/equipe/ateliers/seances/${id}`;
		case 'slot':
			return `/equipe/accueil/creneaux/${id}`;
		case 'meeting':
			return `/equipe/ateliers/reunions/${id}`;
		case 'booking':
		case 'loan':
			return id ? `/equipe/materiel/${id}` : '/equipe/materiel';
		case 'back':
			return `/equipe/accueil/demandes/${id}`;
		case 'call':
			return id ? `/equipe/ateliers/parcours/${id}` : '/equipe/ateliers/suites';
	}
}

/** The form that moves it, open. */
export function moveAddressOf(line: WeekLine): string {
	return line.kind === 'seance'
		? `${addressOf(line)}/deplacer`
		: `${addressOf(line)}?changer=oui#changer`;
}

export type PlanLink = { href: string; label: string; what: string };

/** Where something may be planned: a day, what is free of it, and « &salle=… » or « &qui=… ». */
export type FreeCell = { day: string; free: FreeStretch | null; takes: string };

/** The forms that plan something in a free place, each with what it usually lasts. */
export function planLinks(cell: FreeCell, may: WeekRights): PlanLink[] {
	const { free } = cell;
	const lasting = (minutes: number) =>
		askedOf({ ...cell, free: free && beginningOf(free, minutes) });
	return [
		...(may.plansSeances
			? [
					{
						href: `/equipe/ateliers/nouveau${lasting(120)}`,
						label: 'séance',
						what: 'une séance'
					}
				]
			: []),
		...(may.plansSlots
			? [
					{
						href: `/equipe/accueil/creneaux${askedOf(cell)}#prevoir`,
						label: 'créneau',
						what: 'un créneau libre'
					}
				]
			: []),
		...(may.plansMeetings
			? [
					{
						href: `/equipe/ateliers/reunions${lasting(90)}#prevoir`,
						label: 'réunion',
						what: 'une réunion'
					}
				]
			: [])
	];
}

/** What an address says of a free place. */
export function askedOf({ day, free, takes }: FreeCell): string {
	return `?jour=${day}${free ? `&debut=${free.from}&fin=${free.until}` : ''}${takes}`;
}
