import { isDay } from '#lib/shared/day.ts';
import {
	areInOrder,
	type CentrePage,
	type PageText,
	type Span,
	type SpecialDay
} from './centre-page.ts';

/** How the hours of a weekday are called in the form: « ouvert-1-de », « ouvert-1-a », then « -2 ». */
export const hourField = (weekday: number, edge: 'de' | 'a', nth: 0 | 1): string =>
	`ouvert-${weekday + 1}-${edge}${nth === 0 ? '' : '-2'}`;

type Errors = Record<string, string>;
type Said<Read> = { read: Read; errors: Errors };
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

const HALF = 'Donnez les deux heures, ou aucune.';
const BACKWARDS = 'La fin vient après le début.';
const OVERLAP = 'Le second horaire commence après la fin du premier.';

/** Two times make a span, none makes none; what is half said is told beside its field. */
function spansOf(form: FormData, named: (edge: 'de' | 'a', nth: 0 | 1) => string): Said<Span[]> {
	const errors: Errors = {};
	const read = ([0, 1] as const).flatMap((nth) => {
		const [from, until] = [said(form, named('de', nth)), said(form, named('a', nth))];
		if (!from && !until) return [];
		if (!CLOCK.test(from)) errors[named('de', nth)] = HALF;
		else if (!CLOCK.test(until)) errors[named('a', nth)] = HALF;
		else if (from >= until) errors[named('a', nth)] = BACKWARDS;
		return [{ from, until }];
	});
	if (Object.keys(errors).length === 0 && !areInOrder(read)) errors[named('de', 1)] = OVERLAP;
	return { read, errors };
}

/** Hours, address and place, as the direction types them. */
export function readFacts(
	form: FormData
): Said<Pick<CentrePage, 'openings' | 'street' | 'postcode' | 'city' | 'position' | 'isFree'>> {
	const days = Array.from({ length: 7 }, (_, weekday) =>
		spansOf(form, (edge, nth) => hourField(weekday, edge, nth))
	);
	const errors: Errors = Object.assign({}, ...days.map((day) => day.errors));
	const postcode = said(form, 'code-postal').replaceAll(/\s/g, '');
	if (postcode && !/^\d{5}$/.test(postcode)) {
		errors['code-postal'] = 'Un code postal a cinq chiffres\u00a0: 62230.';
	}
	for (const [field, most] of [
		['rue', 120],
		['ville', 80]
	] as const) {
		if (said(form, field).length > most) errors[field] = `${most} signes au plus.`;
	}
	const position = positionOf(said(form, 'position'));
	if (position === undefined) {
		errors.position = 'Écrivez deux nombres, séparés d’une virgule\u00a0: 50.7036, 1.5967.';
	}
	return {
		read: {
			openings: days.map(({ read }) => read),
			...{ street: said(form, 'rue'), postcode, city: said(form, 'ville') },
			position: position ?? null,
			isFree: form.has('gratuit')
		},
		errors
	};
}

/** « 50.7036, 1.5967 », as maps give it; null: blank; undefined: something else. */
function positionOf(typed: string): CentrePage['position'] | undefined {
	if (!typed) return null;
	const found = /^(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(typed);
	const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
	return found && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
		? { latitude, longitude }
		: undefined;
}

/** Days that are not as the others. */
export function readSpecialDay(form: FormData): Said<SpecialDay> {
	const firstDay = said(form, 'du');
	const lastDay = said(form, 'au') || firstDay;
	const { read: spans, errors } = spansOf(form, (edge, nth) =>
		nth === 0 ? `heures-${edge}` : `heures-${edge}-2`
	);
	if (!isDay(firstDay)) errors.du = 'Donnez un jour.';
	if (!isDay(lastDay)) errors.au = 'Donnez un jour, ou rien.';
	else if (lastDay < firstDay) errors.au = 'Ce jour vient avant le premier.';
	const why = said(form, 'pourquoi');
	if (why.length > 120) errors.pourquoi = '120 signes au plus.';
	return { read: { firstDay, lastDay, spans, why }, errors };
}

const MOST_LINES = 12;
const LONGEST_LINE = 200;
const NEEDED = 'Écrivez au moins une ligne.';

/** A text of the page; what we do, and do not, one a line. `isNeeded`: the French one is never left blank. */
export function readPageText(form: FormData, isNeeded: boolean): Said<PageText> {
	const lines = (name: string) =>
		said(form, name)
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
	const read = {
		...{ lead: said(form, 'resume'), access: said(form, 'acces') },
		...{ does: lines('nous-faisons'), doesNot: lines('nous-ne-faisons-pas') }
	};
	const errors: Errors = {};
	if (read.lead.length > 400) errors.resume = '400 signes au plus.';
	if (read.access.length > 600) errors.acces = '600 signes au plus.';
	for (const [field, list] of [
		['nous-faisons', read.does],
		['nous-ne-faisons-pas', read.doesNot]
	] as const) {
		if (list.length > MOST_LINES) errors[field] = `${MOST_LINES} lignes au plus.`;
		else if (list.some((line) => line.length > LONGEST_LINE)) {
			errors[field] = `${LONGEST_LINE} signes au plus par ligne.`;
		}
	}
	if (isNeeded && !read.lead) errors.resume = 'Dites en une phrase ce que le centre fait.';
	if (isNeeded && read.does.length === 0) errors['nous-faisons'] = NEEDED;
	if (isNeeded && read.doesNot.length === 0) errors['nous-ne-faisons-pas'] = NEEDED;
	return { read, errors };
}
