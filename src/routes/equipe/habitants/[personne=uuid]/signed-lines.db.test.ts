import { beforeAll, expect, test } from 'vitest';
import { addPerson, recordNotice, writeNote } from '#lib/features/people/people/index.server.ts';
import {
	answerRequest,
	recordRequest,
	showRequest,
	undoAnswer
} from '#lib/features/desk/requests/index.server.ts';
import { addStaffMember, endMembership } from '#lib/features/house/staff/index.server.ts';
import { withdrawFromPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { readSheet } from './sheet-sources.ts';

const world = useTestDatabase();
const TODAY = '2026-11-24';
const GONE = 'une personne qui n’est plus dans l’équipe';
let centre: string;
let awa: { staffId: string; membershipId: string };
let nour: typeof awa;
let her: string;
let requestId: string;

const as = <T>(role: ActingRole, staffId: string, work: (db: Db) => Promise<T>) =>
	world.as(role, centre, work, staffId);
const colleague = (name: string, centreId: string) =>
	world.asOperator([centreId], (db) => addStaffMember(db, { name, role: 'animateur', centreId }));
const idOf = (done: object) => ('id' in done ? String(done.id) : '');
const guided = { kind: 'guided', autonomy: 'autonome', today: TODAY } as const;
const answer = (staffId: string) =>
	as('accueil', staffId, (db) => answerRequest(db, { requestId, ...guided }));
const signatures = async () =>
	Object.fromEntries(
		(
			await as('direction', awa.staffId, (db) => readSheet(db, her, { before: null, limit: 50 }))
		).events.map(({ kind, by }) => [kind, by])
	);
const shown = async () => (await as('accueil', awa.staffId, (db) => showRequest(db, requestId)))!;

beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
	awa = await colleague('Awa Diallo', centre);
	nour = await colleague('Nour Saïdi', centre);
	her = idOf(
		await as('accueil', awa.staffId, (db) =>
			addPerson(db, { familyName: 'Caron', givenName: 'Léa' })
		)
	);
	requestId = idOf(
		await as('accueil', nour.staffId, (db) =>
			recordRequest(db, {
				words: 'Sa déclaration de retraite',
				family: 'retraite',
				channel: 'comes',
				origin: 'herself',
				personId: her,
				day: TODAY
			})
		)
	);
	await as('accueil', nour.staffId, (db) => recordNotice(db, { personId: her, toldBy: 'spoken' }));
	await as('animateur', nour.staffId, (db) =>
		writeNote(db, { personId: her, text: 'Préfère le matin.' })
	);
});

test('each line of a sheet says who wrote it', async () => {
	await answer(awa.staffId);
	expect(await signatures()).toEqual({
		person: 'Awa Diallo',
		request: 'Nour Saïdi',
		'request-answer': 'Awa Diallo',
		notice: 'Nour Saïdi',
		note: 'Nour Saïdi'
	});
});

test('a request says who took it down, who answered, and who took an answer back', async () => {
	const id = idOf(await answer(nour.staffId));
	await as('accueil', awa.staffId, (db) => undoAnswer(db, id, withdrawFromPreList));
	const request = await shown();
	expect(request.by).toBe('Nour Saïdi');
	expect(request.answers.find((one) => one.id === id)).toMatchObject({
		by: 'Nour Saïdi',
		undone: { by: 'Awa Diallo' }
	});
});

test('a colleague who left the team is still named; one of whom nothing is known is told in words', async () => {
	await as('direction', awa.staffId, (db) => endMembership(db, nour.membershipId));
	expect(await signatures()).toMatchObject({ note: 'Nour Saïdi' });
	// Hers is the name of another centre's team, which this one cannot read.
	const stranger = await colleague('Inès Petit', await world.addCentre('la-digue'));
	await world.owner.query('update person_notes set recorded_by = $1 where person_id = $2', [
		stranger.staffId,
		her
	]);
	await world.owner.query('update requests set recorded_by = null where id = $1', [requestId]);
	expect(await signatures()).toMatchObject({ note: GONE, request: null });
	expect((await shown()).by).toBeNull();
});
