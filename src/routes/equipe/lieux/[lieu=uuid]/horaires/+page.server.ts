import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { placeVersion, readPlace } from '#lib/features/resources/places/index.server.ts';
import {
	EMPTY_WEEK,
	exceptionInWords,
	hoursFromWords,
	hoursInWords,
	type Place,
	readException,
	readWeek,
	toCome,
	type Week,
	weekOf,
	withException,
	withoutException,
	withWeek
} from '#lib/features/resources/places/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { isDay } from '#lib/shared/day.ts';
import type { Actions } from './$types';
import { writeHours } from '../write-hours.ts';

export const load = shown(
	ofTeam('write-places'),
	async (db, { params, today }: Asked<'lieu', Viewer>) => {
		const place = await readPlace(db, params.lieu);
		if (!place || place.mergedInto || place.isRefuge) return null;
		const { week, guessed, kept } = weekKnown(place);
		return {
			version: await placeVersion(db, params.lieu),
			place: { id: place.id, name: place.name },
			...{ week, guessed, kept, today },
			words: place.hoursSaid ?? '',
			told: place.hours === null ? null : hoursInWords(place.hours),
			hasWeek: place.hours !== null && kept === null,
			exceptions: toCome(week.exceptions, today).map((exception) => ({
				...{ du: exception.firstDay, au: exception.lastDay },
				label: exceptionInWords(exception)
			}))
		};
	},
	'Ce lieu n’a pas d’horaires à noter\u00a0: il n’est plus au répertoire, ou c’est un refuge.'
);

/** Its week as it is known; read in its words, when nobody has typed it; or what no week shows, kept as it is. */
function weekKnown({ hours, hoursSaid }: Place): {
	week: Week;
	guessed: boolean;
	kept: string | null;
} {
	if (hours !== null) {
		const week = weekOf(hours);
		return { week: week ?? EMPTY_WEEK, guessed: false, kept: week ? null : hours };
	}
	const said = hoursSaid && hoursFromWords(hoursSaid);
	const week = said ? weekOf(said) : null;
	return { week: week ?? EMPTY_WEEK, guessed: week !== null, kept: null };
}

const GONE = 'Ce jour n’est plus dans la liste\u00a0: rechargez la page.';

export const actions: Actions = {
	semaine: writeHours('semaine', readWeek, withWeek),
	ajouter: writeHours('ajouter', readException, withException),
	retirer: writeHours(
		'retirer',
		(form) => {
			const [firstDay, lastDay] = [String(form.get('du') ?? ''), String(form.get('au') ?? '')];
			const errors: Record<string, string> = isDay(firstDay) && isDay(lastDay) ? {} : { '': GONE };
			return { read: { firstDay, lastDay }, errors };
		},
		withoutException
	)
};
