import { expect, test } from 'vitest';
import type { GroupOffer } from '../offers/group-offer.ts';
import type { SignedGroup } from './signature.ts';
import { clashesWithin, closedAtFirst, meetingWords } from './signing-clashes.ts';

const group = (label: string, change: Partial<GroupOffer> = {}): SignedGroup => ({
	label,
	offer: {
		...{ id: label, weekday: 3, startsAt: '17:00', minutes: 120, partnerId: null, place: null },
		...{ room: null, roomId: null, capacity: 9, minimum: 2, provides: [], format: 'level' },
		animators: [{ staffId: label, name: `Animatrice de ${label}`, profile: null }],
		...change
	},
	firstDay: '2027-02-24',
	endsAt: '19:00',
	personIds: []
});
const camille = { animators: [{ staffId: 'c', name: 'Camille', profile: null }] };

test('one person does not lead two groups at once, and no room holds two', () => {
	const [led, other] = [group('mercredi A', camille), group('mercredi B', camille)];
	expect(clashesWithin([led, other])).toEqual([
		expect.stringMatching(/^mercredi A et mercredi B\s: Camille ne peut pas être dans les deux/)
	]);
	const room = { roomId: 's', room: 'Salle verte' };
	expect(clashesWithin([group('A', room), group('B', room)])[0]).toContain('Salle verte');
	expect(clashesWithin([group('A', room), group('B')])).toEqual([]);
	expect(clashesWithin([led, group('jeudi', { ...camille, weekday: 4 })])).toEqual([]);
	expect(clashesWithin([led, group('mercredi soir', { ...camille, startsAt: '19:00' })])).toEqual(
		[]
	);
});

const closure = { kind: 'own', name: 'inventaire', firstDay: '', lastDay: '' } as const;
const dates = (skipped: string[], days: string[]) => ({
	days,
	kept: [],
	skipped: skipped.map((day) => ({ day, closure }))
});

test('a first séance on a closed day is said with its reason, the next date and what to do', () => {
	const closed = dates(['2027-02-24'], ['2027-03-03', '2027-03-10']);
	expect(closedAtFirst({ group: group('mercredi 17 h'), dates: closed })).toEqual([
		'mercredi 17 h\u00a0: le centre est fermé le mercredi 24 février 2027 (Fermeture du centre\u00a0: inventaire). Sa première séance serait le mercredi 3 mars 2027. Gardez cette date, ou cochez ce jour sous «\u202fMême si le centre est fermé\u202f».'
	]);
	const later = dates(['2027-03-03'], ['2027-02-24', '2027-03-10']);
	expect(closedAtFirst({ group: group('mercredi 17 h'), dates: later })).toEqual([]);
});

test('a meeting in the same place is said with its day, its hours and what to do', () => {
	const meeting = { groupLabel: 'mercredi 17 h', day: '2027-02-24', startsAt: '17:30' };
	const words = meetingWords({ ...meeting, endsAt: '18:30', place: 'Hall', programme: 'SÉNOU' });
	expect(words).toContain(
		'(Hall) le mercredi 24 février 2027, de 17\u00a0h\u00a030 à 18\u00a0h\u00a030'
	);
	expect(words).toContain('Déplacez l’une des deux');
});
