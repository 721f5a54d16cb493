import { askMinutes, askSign } from './ask-sign.ts';
import { dependentKind, type Signs } from './dependent-signs.ts';
import type { Notebook } from '../../notebook.ts';
import { plain } from '../cells/plain-words.ts';
import { minutesBetween } from '../cells/clock-times.ts';
import { readLegend } from './read-legend.ts';
import type { MarkReading } from './known-marks.ts';
import { readMark } from './read-mark.ts';
import type { CellPlace, Mark } from '../../register.ts';

/** One attendance cell, once its table's habits are known. */
export type CellMeaning = Mark | { kind: 'blank' | 'unread' | 'leaving' | 'cancelled' };

/** What the séance of the cell says of its hours, when known. */
export type SeanceHours = {
	startsAt?: string;
	minutes?: number;
	/** Minutes of delay another column of the row gives. */
	late?: number;
};

export type Alphabet = (text: string, hours: SeanceHours) => CellMeaning;

export type MarkCell = { text: string; place: CellPlace };

/**
 * Reads the marks of one table together, because a sign means what the register makes of it: "O" is
 * oui beside N or when it is the only sign, and a question beside X; a ballot cross is an absence
 * beside ✓. The legend decides before all; what stays unknown is asked once per sign (docs/registers.md).
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
		case 'late':
			return ({ late }) => ({
				kind: 'late',
				minutes: late ?? reading.minutes ?? askMinutes(text, place, notebook)
			});
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

function markOf(kind: string): CellMeaning {
	return kind === 'present' || kind === 'absent' || kind === 'excused'
		? { kind }
		: { kind: 'unread' };
}
