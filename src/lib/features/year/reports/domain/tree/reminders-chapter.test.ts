import { expect, test } from 'vitest';
import { countFacts } from '../count/count-facts.ts';
import type { ReminderCounts } from '../count/reminder-counts.ts';
import { season2018 } from '../count/season-2018.fixture.ts';
import { reminderFigures } from '../figures/reminder-figures.ts';
import { buildReport } from '../figures/report.ts';
import { annexNotes } from '../render/annex-notes.ts';
import { remindersAnnexFigures } from '../render/reminders-annex.ts';
import { renderReportJson } from '../render/report-json.ts';
import { buildReportDocument, DEFAULT_LAYOUT } from './build-document.ts';
import { remindersChapter, remindersOfYear } from './reminders-chapter.ts';

const REMINDERS: ReminderCounts = {
	...{ sent: 40, delivered: 31, emails: 0, called: 6, answered: 5, stopped: 2 },
	reminded: { dates: 12, kept: 7 },
	unreminded: { dates: 9, kept: 3 },
	costs: [
		{ month: 1, kind: 'demarche-due', segments: 20, cents: 98 },
		{ month: 1, kind: 'stop-answer', segments: 1, cents: 4.9 },
		{ month: 3, kind: 'demarche-due', segments: 25, cents: 122.5 }
	]
};
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const told = (reminders = REMINDERS) =>
	reminderFigures(reminders).map(
		({ label, value, explanation }) => `${label} ${value} (${plain(explanation)})`
	);
const reportWith = (reminders?: ReminderCounts) =>
	buildReport(
		{ ...countFacts(season2018()), ...(reminders && { reminders }) },
		{ closedOn: null, countedOn: '2019-01-15', statements: {}, previous: null }
	);

test('each figure says what it counts, and what did not happen is not told', () => {
	expect(told()).toContain('SMS de rappel envoyés 40 (ceux que l’opérateur a pris)');
	expect(told().some((line) => line.startsWith('Rappels par e-mail'))).toBe(false);
	expect(told()).toContain(
		'SMS payés 46 (un long texte en vaut plusieurs, une confirmation d’arrêt en est un ; coût : 2,25 €)'
	);
});

test('dates kept in time stand beside those without a reminder, and a share is told from ten dates on', () => {
	const kept = () => told().filter((line) => line.includes('à temps'));
	expect(kept()).toEqual([
		'dont faites à temps, avec un rappel 7 (notées faites au plus tard le jour dit : 7 sur 12 = 58 %)',
		'dont faites à temps, sans rappel 3 (notées faites au plus tard le jour dit : 3 sur 9)'
	]);
	const nine = {
		...REMINDERS,
		reminded: { dates: 9, kept: 7 },
		unreminded: { dates: 10, kept: 0 }
	};
	expect(told(nine).filter((line) => line.includes('%'))).toEqual([
		'dont faites à temps, sans rappel 0 (notées faites au plus tard le jour dit : 0 sur 10 = 0 %)'
	]);
});

test('a centre that reminds of no démarche says nothing of them, nor of what they would prove', () => {
	const none = { dates: 0, kept: 0 };
	const without = { ...REMINDERS, reminded: none, unreminded: none };
	expect(told(without).some((line) => line.includes('démarches'))).toBe(false);
	expect(remindersOfYear(without)!.note).toBeNull();
	expect(plain(remindersOfYear(REMINDERS)!.note!)).toContain(
		'ces deux nombres ne disent pas ce que le rappel a changé'
	);
});

test('what SMS cost is told month by month, and kind by kind', () => {
	const [months, kinds] = remindersOfYear(REMINDERS)!.tables;
	expect(months!.rows.map((row) => row.map(plain))).toEqual([
		['janvier', '21', '1,03 €'],
		['mars', '25', '1,23 €']
	]);
	expect(kinds!.rows.map((row) => row.map(plain))).toEqual([
		['Démarche à faire', '45', '2,21 €'],
		['Confirmation d’un arrêt', '1', '0,05 €']
	]);
});

test('the document and the export have them, and neither in a year that sent none', () => {
	const titles = (reminders?: ReminderCounts) =>
		buildReportDocument(reportWith(reminders), {}, [], DEFAULT_LAYOUT).nodes.flatMap((node) =>
			node.kind === 'title' ? [node.text] : []
		);
	expect(titles(REMINDERS)).toContain('Les rappels');
	expect(titles()).not.toContain('Les rappels');
	expect(remindersChapter(null, 2018)).toEqual([]);
	expect(renderReportJson(reportWith(REMINDERS)).reminders).toEqual(REMINDERS);
	expect(renderReportJson(reportWith())).not.toHaveProperty('reminders');
});

test('the annex has them as numbers, and defines its words only then', () => {
	const rows = remindersAnnexFigures(REMINDERS);
	expect(rows.find(({ figure }) => figure === 'SMS de rappel reçus')).toMatchObject({ value: 31 });
	const cents = rows.filter(({ figure }) => figure === 'Coût des SMS, par mois');
	expect(cents.map(({ part, value }) => [part, value])).toEqual([
		['janvier', 102.9],
		['mars', 122.5]
	]);
	const terms = (reminders?: ReminderCounts) =>
		annexNotes(reportWith(reminders), { hasChosen: false }).map(({ term }) => term);
	expect(terms(REMINDERS)).toContain('Avec ou sans rappel');
	expect(terms()).not.toContain('Avec ou sans rappel');
});
