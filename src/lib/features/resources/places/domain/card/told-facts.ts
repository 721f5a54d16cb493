import { columnLabel, columnValue } from './column-words.ts';
import { weekOf } from '../hours/week.ts';
import { columnsOf, type PlaceFacts } from '../facts/place.ts';

const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
	['À quoi ça sert', ['aliases', 'needs', 'other_kinds', 'summary', 'detail', 'services']],
	[
		'Où',
		[
			...['street', 'street_more', 'postcode', 'town', 'latitude', 'longitude', 'landmark'],
			...['step_free', 'reach', 'access_sheet']
		]
	],
	['Quand', ['hours', 'hours_said']],
	[
		'Avant de venir',
		[
			...['phone', 'mails', 'websites', 'booking_url', 'welcome', 'cares', 'languages'],
			...['price_kind', 'price_said', 'bring', 'ways_in', 'ways_of_help']
		]
	],
	[
		'Pour l’annuaire',
		[
			...['pivot', 'insee', 'parent', 'programmes', 'labels', 'other_labels', 'roaming'],
			...['source', 'source_id', 'verify_months', 'updated_on']
		]
	]
];

/** What is known of a place, section by section, as the team reads it: what nobody has said is not there. */
export function toldFacts(
	place: PlaceFacts
): { title: string; lines: { label: string; text: string }[] }[] {
	const columns = columnsOf(place) as Record<string, unknown>;
	return SECTIONS.map(([title, names]) => ({
		title,
		lines: names.flatMap((name) => {
			const value = columns[name];
			const isSaid = Array.isArray(value)
				? value.length > 0
				: value !== null && value !== undefined;
			if (!isSaid) return [];
			// A week is read line by line.
			const text = columnValue(name, value);
			const isWeek = name === 'hours' && weekOf(String(value)) !== null;
			return [{ label: columnLabel(name), text: isWeek ? text.replaceAll('. ', '\n') : text }];
		})
	})).filter(({ lines }) => lines.length > 0);
}
