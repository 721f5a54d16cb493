import type { PublicText } from '#lib/shared/public-text.ts';
import { guideStops, type GuideStops, type KioskCount } from './guide-stops.ts';
import { OTHER_HOSTS } from './kiosk-note.ts';

/** What each text of a kiosk is called, for those who read its numbers. */
export const TEXT_WORDS: Readonly<Record<PublicText, string>> = {
	fr: 'Français',
	facile: 'Français facile à lire',
	en: 'Anglais',
	ar: 'Arabe'
};

/** What a kiosk, or those of a centre, told in some weeks. */
export type KioskSums = {
	visits: number;
	minutes: number;
	pages: number;
	/** Those most opened first. */
	guides: GuideStops[];
	/** In which visits were read, the most used first: a visit may be in several. */
	languages: { text: PublicText; n: number }[];
	/** Sites that were refused, the most asked for first. */
	hosts: { host: string; n: number }[];
	/** Times that another site was, too many in a week to be told. */
	otherHosts: number;
	/** Visits by the Monday of their week; weeks without any are not there. */
	byWeek: { week: string; visits: number }[];
};

/** A row; only of visits does the week matter. */
export type WeekCount = KioskCount & { week: string; minutes: number };

/** The rows of some weeks added up, whatever their order. */
export function sumsOf(rows: readonly WeekCount[]): KioskSums {
	const of = (kind: KioskCount['kind']) => rows.filter((row) => row.kind === kind);
	const visits = of('visit');
	const hosts = byKey(of('blocked-host'));
	return {
		visits: total(visits),
		minutes: visits.reduce((sum, { minutes }) => sum + minutes, 0),
		pages: total(of('print')),
		guides: guideStops(rows),
		languages: byKey(of('language')).map(({ key, n }) => ({ text: key as PublicText, n })),
		hosts: hosts.filter(({ key }) => key !== OTHER_HOSTS).map(({ key, n }) => ({ host: key, n })),
		otherHosts: hosts.find(({ key }) => key === OTHER_HOSTS)?.n ?? 0,
		byWeek: [...Map.groupBy(visits, ({ week }) => week)]
			.map(([week, own]) => ({ week, visits: total(own) }))
			.toSorted((a, b) => (a.week < b.week ? -1 : 1))
	};
}

const total = (rows: readonly { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);

function byKey(rows: readonly KioskCount[]): { key: string; n: number }[] {
	return [...Map.groupBy(rows, ({ key }) => key)]
		.map(([key, own]) => ({ key, n: total(own) }))
		.toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}
