import { shortDay } from '#lib/shared/french-dates.ts';
import type { FreeStretch } from './free-stretch.ts';
import { addressOf, askedOf, moveAddressOf, planLinks } from './week-addresses.ts';
import type { WeekLine, WeekRights } from './week-line.ts';

/** A week as it is drawn: each row with its days, each day with its lines. */
export type DrawnWeek = {
	rows: readonly {
		id: string;
		name: string;
		/** « &salle=… », « &qui=… »: what is planned in this row takes it. */
		takes: string;
		cells: readonly {
			day: string;
			lines: readonly WeekLine[];
			isOpen: boolean;
			free: FreeStretch | null;
		}[];
	}[];
	closed: Readonly<Record<string, { reason: string }>>;
	today: string;
	may: WeekRights;
};

/**
 * The week as HTML: lists of days, each under its heading, side by side or one under the other as the
 * style wants. Drawn by the server alone: the fullest week of a large centre has two hundred lines, that
 * would leave twice if a script had to draw them again (docs/performance.md).
 */
export function drawWeek(week: DrawnWeek): string {
	const [only, ...others] = week.rows;
	if (!only) return '';
	if (others.length === 0) return daysOf(week, only, 2);
	return week.rows
		.map(
			(row, at) =>
				`<section aria-labelledby="r${at}"><h2 id="r${at}">${escaped(row.name)}</h2>${daysOf(week, row, 3)}</section>`
		)
		.join('');
}

type Row = DrawnWeek['rows'][number];

function daysOf(week: DrawnWeek, row: Row, level: 2 | 3): string {
	return `<ol class="days">${row.cells.map((cell) => dayOf(week, row, cell, level)).join('')}</ol>`;
}

function dayOf(week: DrawnWeek, row: Row, cell: Row['cells'][number], level: 2 | 3): string {
	const { day, lines } = cell;
	const name = shortDay(day);
	const isToday = day === week.today;
	const plan = cell.isOpen ? planOf(week, row, cell, level) : '';
	const classes = [isToday && 'today', lines.length === 0 && !plan && 'nothing'].filter(Boolean);
	const heading = `<h${level}${level === 2 ? ` id="j-${day}"` : ''}>${name}${isToday ? '<span class="visually-hidden">, aujourd’hui</span>' : ''}</h${level}>`;
	const closed = week.closed[day];
	return [
		`<li${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${heading}`,
		closed ? `<p class="closed">${escaped(closed.reason)}</p>` : '',
		lines.length > 0
			? `<ol>${lines.map(lineOf).join('')}</ol>`
			: plan
				? ''
				: '<p>Rien de prévu</p>',
		plan,
		'</li>'
	].join('');
}

function lineOf(line: WeekLine): string {
	const title = escaped(line.title);
	const about = `aria-label="${'%'} ${title}${line.hours ? `, ${line.hours}` : ''}"`;
	const link = (href: string, words: string) =>
		`<a href="${href}" ${about.replace('%', words)}>${words}</a>`;
	return [
		`<li class="${line.kind}${line.isCancelled ? ' off' : ''}">`,
		line.hours ? `<b>${line.hours}</b> ` : '',
		`<a href="${addressOf(line)}">${title}</a>`,
		line.beside ? ` <span>${escaped(line.beside)}</span>` : '',
		line.note ? ` <strong>${escaped(line.note)}</strong>` : '',
		line.mark ? ` ${link(addressOf(line), 'Marquer')}` : '',
		line.move ? ` ${link(moveAddressOf(line), 'Déplacer')}` : '',
		'</li>'
	].join('');
}

/** A row of its own, a room or a colleague, has many days: what is planned there is chosen on a page. */
function planOf(
	{ may }: DrawnWeek,
	{ name, takes }: Row,
	{ day, free }: Row['cells'][number],
	level: 2 | 3
): string {
	const at = { day, free, takes };
	const links = planLinks(at, may);
	if (links.length === 0) return '';
	const about = shortDay(day);
	if (level === 3) {
		const href = `/equipe/semaine/planifier${askedOf(at)}`;
		return `<p><a href="${escaped(href)}" aria-label="Planifier ${about}, ${escaped(name)}">Planifier</a></p>`;
	}
	const drawn = links.map(
		({ href, label, what }) =>
			`<a href="${escaped(href)}" aria-label="Planifier ${what}, ${about}">${label}</a>`
	);
	return `<p>Planifier\u00a0: ${drawn.join(' ')}</p>`;
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
