/** What stands around a number: its clause, and the reasons why it is not about this year. */

const CLAUSE_END =
	/[;()\n]|[.!?](?= |\n|$)|,(?=[ \n])| (?:contre|mais|alors que|tandis que|au lieu de) /g;
const SENTENCE_END = /[\n]|[.!?](?= |\n|$)/g;

/** Farther than this on either side, words are no longer about the number. */
const REACH = 600;

function between(text: string, at: number, end: RegExp): { start: number; end: number } {
	const from = Math.max(0, at - REACH);
	const near = text.slice(from, at + REACH);
	let start = from;
	for (const found of near.matchAll(end)) {
		if (from + found.index >= at) return { start, end: from + found.index };
		start = from + found.index + found[0].length;
	}
	return { start, end: from + near.length };
}

const OTHER_YEAR =
	/\b(?:l'an dernier|l'an passe|l'annee derniere|l'annee passee|l'annee precedente|la saison (?:derniere|passee|precedente)|l'an prochain|l'annee prochaine|la saison prochaine|annee n ?- ?1)\b/;
const TO_COME =
	/\b(?:objectif|prevo[iy]\w+|prevu\w*|souhait\w+|envisag\w+|esper\w+|il faudrait|a terme|a venir|pourr(?:a|ait|ont|aient|ons)|ser(?:a|ont|ait|aient)|aur(?:a|ont|ait|aient)|proposer(?:ons|a|ont)|l'idee serait)\b/;

/**
 * « 20 € les 10 séances » is a tariff, « 5 personnes en liste d'attente » and « 5 sur la pré-liste » a
 * waiting list, « 14 venues et 21 heures » a project’s.
 */
const NOT_HELD =
	/€|\beuros?\b|\btarifs?\b|\b(?:liste d'|en )attente\b|\bpre-?liste\b|\b\d+ venues?\b|\ben moyenne\b/;

/**
 * A number is not about the year of the report when its clause names another year, a price or a
 * waiting list, or its sentence speaks of what is wished or to come (docs/report-rules.md: only
 * the year's registers can contradict it).
 */
export function isNotAboutTheYear(folded: string, at: number, year: number): boolean {
	const clause = between(folded, at, CLAUSE_END);
	const sentence = between(folded, at, SENTENCE_END);
	const clauseText = folded.slice(clause.start, clause.end);
	const years = [...clauseText.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([found]) => Number(found));
	const namesAnother = years.length > 0 && !years.includes(year);
	return (
		namesAnother ||
		NOT_HELD.test(clauseText) ||
		OTHER_YEAR.test(clauseText) ||
		TO_COME.test(folded.slice(sentence.start, sentence.end))
	);
}

/** « 3 sessions, dont une annulée » counts what was called off too (docs/report-rules.md). */
export function speaksOfCancelling(folded: string, at: number): boolean {
	const sentence = between(folded, at, SENTENCE_END);
	return /\bannul/.test(folded.slice(sentence.start, sentence.end));
}

const LONGEST_EXCERPT = 120;

/** The sentence a number stands in, cut to what a check-list can show. */
export function excerptAround(text: string, folded: string, at: number, end: number): string {
	const sentence = between(folded, at, SENTENCE_END);
	if (sentence.end - sentence.start <= LONGEST_EXCERPT)
		return text.slice(sentence.start, sentence.end).trim();
	const start = Math.max(sentence.start, at - LONGEST_EXCERPT / 2);
	const stop = Math.min(sentence.end, end + LONGEST_EXCERPT / 2);
	const from = start === sentence.start ? start : text.indexOf(' ', start) + 1;
	const until = stop === sentence.end ? stop : text.lastIndexOf(' ', stop);
	const before = from > sentence.start ? '… ' : '';
	const after = until < sentence.end ? ' …' : '';
	return `${before}${text.slice(from, until).trim()}${after}`;
}
