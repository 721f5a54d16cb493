/** The sentence of the rubric `Chiffres`, in the annex's words (study-2.6). */
import { agreed } from '#lib/shared/french-plural.ts';
import { duringCycle, namedCycle } from '../text/cycle-labels.ts';
import { counted, enumerated, formatCount, NBSP, spokenDuration, withDe } from '../text/french.ts';
import type { CountedBy } from '../count/facts.ts';
import type { PeopleNoun } from '../text/people-noun.ts';

/** What the sentence says; the director's chosen figures may stand in for the computed ones. */
export type SentenceFigures = {
	year: number;
	noun: PeopleNoun;
	countedBy: CountedBy;
	people: number;
	trainees: number;
	/** Number of held cycles, as it is to be said. */
	cycleCount: number;
	seances: number;
	minutes: number;
	attendances: number;
	/** In order of date; `groups` counts those of which a séance was held. */
	cycles: {
		label: string;
		status: 'held' | 'cancelled';
		interrupted: boolean;
		trainees: number;
		groups: number;
	}[];
	/** ISO weekdays (1 is Monday) on which séances were held. */
	weekdays: number[];
};

/**
 * « 32 stagiaires en cumulé sur l’année 2018 répartis en 4 sessions : 10 en janvier-février ; …
 * Total de 48 heures de formation en cumulé. » A cycle cancelled is said, a single one cumulates
 * nothing, a programme people join once a year counts its people, and one where they come when they
 * like counts how often they came (study-2.6; study-2.3).
 */
export function figuresSentence(figures: SentenceFigures): string {
	const held = figures.cycles.filter((cycle) => cycle.status === 'held');
	if (held.length === 0) return nothingHeld(figures);
	if (figures.countedBy === 'year') return yearSentence(figures);
	if (figures.countedBy === 'visits') return visitsSentence(figures);
	return `${traineesSentence(figures, held)} ${hoursSentence(figures, held)}`;
}

type Cycles = SentenceFigures['cycles'];

function traineesSentence(figures: SentenceFigures, held: Cycles): string {
	const { noun, trainees, year } = figures;
	const who = counted(trainees, noun.one, noun.many);
	const callings = calledOff(figures.cycles);
	const [only] = held;
	if (only && held.length === 1 && figures.cycleCount === 1)
		return `${who} sur l’année ${year}, ${onlyCycle(only.label)}${callings}.`;
	const parts = held.map((cycle) => `${formatCount(cycle.trainees)} ${duringCycle(cycle.label)}`);
	const spread = agreedParticiple(trainees, noun, 'réparti');
	const cycles = counted(figures.cycleCount, 'session', 'sessions');
	return `${who} en cumulé sur l’année ${year} ${spread} en ${cycles}${NBSP}: ${parts.join(`${NBSP}; `)}${callings}.`;
}

function onlyCycle(label: string): string {
	return label ? `en une seule session, ${duringCycle(label)}` : 'en une seule session';
}

function hoursSentence(figures: SentenceFigures, held: Cycles): string {
	const total = `Total ${withDeDuration(figures.minutes)} de formation`;
	if (held.length === 1) return `${total}.`;
	return `${total} en cumulé${workshops(held)}.`;
}

/** Said only where cycles have not as many groups: hours could not be checked without it. */
function workshops(held: Cycles): string {
	const groups = held.map((cycle) => cycle.groups);
	if (new Set(groups).size < 2) return '';
	const all = groups.reduce((sum, count) => sum + count, 0);
	return ` (${counted(all, 'atelier', 'ateliers')} répartis sur les ${counted(held.length, 'session', 'sessions')})`;
}

function withDeDuration(minutes: number): string {
	return minutes === 60 ? 'd’une heure' : withDe(spokenDuration(minutes));
}

function calledOff(cycles: Cycles): string {
	const cancelled = cycles.filter((cycle) => cycle.status === 'cancelled');
	const interrupted = cycles.filter((cycle) => cycle.interrupted);
	const said = [passive(cancelled, 'annulée'), passive(interrupted, 'interrompue')].filter(Boolean);
	return said.length > 0 ? ` (${said.join(`${NBSP}; `)})` : '';
}

/** « la session de mai-juin a été annulée », « les sessions d’avril et de juin ont été annulées ». */
function passive(cycles: Cycles, participle: string): string {
	const [first] = cycles;
	if (!first) return '';
	if (cycles.length === 1) return `${namedCycle(first.label)} a été ${participle}`;
	const names = cycles.map((cycle) => namedCycle(cycle.label).replace(/^la session /, ''));
	return `les sessions ${enumerated(names)} ont été ${participle}s`;
}

function agreedParticiple(count: number, noun: PeopleNoun, participle: string): string {
	const e = noun.gender === 'feminine' ? 'e' : '';
	return `${participle}${e}${agreed(count, '', 's')}`;
}

function yearSentence(figures: SentenceFigures): string {
	const { noun, people, year } = figures;
	const enrolled = agreedParticiple(people, noun, 'inscrit');
	const who = `${counted(people, noun.one, noun.many)} ${enrolled}${onWeekdays(figures.weekdays)}`;
	const seances = counted(figures.seances, 'séance', 'séances');
	return `${who} sur l’année ${year}${calledOff(figures.cycles)}. Total ${withDeDuration(figures.minutes)} d’activité en ${seances}.`;
}

/** « 12 participants sur l’année 2018 : 45 venues en 20 séances. Total de 40 heures d’ouverture. » */
function visitsSentence(figures: SentenceFigures): string {
	const { noun, people, year, attendances } = figures;
	const who = `${counted(people, noun.one, noun.many)} sur l’année ${year}${calledOff(figures.cycles)}`;
	const seances = counted(figures.seances, 'séance', 'séances');
	const visits = counted(attendances, 'venue', 'venues');
	return `${who}${NBSP}: ${visits} en ${seances}. Total ${withDeDuration(figures.minutes)} d’ouverture.`;
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

function onWeekdays(weekdays: number[]): string {
	if (weekdays.length === 0 || weekdays.length > 2) return '';
	const days = weekdays.toSorted().map((day) => `le ${WEEKDAYS[day - 1]}`);
	return ` ${enumerated(days)}`;
}

function nothingHeld(figures: SentenceFigures): string {
	const { noun, year } = figures;
	const none = `${noun.gender === 'feminine' ? 'Aucune' : 'Aucun'} ${noun.one}`;
	const cancelled = figures.cycles.filter((cycle) => cycle.status === 'cancelled');
	if (cancelled.length === 0)
		return `${none} sur l’année ${year}${NBSP}: aucune séance n’a eu lieu.`;
	if (figures.countedBy !== 'cycle')
		return `${none} sur l’année ${year}${NBSP}: l’activité a été annulée.`;
	return `${none} sur l’année ${year}${NBSP}: ${passive(cancelled, 'annulée')}.`;
}
