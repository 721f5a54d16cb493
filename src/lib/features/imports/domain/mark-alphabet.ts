import type { CellPlace, Mark, Question } from './register.ts';
import { minutesBetween } from './read-clock.ts';
import { type MarkReading, readMark } from './read-mark.ts';
import { LEGEND_PAIR } from './row-kind.ts';
import type { Notebook } from './notebook.ts';
import { plain } from './plain-words.ts';

/** One attendance cell, once its table's habits are known. */
export type CellMeaning = Mark | { kind: 'blank' | 'unread' | 'leaving' | 'cancelled' };
/** What the séance of the cell says of its hours, when known. */
export type SeanceHours = { startsAt?: string; minutes?: number };
export type Alphabet = (text: string, hours: SeanceHours) => CellMeaning;

export type MarkCell = { text: string; place: CellPlace };
type Kind = 'present' | 'absent' | 'excused';
type Signs = Map<string, { reading: MarkReading; place: CellPlace }>;

/**
 * Reads the marks of one table together, because a sign means what the register makes of it: "O" is
 * oui beside N or when it is the only sign, and a question beside X; a ballot cross is an absence
 * beside ✓. The legend decides before all; what stays unknown is asked once per sign (issue §4).
 */
export function decideAlphabet(cells: MarkCell[], legend: string[], notebook: Notebook): Alphabet {
	const signs: Signs = new Map();
	for (const { text, place } of cells) {
		if (!signs.has(text)) signs.set(text, { reading: readMark(text), place });
	}
	const said = readLegend(legend);
	const meanings = new Map<string, (hours: SeanceHours) => CellMeaning>();
	return (text, hours) => {
		let meaning = meanings.get(text);
		if (!meaning) {
			const sign = signs.get(text);
			const kind = said.get(plain(text));
			meaning = kind ? () => markOf(kind) : meaningOf(text, sign, signs, notebook);
			meanings.set(text, meaning);
		}
		return meaning(hours);
	};
}

function meaningOf(
	text: string,
	sign: { reading: MarkReading; place: CellPlace } | undefined,
	signs: Signs,
	notebook: Notebook
): (hours: SeanceHours) => CellMeaning {
	if (!sign) return () => ({ kind: 'blank' });
	const { reading, place } = sign;
	const ask = (assumed: string) => askSign(text, place, assumed, notebook);
	switch (reading.kind) {
		case 'present':
		case 'absent':
		case 'excused':
		case 'blank':
		case 'leaving':
		case 'cancelled':
			return () => ({ kind: reading.kind }) as CellMeaning;
		case 'late': {
			const minutes = reading.minutes ?? askMinutes(text, place, notebook);
			return () => ({ kind: 'late', minutes });
		}
		case 'depends': {
			const kind = dependentKind(reading.sign, signs) ?? ask('none');
			return () => markOf(kind);
		}
		case 'reason': {
			const kind = ask('excused');
			return () => markOf(kind);
		}
		case 'arrival':
			return ({ startsAt, minutes = 480 }) => {
				const late = startsAt ? minutesBetween(startsAt, reading.at) : Number.NaN;
				if (late >= 0 && late < minutes)
					return late === 0 ? markOf('present') : { kind: 'late', minutes: late };
				return markOf(ask('none'));
			};
		case 'number':
			return ({ minutes }) => {
				const isWhole =
					minutes !== undefined && (reading.value === minutes || reading.value * 60 === minutes);
				return isWhole ? markOf('present') : markOf(ask('none'));
			};
		case 'unknown': {
			const kind = ask('none');
			return () => markOf(kind);
		}
	}
}

/** "O" and "N", "✗" and "V" in the light of the other signs of the table. */
function dependentKind(sign: 'o' | 'cross' | 'n' | 'v', signs: Signs): Kind | undefined {
	const others = [...signs].map(([text]) => plain(text));
	const has = (...forms: string[]) => others.some((other) => forms.includes(other));
	const kinds = new Set([...signs.values()].map(({ reading }) => reading.kind));
	if (sign === 'o') return has('n', 'non', 'oui') || !kinds.has('present') ? 'present' : undefined;
	if (sign === 'n') return has('o', 'oui') || kinds.has('present') ? 'absent' : undefined;
	if (sign === 'v') return kinds.has('present') ? undefined : 'present';
	return has('✓', '✔', '✔️', '☑', 'v', '√') || kinds.has('present') ? 'absent' : 'present';
}

function askSign(text: string, place: CellPlace, assumed: string, notebook: Notebook): string {
	const choices: Question['choices'] = [
		{ value: 'present', label: 'Présent' },
		{ value: 'absent', label: 'Absent' },
		{ value: 'excused', label: 'Excusé' },
		{ value: 'none', label: 'Ne pas en tenir compte' }
	];
	return notebook.ask({
		kind: 'unknown-mark',
		place,
		subject: text,
		text: `Que veut dire « ${text.slice(0, 40)} » dans les présences de cet onglet ?`,
		choices,
		assumed
	});
}

function askMinutes(text: string, place: CellPlace, notebook: Notebook): number {
	const answer = notebook.ask({
		kind: 'unknown-mark',
		place,
		subject: text,
		text: `« ${text.slice(0, 40)} » dit un retard sans sa durée. Combien de minutes faut-il compter ?`,
		choices: [0, 5, 10, 15, 30].map((minutes) => ({
			value: String(minutes),
			label: minutes === 0 ? 'Ne rien retirer' : `${minutes} minutes`
		})),
		assumed: '0'
	});
	return Number(answer);
}

function markOf(kind: string): CellMeaning {
	return kind === 'present' || kind === 'absent' || kind === 'excused'
		? { kind }
		: { kind: 'unread' };
}

/** "Légende : X = présent, / = absent": the register's own words. */
function readLegend(lines: string[]): Map<string, Kind> {
	const said = new Map<string, Kind>();
	for (const line of lines) {
		for (const pair of plain(line).matchAll(new RegExp(LEGEND_PAIR, 'g'))) {
			const [, sign = '', meaning = ''] = pair;
			const { kind } = readMark(meaning.trim());
			if (kind === 'present' || kind === 'absent' || kind === 'excused') said.set(sign, kind);
		}
	}
	return said;
}
