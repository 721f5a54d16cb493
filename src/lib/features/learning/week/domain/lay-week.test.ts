import { expect, test } from 'vitest';
import { drawWeek } from './draw-week.ts';
import { layWeek, viewFor, type Week, type WeekRow } from './lay-week.ts';
import { printedWeek } from './printed-week.ts';
import { addressOf } from './week-addresses.ts';
import { daysOfWeek } from './week-dates.ts';
import { clashesIn, type WeekItem } from './week-item.ts';
import { weekLine } from './week-line.ts';

const CAMILLE = { id: 'camille', name: 'Camille Roux' };
const KARIM = { id: 'karim', name: 'Karim Lamrani' };
const BLUE = { id: 'blue', name: 'Salle bleue' };
const [MONDAY, TUESDAY, , , , SATURDAY] = daysOfWeek('2027-03-01') as [string, ...string[]];
const now = { today: TUESDAY!, clock: '10:00' };

const item = (given: Partial<WeekItem>): WeekItem => ({
	kind: 'seance',
	id: 'id',
	day: MONDAY,
	from: '14:00',
	until: '16:00',
	title: 'FabLab',
	aside: null,
	place: null,
	roomId: null,
	animators: [],
	isCancelled: false,
	isToMark: false,
	many: 1,
	lacks: null,
	...given
});

const SEANCE = item({ roomId: 'blue', place: BLUE.name, animators: [CAMILLE] });
const SLOT = item({ kind: 'slot', title: 'Créneau libre', from: '09:00', until: '12:00' });
const CALL = item({
	kind: 'call',
	from: null,
	until: null,
	title: 'Appel promis, FabLab',
	aside: 'Jeanne Aubert'
});
const MACHINE = item({
	kind: 'booking',
	title: 'Imprimante 3D',
	aside: 'pour Le robot de Jeanne',
	day: TUESDAY
});
const week = (change: Partial<Week> = {}): Week => ({
	days: daysOfWeek('2027-03-01'),
	items: [SEANCE, SLOT, CALL, MACHINE],
	closed: {},
	rooms: [BLUE],
	team: [CAMILLE, KARIM],
	...change
});
const lay = (view: Parameters<typeof layWeek>[1]['view'], change?: Partial<Week>) =>
	layWeek(week(change), { view, staffId: 'camille', now });
const told = ({ name, cells }: WeekRow) => [
	name,
	...cells.flatMap(({ items }) => items.map(({ title }) => title))
];

test('hers comes first for whoever animates, the centre’s for the others; what is asked wins', () => {
	expect(viewFor(null, true)).toBe('mienne');
	expect(viewFor(null, false)).toBe('jour');
	expect(viewFor('salle', true)).toBe('salle');
	expect(viewFor('mois', false)).toBe('jour');
});

test('a day is read in order: what is due, then hour by hour', () => {
	expect(lay('jour').map(told)).toEqual([
		['Le centre', 'Appel promis, FabLab', 'Créneau libre', 'FabLab', 'Imprimante 3D']
	]);
	expect(lay('mienne').map(told)).toEqual([['Ma semaine', 'Appel promis, FabLab', 'FabLab']]);
});

test('by room and by colleague nothing with an hour is lost, and what has none of them stands last', () => {
	expect(lay('salle').map(told)).toEqual([
		['Salle bleue', 'FabLab'],
		['Machines', 'Imprimante 3D'],
		['Ailleurs, ou sans salle', 'Créneau libre']
	]);
	expect(lay('animateur').map(told)).toEqual([
		['Camille Roux', 'FabLab'],
		['Karim Lamrani'],
		['Sans personne de l’équipe', 'Créneau libre', 'Imprimante 3D']
	]);
});

test('a Saturday is shown in every row once something stands there', () => {
	expect(lay('salle')[0]!.cells).toHaveLength(5);
	const items = [SEANCE, item({ day: SATURDAY! })];
	expect(lay('salle', { items }).map(({ cells }) => cells.length)).toEqual([6, 6]);
});

test('nothing is planned behind, nor on a day when nobody is there; the holidays of schools stay open', () => {
	const [row] = lay('jour', {
		closed: {
			'2027-03-03': { reason: 'Fermeture du centre', isShut: true },
			'2027-03-04': { reason: 'Vacances d’hiver', isShut: false }
		}
	});
	expect(row!.cells.map(({ isOpen }) => isOpen)).toEqual([false, true, false, true, true]);
	expect(row!.cells[1]!.free).toEqual({ from: '10:00', until: '12:00' });
});

test('two things at once in a room, or for somebody, are seen; side by side they are not', () => {
	const other = item({ roomId: 'blue', from: '15:00', until: '17:00' });
	const after = item({ roomId: 'blue', from: '16:00', until: '18:00' });
	const hers = item({ animators: [CAMILLE], from: '13:00', until: '14:30' });
	const off = item({ roomId: 'blue', isCancelled: true });
	expect([...clashesIn([SEANCE, other, off])]).toEqual([SEANCE, other]);
	expect(clashesIn([SEANCE, after, off]).size).toBe(0);
	expect(clashesIn([SEANCE, hers]).size).toBe(2);
});

const PLANS = {
	...{ plansSeances: true, plansSlots: false, plansMeetings: false },
	...{ marks: false, keepsMachines: false }
};

test('a line leads where she may: nobody moves what is past, nor marks what she may not', () => {
	const may = { ...PLANS, plansSlots: true, plansMeetings: true, marks: true };
	const line = (one: WeekItem, rights = may) =>
		weekLine(one, { hides: null, clashes: new Set(), today: TUESDAY!, may: rights });
	const past = item({ isToMark: true });
	expect(line(past)).toMatchObject({ mark: true, note: 'À marquer' });
	expect(line(past).move).toBeUndefined();
	expect(line(past, { ...may, marks: false })).not.toHaveProperty('note');
	expect(line(item({ day: SATURDAY! })).move).toBe(true);
	expect(line(item({ day: SATURDAY!, isCancelled: true }))).not.toHaveProperty('move');
});

test.each(['booking', 'loan'] as const)(
	'%s: who keeps machines opens that one, the desk opens the list where it notes a return',
	(kind) => {
		const leadsTo = (keepsMachines: boolean) => {
			const may = { ...PLANS, keepsMachines };
			const seen = { hides: null, clashes: new Set<WeekItem>(), today: TUESDAY!, may };
			return addressOf(weekLine(item({ kind, id: 'camera' }), seen));
		};
		expect(leadsTo(true)).toBe('/equipe/materiel/camera');
		expect(leadsTo(false)).toBe('/equipe/materiel');
	}
);

test.each(['mienne', 'jour', 'salle', 'animateur'] as const)(
	'the week on a wall, « %s », names no resident nor project',
	(view) => {
		const paper = 'a3-wide' as const;
		const printed = printedWeek({ week: week(), view, who: CAMILLE, now, paper, author: 'Centre' });
		const words = JSON.stringify(printed);
		expect(words).not.toContain('Jeanne');
		expect(words).toContain('FabLab');
		expect(printed.paper).toBe('a3-wide');
		if (view === 'jour') expect(words).toContain('1 appel promis');
	}
);

test('what somebody typed is words on the page, and nothing else', () => {
	const may = PLANS;
	const today = TUESDAY!;
	const title = 'A & B <script>"x"</script>';
	const line = weekLine(item({ title }), { hides: null, clashes: new Set(), today, may });
	const cells = [{ day: MONDAY, lines: [line], isOpen: true, free: null }];
	const rows = [{ id: '', name: '<b>', takes: '&salle=x', cells }];
	const html = drawWeek({ rows, closed: {}, today, may });
	expect(html).toContain('A &amp; B &lt;script&gt;&quot;x&quot;&lt;/script&gt;');
	expect(html).not.toContain('<script');
	expect(html).toContain(`href="/equipe/ateliers/nouveau?jour=${MONDAY}&amp;salle=x"`);
});
