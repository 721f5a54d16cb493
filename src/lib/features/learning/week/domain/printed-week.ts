import { clockName, dayOfWeek, hoursName } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { layWeek, type Week, type WeekNow, type WeekView } from './lay-week.ts';
import { weekName } from './week-dates.ts';
import type { WeekItem } from './week-item.ts';

export type PrintedWeek = {
	week: Week;
	view: WeekView;
	/** Whose week it is, when it is somebody’s. */
	who: { id: string; name: string };
	now: WeekNow;
	paper: 'a4-wide' | 'a3-wide';
	author: string;
};

const TITLES = {
	jour: 'La semaine du centre',
	salle: 'La semaine par salle',
	animateur: 'La semaine par personne de l’équipe'
} as const;

/**
 * The week to hang on a wall: hours, rooms, colleagues. Whoever passes by reads it: no resident is named,
 * what is to be done for them is counted (the charter’s rule for any paper on a wall).
 */
export function printedWeek(printed: PrintedWeek): WrittenDocument {
	const { week, view, who, now, paper, author } = printed;
	const title = view === 'mienne' ? `La semaine de ${who.name}` : TITLES[view];
	const rows = layWeek(week, { view, staffId: who.id, now });
	const days = rows[0]!.cells.map(({ day }) => day);
	const isOfOne = rows.length === 1;
	return {
		title: `${title}, ${weekName(week.days[0]!)}`,
		author,
		asOf: now.today,
		isLargePrint: false,
		paper,
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: title },
			{ kind: 'paragraph', tone: 'lead', text: weekName(week.days[0]!) },
			tableOf({
				caption: CAPTIONS[view],
				first: isOfOne ? 'Heure' : HEADS[view],
				days,
				rows: [
					...closedRow(week, days),
					...(isOfOne
						? [
								...dueRow(rows[0]!.cells),
								...hourRows(rows[0]!.cells, { withPeople: view !== 'mienne' })
							]
						: rows.map(({ name, cells }) => [
								name,
								...cells.map(({ items }) =>
									linesOf(items, { withPlace: view !== 'salle', withPeople: view !== 'animateur' })
								)
							]))
				]
			})
		]
	};
}

const CAPTIONS: Record<WeekView, string> = {
	mienne: 'Ce qui est prévu, heure par heure',
	jour: 'Ce qui est prévu, heure par heure',
	salle: 'Ce qui est prévu, salle par salle',
	animateur: 'Ce qui est prévu, personne par personne'
};

const HEADS: Partial<Record<WeekView, string>> = { salle: 'Salle', animateur: 'Qui' };

type Cells = readonly { day: string; items: readonly WeekItem[] }[];

function tableOf(table: {
	caption: string;
	first: string | undefined;
	days: readonly string[];
	rows: string[][];
}): Block {
	const { caption, first = '', days, rows } = table;
	const nothing = ['', ...days.map(() => 'Rien de prévu')];
	return {
		kind: 'table',
		caption,
		columns: [first, ...days.map(dayOfWeek)].map((label, at) => ({
			...{ label, isNumber: false },
			// The days share alike what the first column leaves them.
			room: at === 0 ? 40 : 100
		})),
		rows: rows.length > 0 ? rows : [nothing]
	};
}

function closedRow({ closed }: Week, days: readonly string[]): string[][] {
	if (!days.some((day) => day in closed)) return [];
	return [['Fermé', ...days.map((day) => closed[day]?.reason ?? '')]];
}

/** What has a day and no hour, counted: a name on a call is nobody’s business on a wall. */
function dueRow(cells: Cells): string[][] {
	const words = cells.map(({ items }) => {
		const many = (kind: WeekItem['kind']) =>
			items.filter((item) => item.kind === kind).reduce((sum, item) => sum + item.many, 0);
		return [
			many('call') > 0 && counted(many('call'), 'appel promis', 'appels promis'),
			many('back') > 0 && counted(many('back'), 'retour attendu', 'retours attendus'),
			many('loan') > 0 && counted(many('loan'), 'prêt à rendre', 'prêts à rendre')
		]
			.filter(Boolean)
			.join('\n');
	});
	return words.some(Boolean) ? [['À ne pas oublier', ...words]] : [];
}

function hourRows(cells: Cells, { withPeople }: { withPeople: boolean }): string[][] {
	const timed = cells.map(({ items }) => items.filter(isTimed));
	const hours = [...new Set(timed.flat().map(({ from }) => from ?? ''))].toSorted();
	return hours.map((hour) => [
		hour === '' ? 'Dans la journée' : clockName(hour),
		...timed.map((items) =>
			linesOf(
				items.filter(({ from }) => (from ?? '') === hour),
				{ withPlace: true, withPeople }
			)
		)
	]);
}

const isTimed = ({ kind }: WeekItem) => kind !== 'call' && kind !== 'back' && kind !== 'loan';

function linesOf(
	items: readonly WeekItem[],
	{ withPlace, withPeople }: { withPlace: boolean; withPeople: boolean }
): string {
	return items
		.map(({ from, until, title, place, animators, isCancelled }) => {
			const hours = from && until ? `${hoursName({ startsAt: from, endsAt: until })} ` : '';
			const beside = [
				withPlace && place !== title && place,
				withPeople && animators.map(({ name }) => name).join(', ')
			].filter(Boolean);
			const where = beside.length > 0 ? `\n${beside.join(' · ')}` : '';
			return `${isCancelled ? 'Annulé\u00a0: ' : ''}${hours}${title}${where}`;
		})
		.join('\n\n');
}
