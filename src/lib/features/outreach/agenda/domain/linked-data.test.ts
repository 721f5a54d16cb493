import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventLd, type LinkedCentre, linkedText, organizationLd } from './linked-data.ts';
import type { Occasion } from './occasion.ts';

const centre: LinkedCentre = {
	name: 'Centre social Jacques Brel',
	url: 'https://exemple.fr/centres/jacques-brel',
	timeZone: 'Europe/Paris',
	telephone: '+33300000000',
	address: { street: '3 rue du Quai', postcode: '62230', town: 'Outreau' }
};
const slot: Occasion = {
	kind: 'drop-in',
	id: '1',
	centreId: 'c',
	title: 'Permanence numérique',
	day: '2027-03-02',
	startsAt: '14:00',
	endsAt: '17:00',
	place: null,
	seatsLeft: 3,
	isTooLate: false,
	course: null
};

describe('an occasion as search engines read it', () => {
	test('has what is required, with hours on the clock of the centre', () => {
		const event = eventLd(slot, { centre, isFree: true });
		expect(event).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'Event',
			name: 'Permanence numérique',
			startDate: '2027-03-02T14:00:00+01:00',
			endDate: '2027-03-02T17:00:00+01:00',
			eventStatus: 'https://schema.org/EventScheduled',
			isAccessibleForFree: true,
			remainingAttendeeCapacity: 3,
			location: {
				'@type': 'Place',
				name: centre.name,
				address: { '@type': 'PostalAddress', postalCode: '62230', addressCountry: 'FR' }
			}
		});
		const summer = eventLd({ ...slot, day: '2027-07-06' }, { centre });
		expect(summer.startDate).toBe('2027-07-06T14:00:00+02:00');
		const far = eventLd(slot, { centre: { ...centre, timeZone: 'Indian/Reunion' } });
		expect(far.startDate).toBe('2027-03-02T14:00:00+04:00');
	});

	test('says nothing that nobody said: a price, a limit, an hour', () => {
		const event = eventLd({ ...slot, seatsLeft: null, startsAt: null, endsAt: null }, { centre });
		expect(event).not.toHaveProperty('isAccessibleForFree');
		expect(event).not.toHaveProperty('remainingAttendeeCapacity');
		expect(event).toMatchObject({ startDate: '2027-03-02', endDate: '2027-03-02' });
	});

	test('that is full has no place left', () => {
		expect(eventLd({ ...slot, seatsLeft: 0 }, { centre }).remainingAttendeeCapacity).toBe(0);
	});

	test('held elsewhere, is not told to be at the address of the centre', () => {
		expect(eventLd({ ...slot, place: 'Médiathèque' }, { centre }).location).toEqual({
			...{ '@type': 'Place', name: 'Médiathèque' }
		});
		const inside = eventLd({ ...slot, place: 'Salle bleue', isRoom: true }, { centre });
		expect(inside.location).toMatchObject({
			...{ '@type': 'Place', name: `Salle bleue, ${centre.name}` },
			address: { '@type': 'PostalAddress', postalCode: '62230', addressCountry: 'FR' }
		});
	});

	test('never ends before it begins', () => {
		const clock = fc
			.nat(24 * 60 - 1)
			.map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }).toString().slice(0, 5));
		const day = fc
			.nat(365)
			.map((days) => Temporal.PlainDate.from('2027-01-01').add({ days }).toString());
		fc.assert(
			fc.property(day, clock, clock, (on, startsAt, endsAt) => {
				const event = eventLd({ ...slot, day: on, startsAt, endsAt }, { centre });
				const [from, to] = [event.startDate, event.endDate] as [string, string];
				expect(from).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
				expect(Temporal.Instant.compare(to, from)).toBeGreaterThanOrEqual(0);
			})
		);
	});
});

test('a centre says its name, its page, its telephone and its address, and no more than it has', () => {
	expect(organizationLd(centre)).toMatchObject({
		'@context': 'https://schema.org',
		'@type': 'Organization',
		...{ name: centre.name, url: centre.url, telephone: '+33300000000' },
		address: { streetAddress: '3 rue du Quai', addressLocality: 'Outreau' }
	});
	const bare = organizationLd({ name: 'X', url: 'https://exemple.fr', timeZone: 'Europe/Paris' });
	expect(Object.keys(bare).toSorted()).toEqual(['@context', '@id', '@type', 'name', 'url']);
});

test('whatever a centre is called, its data close no script and come back as they were', () => {
	const name = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('</script><script>alert(1)</script>', '<!--', '<SCRIPT')
	);
	fc.assert(
		fc.property(name, (title) => {
			const data = eventLd({ ...slot, title }, { centre: { ...centre, name: title } });
			const text = linkedText(data);
			expect(text).not.toContain('<');
			expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
		})
	);
});
