import { expect, test } from 'vitest';
import { figuresSentence, type SentenceFigures } from './figures-sentence.ts';
import { peopleNounOf } from '../text/people-noun.ts';

type Cycle = SentenceFigures['cycles'][number];

function held(label: string, trainees: number, groups = 1): Cycle {
	return { label, status: 'held', interrupted: false, trainees, groups };
}

function cancelled(label: string): Cycle {
	return { label, status: 'cancelled', interrupted: false, trainees: 0, groups: 0 };
}

function said(cycles: Cycle[], more: Partial<SentenceFigures> = {}): string {
	const heldCycles = cycles.filter((cycle) => cycle.status === 'held');
	const trainees = heldCycles.reduce((sum, cycle) => sum + cycle.trainees, 0);
	const sentence = figuresSentence({
		year: 2018,
		noun: peopleNounOf('stagiaires'),
		countedBy: 'cycle',
		people: trainees,
		trainees,
		cycleCount: heldCycles.length,
		seances: 13,
		minutes: 2880,
		attendances: 45,
		cycles,
		weekdays: [],
		...more
	});
	return sentence.replaceAll('\u00a0', '~');
}

test('SÉNOU, in the words of the annex', () => {
	const cycles = [
		held('janvier-février', 10, 2),
		held('mars-avril', 8, 2),
		held('mai-juin', 7, 2),
		held('octobre-novembre', 7, 2)
	];
	expect(said(cycles)).toBe(
		'32 stagiaires en cumulé sur l’année 2018 répartis en 4 sessions~: 10 en janvier-février~; 8 en mars-avril~; 7 en mai-juin~; 7 en octobre-novembre. Total de 48 heures de formation en cumulé.'
	);
});

test('the adult workshops: a cycle cancelled, and not as many groups in each', () => {
	const cycles = [
		held('février-avril', 5, 2),
		cancelled('mai-juin'),
		held('octobre-décembre', 8, 3)
	];
	expect(said(cycles, { minutes: 6000 })).toBe(
		'13 stagiaires en cumulé sur l’année 2018 répartis en 2 sessions~: 5 en février-avril~; 8 en octobre-décembre (la session de mai-juin a été annulée). Total de 100 heures de formation en cumulé (5 ateliers répartis sur les 2 sessions).'
	);
});

test('Numérikids: people who join once a year, on their weekday', () => {
	const more = { countedBy: 'year', people: 6, minutes: 1560, weekdays: [3] } as const;
	const noun = peopleNounOf('adhérents');
	expect(said([held('septembre-décembre', 6)], { ...more, weekdays: [3], noun })).toBe(
		'6 adhérents inscrits le mercredi sur l’année 2018. Total de 26 heures d’activité en 13 séances.'
	);
});

test('weekdays are said while they are two at most', () => {
	const members = (weekdays: number[]) =>
		said([held('', 1)], { countedBy: 'year', people: 1, weekdays, seances: 1 });
	expect(members([6, 3])).toContain('inscrit le mercredi et le samedi sur l’année');
	expect(members([1, 2, 3])).toContain('1 stagiaire inscrit sur l’année 2018.');
});

test('a single cycle cumulates nothing', () => {
	expect(said([held('mars-avril', 8)], { minutes: 720 })).toBe(
		'8 stagiaires sur l’année 2018, en une seule session, en mars-avril. Total de 12 heures de formation.'
	);
	expect(said([held('', 1)], { minutes: 60 })).toBe(
		'1 stagiaire sur l’année 2018, en une seule session. Total d’une heure de formation.'
	);
});

test('hours that are not whole are said in hours and minutes', () => {
	expect(said([held('avril', 3)], { minutes: 90 })).toContain('Total de 1~h~30 de formation.');
	expect(said([held('avril', 3)], { minutes: 150_000 })).toContain('2\u202f500 heures');
});

test('the participle agrees with the noun, in gender and number', () => {
	const noun = peopleNounOf('personnes');
	const cycles = [held('avril', 3), held('octobre', 2)];
	expect(said(cycles, { noun })).toContain('5 personnes en cumulé sur l’année 2018 réparties en 2');
	expect(said([cancelled('avril')], { noun })).toContain('Aucune personne sur');
});

test('cancelled cycles are named, with the elision', () => {
	expect(said([cancelled('avril-juin')])).toBe(
		'Aucun stagiaire sur l’année 2018~: la session d’avril-juin a été annulée.'
	);
	expect(said([held('mars', 2), cancelled('octobre'), cancelled('Printemps')])).toContain(
		'(les sessions d’octobre et du printemps ont été annulées)'
	);
});

test('a cycle called off on its way is said to be interrupted', () => {
	const cycles = [held('mars', 2), { ...held('mai-juin', 3), interrupted: true }];
	expect(said(cycles)).toContain('3 en mai-juin (la session de mai-juin a été interrompue).');
});

test('nothing held is said plainly', () => {
	expect(said([])).toBe('Aucun stagiaire sur l’année 2018~: aucune séance n’a eu lieu.');
	expect(said([cancelled('')], { countedBy: 'year', noun: peopleNounOf('adhérents') })).toBe(
		'Aucun adhérent sur l’année 2018~: l’activité a été annulée.'
	);
});

test('who comes when she likes is told by how often people came, and by no cycle', () => {
	const visits = { countedBy: 'visits', noun: peopleNounOf('participants'), people: 12 } as const;
	expect(said([held('année 2018', 12)], visits)).toBe(
		'12 participants sur l’année 2018~: 45 venues en 13 séances. Total de 48 heures d’ouverture.'
	);
	expect(said([cancelled('')], visits)).toBe(
		'Aucun participant sur l’année 2018~: l’activité a été annulée.'
	);
});
