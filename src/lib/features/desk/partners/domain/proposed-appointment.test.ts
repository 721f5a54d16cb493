import { describe, expect, test } from 'vitest';
import {
	appointmentWords,
	LONGEST_PLACE,
	readAppointment,
	standingAppointment
} from './proposed-appointment.ts';

const TODAY = '2026-11-24';
const read = (typed: Partial<Parameters<typeof readAppointment>[0]>) =>
	readAppointment({ day: '', time: '', place: '', ...typed }, TODAY);

describe('an appointment', () => {
	test('is nothing, a day, a day and an hour, or only whom to ask for', () => {
		expect(read({})).toBeNull();
		expect(read({ day: '2026-12-01' })).toEqual({ day: '2026-12-01', time: null, place: null });
		expect(read({ day: TODAY, time: '10:30' })).toMatchObject({ day: TODAY, time: '10:30' });
		expect(read({ place: ' Mme Petit,\n accueil ' })).toEqual({
			day: null,
			time: null,
			place: 'Mme Petit, accueil'
		});
	});

	test.each([
		['a day that is over', { day: '2026-11-23' }, 'day', 'Ce jour est passé'],
		['a day of no calendar', { day: '2026-02-30' }, 'day', 'Ce jour n’existe pas'],
		['words for a day', { day: 'mardi' }, 'day', 'Ce jour n’existe pas'],
		['an hour of no day', { time: '10:00' }, 'day', 'Donnez aussi le jour'],
		['an hour of no clock', { day: '2026-12-01', time: '25:00' }, 'time', 'Écrivez l’heure'],
		['a place too long', { place: 'x'.repeat(LONGEST_PLACE + 1) }, 'place', 'C’est trop long']
	] as const)('is refused: %s', (_story, typed, refusal, begins) => {
		expect(read(typed)).toMatchObject({ refusal, message: expect.stringContaining(begins) });
	});

	test('is said as somebody would say it', () => {
		const day = '2026-12-01';
		expect(appointmentWords({ day, time: '10:00', place: null })).toBe(
			'mardi 1er décembre à 10\u00a0h'
		);
		expect(appointmentWords({ day, time: null, place: 'Mme Petit' })).toBe(
			'mardi 1er décembre, Mme Petit'
		);
	});

	test('stands until the partner declines', () => {
		const appointment = { day: '2026-12-01', time: null, place: null };
		const accepted = { answer: 'accepted', appointment } as const;
		const after = (answer: 'done' | 'declined') =>
			standingAppointment([accepted, { answer, appointment: null }]);
		expect(after('done')).toEqual(appointment);
		expect(after('declined')).toBeNull();
		expect(standingAppointment([])).toBeNull();
	});
});
