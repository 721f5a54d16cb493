import { beforeEach, expect, test } from 'vitest';
import {
	cancelSeance,
	moveSeance,
	restoreSeance,
	tellPerson
} from '#lib/features/learning/workshops/index.server.ts';
import { useCourses } from './courses.fixture.ts';

const centre = useCourses();
const { at, animate, ok } = centre;
let her = { id: '', number: '', enrolmentId: '' };
let seanceId = '';

/** Somebody of a group whose next séance is on Tuesday the 8th at two. */
beforeEach(async () => {
	at('2026-12-01T09:00');
	const { id, seances } = await centre.group('2026-12-08');
	her = await centre.enrolled('Moved', id);
	seanceId = seances[0]!;
});

async function moveTo(civil: string, day: string, startsAt = '14:00') {
	at(civil);
	await ok((db) =>
		moveSeance(db, {
			...{ seanceId, day, startsAt, endsAt: '18:00', roomId: null, venue: '', reason: '' },
			despiteClosure: false
		})
	);
	await centre.plan();
	await centre.leave();
}
const texts = () => centre.textsTo(her.number);
const moved = (from: string, to: string) =>
	`Centre Brel : Jeanne, la séance du ${from} est déplacée au ${to}. Une question ? 03 21 00 00 00`;

test('each move is told, from where she was told it is', async () => {
	await moveTo('2026-12-01T10:00', '2026-12-10', '16:00');
	await moveTo('2026-12-02T10:00', '2026-12-11', '17:30');
	await moveTo('2026-12-03T10:00', '2026-12-08');
	expect(texts()).toEqual([
		moved('mardi 08/12', 'jeudi 10/12 à 16 h'),
		moved('jeudi 10/12', 'vendredi 11/12 à 17 h 30'),
		moved('vendredi 11/12', 'mardi 08/12 à 14 h')
	]);
});

test('moved twice before anything could leave: one text, from the day that she knows', async () => {
	await moveTo('2026-12-01T20:00', '2026-12-10');
	await moveTo('2026-12-01T21:00', '2026-12-11', '16:00');
	at('2026-12-02T09:00');
	await centre.leave();
	expect(texts()).toEqual([moved('mardi 08/12', 'vendredi 11/12 à 16 h')]);
});

test('moved back before anything could leave: nothing happened for her', async () => {
	await moveTo('2026-12-01T20:00', '2026-12-10');
	await moveTo('2026-12-01T21:00', '2026-12-08');
	at('2026-12-02T09:00');
	await centre.plan();
	await centre.leave();
	expect(texts()).toEqual([]);
	expect((await centre.outcomes(her.id)).filter((one) => !one.startsWith('P'))).toEqual([
		'2026-12-01T19:00:00Z cancelled changed'
	]);
});

test('told by a call of where it went: the next text starts from there, and none repeats the call', async () => {
	await moveTo('2026-12-01T20:00', '2026-12-10', '16:00');
	await animate((db) => tellPerson(db, { seanceId, enrolmentId: her.enrolmentId }));
	at('2026-12-02T09:00');
	await centre.leave();
	expect(texts()).toEqual([]);
	await moveTo('2026-12-02T10:00', '2026-12-11');
	expect(texts()).toEqual([moved('jeudi 10/12', 'vendredi 11/12 à 14 h')]);
});

const cancelled = async (civil: string) => {
	at(civil);
	await ok((db) => cancelSeance(db, { seanceId }));
	await centre.planAndLeave();
};
const restored = async (civil: string) => {
	at(civil);
	await ok((db) => restoreSeance(db, seanceId));
	await centre.planAndLeave();
};
const DOES_NOT =
	"Centre Brel : Jeanne, la séance de mardi 08/12 à 14 h n'aura pas lieu. Nous vous dirons la suite. 03 21 00 00 00";
const DOES =
	'Centre Brel : Jeanne, la séance de mardi 08/12 à 14 h aura bien lieu. Nous vous attendons. 03 21 00 00 00';

test('cancelled, then restored: who read that it does not take place reads that it does, each time', async () => {
	await cancelled('2026-12-01T10:00');
	await restored('2026-12-01T11:00');
	await centre.planAndLeave();
	expect(texts()).toEqual([DOES_NOT, DOES]);
	await cancelled('2026-12-02T10:00');
	await restored('2026-12-02T11:00');
	expect(texts().slice(2)).toEqual([DOES_NOT, DOES]);
});

test('cancelled in the evening and restored before anything could leave: nothing happened for her', async () => {
	await cancelled('2026-12-01T20:00');
	await restored('2026-12-01T21:00');
	at('2026-12-02T09:00');
	await centre.planAndLeave();
	expect(texts()).toEqual([]);
});

test('restored, then moved: where it is now is what she reads', async () => {
	await cancelled('2026-12-01T10:00');
	await restored('2026-12-01T20:00');
	await moveTo('2026-12-01T21:00', '2026-12-10');
	at('2026-12-02T09:00');
	await centre.planAndLeave();
	await centre.planAndLeave();
	expect(texts()).toEqual([DOES_NOT, moved('mardi 08/12', 'jeudi 10/12 à 14 h')]);
});
