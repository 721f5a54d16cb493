import sharp from 'sharp';
import { expect, test } from 'vitest';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { eraseProjects } from './erase-projects.ts';
import { noteVisit } from './note-visit.ts';
import { addProjectPhoto, listProjectPhotos, removeProjectPhoto } from './project-photos.ts';
import { A_VISIT, done, TODAY, useProjects } from './project.fixture.ts';
import { recordOutcome } from './record-outcome.ts';
import { showProject } from './show-project.ts';

const centre = useProjects();
const { act, world } = centre;

const photo = async () => ({
	...done(
		await redrawPhoto(
			await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b4f4a' } })
				.jpeg()
				.toBuffer(),
			'ourselves'
		)
	),
	alternative: 'Une clé USB sur une pile de cassettes',
	consentOn: '2026-10-10',
	consentNote: 'Feuille signée, classeur des projets',
	today: TODAY
});

async function told(...names: string[]) {
	const { projectId, people } = await centre.openFor(...names);
	done(await act((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: people })));
	const added = await photo();
	done(await act((db) => addProjectPhoto(db, { ...added, projectId })));
	const end = { projectId, outcome: 'finished' as const, words: 'Fait.', day: TODAY, today: TODAY };
	done(await act((db) => recordOutcome(db, end)));
	return { projectId, people };
}
const shown = async (projectId: string) => (await act((db) => showProject(db, { projectId })))!;

test('the words and photos of a project go with the last of its people who is named', async () => {
	const { projectId, people } = await told('Delattre', 'Vasseur');
	const [one, two] = people as [string, string];
	await act((db) => eraseProjects(db, [one]));
	expect(await shown(projectId)).toMatchObject({ title: 'Numériser ses cassettes' });
	await world.owner.query('delete from person_identities where person_id = $1', [one]);
	expect(await act((db) => eraseProjects(db, [two]))).toEqual({
		project_photos: 1,
		projects: 1,
		project_visits: 1,
		project_outcomes: 1,
		repaired_devices: 0
	});
	const left = await shown(projectId);
	expect(left).toMatchObject({ title: 'Projet', wish: null, outcomeWords: null });
	expect(left.visits).toMatchObject([{ done: null, minutes: 120 }]);
	expect(await act((db) => listProjectPhotos(db, projectId))).toEqual([]);
});

test('a photo without a consent, or without words, is not kept', async () => {
	const projectId = await centre.open();
	const good = await photo();
	const before = await centre.count('project_photos');
	const add = (change: object) =>
		act((db) => addProjectPhoto(db, { ...good, ...change, projectId }));
	expect(await add({ consentNote: '' })).toMatchObject({ refusal: 'no-consent' });
	expect(await add({ consentOn: '2026-11-25' })).toMatchObject({ refusal: 'no-consent' });
	expect(await add({ alternative: '' })).toMatchObject({ refusal: 'no-alternative' });
	expect(await centre.count('project_photos')).toBe(before);
	const { id } = done(await add({}));
	const neighbour = await world.addCentre('ailleurs');
	await world.as('direction', neighbour, (db) => removeProjectPhoto(db, id));
	expect(await act((db) => listProjectPhotos(db, projectId))).toHaveLength(1);
	await act((db) => removeProjectPhoto(db, id));
	expect(await act((db) => listProjectPhotos(db, projectId))).toEqual([]);
});
