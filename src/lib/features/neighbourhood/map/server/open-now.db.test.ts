import { expect, test } from 'vitest';
import { changePlaceFrom, placeVersion } from '#lib/features/resources/places/index.server.ts';
import { readWeek, withException, withWeek } from '#lib/features/resources/places/index.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { at, TUESDAY, usePlacesFound } from './places-found.fixture.ts';

const { team, adding, names } = usePlacesFound();

/** The form of the week, as a colleague types it. */
function typed(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	const { read, errors } = readWeek(form);
	expect(errors).toEqual({});
	return read;
}

const openAt = (minute: number) =>
	names({
		typed: 'kiosque des sternes',
		when: { name: 'maintenant', isMust: true },
		now: at(minute)
	});

test('« ouvert maintenant » follows the hours that a colleague has just typed, to the minute', async () => {
	const id = await adding({ name: 'Kiosque des Sternes', kind: 'ASSO' });
	expect(await names('kiosque des sternes')).toEqual(['Kiosque des Sternes']);
	expect(await openAt(10 * 60)).toEqual([]);

	const tuesday = typed({
		...{ 'ouvert-2-de': '09:00', 'ouvert-2-a': '12:15' },
		...{ 'ouvert-2-de-2': '22:00', 'ouvert-2-a-2': '00:00', feries: 'ferme' }
	});
	const from = await team((db) => placeVersion(db, id));
	done(
		await team((db) =>
			changePlaceFrom(db, id, {
				from,
				seen: '',
				said: (was) => withWeek(was, tuesday, TUESDAY),
				key: PLACES_KEY
			})
		)
	);
	for (const [minute, isOpen] of [
		[9 * 60 - 1, false],
		[9 * 60, true],
		[12 * 60 + 14, true],
		[12 * 60 + 15, false],
		[22 * 60, true],
		[24 * 60 - 1, true]
	] as const) {
		expect(await openAt(minute), `${minute}`).toEqual(isOpen ? ['Kiosque des Sternes'] : []);
	}

	// Closed that very day: a date goes before the week.
	const next = await team((db) => placeVersion(db, id));
	const shut = { firstDay: TUESDAY, lastDay: TUESDAY, spans: [] };
	done(
		await team((db) =>
			changePlaceFrom(db, id, {
				...{ from: next, seen: '' },
				said: (was) => withException(was, shut, TUESDAY),
				key: PLACES_KEY
			})
		)
	);
	expect(await openAt(10 * 60)).toEqual([]);
});
