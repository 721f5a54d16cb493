import { plainDay } from '#lib/shared/french-dates.ts';

/** A door of a partner: training, getting back to work, making things; each with its dates. */
export type Entrance = {
	id: string;
	name: string;
	whatFor: string | null;
	from: string | null;
	until: string | null;
};

/** Whether somebody may be sent through it that day. */
export function isOpenOn({ from, until }: Pick<Entrance, 'from' | 'until'>, day: string): boolean {
	return (from === null || from <= day) && (until === null || day <= until);
}

/** « depuis 2016 », « du 3 mars 2026 au 30 septembre 2026 »; a first of January is a year alone. */
export function entranceDates({ from, until }: Pick<Entrance, 'from' | 'until'>): string {
	const isYear = from?.endsWith('-01-01') ?? false;
	if (from && !until) return isYear ? `depuis ${from.slice(0, 4)}` : `depuis le ${plainDay(from)}`;
	if (!until) return '';
	return from ? `du ${plainDay(from)} au ${plainDay(until)}` : `jusqu’au ${plainDay(until)}`;
}

/** The door in words for whoever goes there: its name, what it is for, and its dates, a line each. */
export function entranceWords({ name, whatFor, from, until }: Omit<Entrance, 'id'>): string {
	const dates = entranceDates({ from, until });
	return [name, whatFor, dates && `Ouverte ${dates}`].filter(Boolean).join('\n');
}
