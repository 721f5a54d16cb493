import { describe, expect, test } from 'vitest';
import { changeProject } from './change-project.ts';
import { listProjects, projectsOf } from './list-projects.ts';
import { noteVisit, undoProjectVisit } from './note-visit.ts';
import { openProject } from './open-project.ts';
import { setProjectAnimators } from './project-animators.ts';
import { addToProject, takeOffProject } from './project-people.ts';
import { A_PROJECT, A_VISIT, done, TODAY, useProjects } from './project.fixture.ts';
import { recordOutcome } from './record-outcome.ts';
import { showProject } from './show-project.ts';

const centre = useProjects();
const { act } = centre;
const shown = async (projectId: string) => (await act((db) => showProject(db, { projectId })))!;

test('two residents digitise their tapes: five visits or ten, and the hours add up', async () => {
	const { projectId, people } = await centre.openFor('Delattre', 'Vasseur');
	const [one, two] = people as [string, string];
	const note = (day: string, minutes: number, personIds: string[]) =>
		act((db) => noteVisit(db, { ...A_VISIT, projectId, day, minutes, personIds }));
	done(await note('2026-10-10', 120, [one]));
	done(await note('2026-10-17', 90, [one, two, two]));
	const project = await shown(projectId);
	expect(project.sums).toEqual({ visits: 2, minutes: 210, lastVisitOn: '2026-10-17' });
	expect(project.visits.map(({ personIds }) => personIds.toSorted())).toEqual([
		[one, two].toSorted(),
		[one]
	]);
	expect(project.people.map(({ name }) => name)).toEqual(['Jeanne Delattre', 'Jeanne Vasseur']);
	const [hers] = await act((db) => projectsOf(db, two));
	expect(hers).toMatchObject({ id: projectId, visits: 2, peopleCount: 2 });
});

test('a visit noted by mistake counts no more, and its row stays', async () => {
	const { projectId, people } = await centre.openFor('Lenoir');
	const { id } = done(
		await act((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: people }))
	);
	const before = await centre.count('project_visits');
	done(await act((db) => undoProjectVisit(db, id)));
	done(await act((db) => undoProjectVisit(db, id)));
	expect((await shown(projectId)).sums).toEqual({ visits: 0, minutes: 0, lastVisitOn: null });
	expect(await centre.count('project_visits')).toBe(before);
});

test('at the repair café nobody is asked for a name, and the toaster is told', async () => {
	const projectId = await centre.open({ kind: 'repair-cafe', title: 'Repair café du samedi' });
	done(
		await act((db) =>
			noteVisit(db, {
				...A_VISIT,
				projectId,
				unnamed: 3,
				device: { brand: 'Grille-pain Moulinex', fault: '', repaired: 'partly' }
			})
		)
	);
	expect((await shown(projectId)).visits[0]).toMatchObject({
		unnamed: 3,
		device: { brand: 'Grille-pain Moulinex', fault: '', repaired: 'partly' }
	});
});

describe('a visit is refused, and nothing is written', () => {
	test.each([
		['of tomorrow', { day: '2026-11-25' }, 'day'],
		['before the project began', { day: '2026-10-01' }, 'day'],
		['on 30 February', { day: '2026-02-30' }, 'day'],
		['of no minute', { minutes: 0 }, 'minutes'],
		['of half a minute', { minutes: 0.5 }, 'minutes'],
		['to which nobody came', { unnamed: 0 }, 'nobody'],
		['of fewer than nobody', { unnamed: -1 }, 'unnamed'],
		['told too long', { done: 'x'.repeat(601) }, 'done'],
		['that tells a card number', { done: `carte 4${'1'.repeat(15)}` }, 'confidential'],
		[
			'of somebody who is not in the project',
			{ personIds: [crypto.randomUUID()] },
			'unknown-person'
		],
		[
			'with a thing to repair where nothing is repaired',
			{ device: { brand: 'Radio', fault: '', repaired: 'yes' as const } },
			'device'
		]
	])('%s', async (_story, change, refusal) => {
		const projectId = await centre.open();
		const visit = { ...A_VISIT, unnamed: 1, ...change, projectId };
		const before = await centre.count('project_visits');
		expect(await act((db) => noteVisit(db, visit))).toMatchObject({ refusal });
		expect(await centre.count('project_visits')).toBe(before);
	});
});

describe('a project is refused, and nothing is opened', () => {
	test.each([
		['of a kind nobody knows', { kind: 'jardin' }, 'kind'],
		['without a title', { title: '  ' }, 'title'],
		['that begins tomorrow', { openedOn: '2026-11-25' }, 'opened-on'],
		['on a day half typed', { openedOn: '0002-01-01' }, 'opened-on'],
		['whose wish holds a bank number', { wish: 'FR7630006000011234567890189' }, 'confidential']
	])('%s', async (_story, change, refusal) => {
		const before = await centre.count('projects');
		expect(await act((db) => openProject(db, { ...A_PROJECT, ...change }))).toMatchObject({
			refusal
		});
		expect(await centre.count('projects')).toBe(before);
	});
});

test('it ends with its words, is taken up again, and each is a dated row', async () => {
	const projectId = await centre.open();
	const end = { projectId, outcome: 'finished' as const, words: 'La clé est faite.', day: TODAY };
	done(await act((db) => recordOutcome(db, { ...end, today: TODAY })));
	done(await act((db) => recordOutcome(db, { ...end, today: TODAY })));
	expect(await shown(projectId)).toMatchObject({ outcome: 'finished', endedOn: TODAY });
	const visit = { ...A_VISIT, projectId, unnamed: 1 };
	expect(await act((db) => noteVisit(db, visit))).toMatchObject({ refusal: 'ended' });
	done(await act((db) => recordOutcome(db, { ...end, outcome: null, today: TODAY })));
	done(await act((db) => noteVisit(db, visit)));
	const { rows } = await centre.world.owner.query(
		'select outcome from project_outcomes where project_id = $1 order by id',
		[projectId]
	);
	expect(rows).toEqual([{ outcome: 'finished' }, { outcome: null }]);
});

test('an end before the beginning is refused', async () => {
	const projectId = await centre.open();
	const before = await centre.count('project_outcomes');
	expect(
		await act((db) =>
			recordOutcome(db, {
				projectId,
				outcome: 'stopped',
				words: '',
				day: '2026-10-02',
				today: TODAY
			})
		)
	).toMatchObject({ refusal: 'day' });
	expect(await centre.count('project_outcomes')).toBe(before);
});

test('somebody who came stays in the project; who never came may be taken off', async () => {
	const { projectId, people } = await centre.openFor('Cordier', 'Wacquez');
	const [came, not] = people as [string, string];
	done(await act((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: [came] })));
	const off = (personId: string) => act((db) => takeOffProject(db, { projectId, personId }));
	expect(await off(came)).toMatchObject({ refusal: 'has-come' });
	done(await off(not));
	expect((await shown(projectId)).people.map(({ personId }) => personId)).toEqual([came]);
	done(await act((db) => addToProject(db, { projectId, personId: came })));
	expect((await shown(projectId)).people).toHaveLength(1);
});

test('a project does not begin after a visit that was noted', async () => {
	const { projectId, people } = await centre.openFor('Bernard');
	done(await act((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: people })));
	const change = { ...A_PROJECT, projectId, openedOn: '2026-10-11' };
	expect(await act((db) => changeProject(db, change))).toMatchObject({ refusal: 'opened-on' });
	expect((await shown(projectId)).openedOn).toBe(A_PROJECT.openedOn);
});

test('only the team of the centre follows a project', async () => {
	const projectId = await centre.open();
	const colleague = await centre.addColleague(centre.centreId, 'Awa Diallo');
	const neighbour = await centre.world.addCentre('la-digue');
	const stranger = await centre.addColleague(neighbour, 'Claire Vasseur');
	const set = (...staffIds: string[]) =>
		act((db) => setProjectAnimators(db, { projectId, staffIds }));
	expect(await set(colleague, stranger)).toMatchObject({ refusal: 'unknown-animator' });
	expect((await shown(projectId)).animators).toEqual([]);
	done(await set(colleague));
	expect((await shown(projectId)).animators).toEqual([{ staffId: colleague, name: 'Awa Diallo' }]);
});

test('the list pages by fifty, keeps what goes on apart from what ended, and loses nobody', async () => {
	const neighbour = await centre.world.addCentre('loin');
	const there = <T>(work: Parameters<typeof centre.world.as<T>>[2]) =>
		centre.world.as('animateur', neighbour, work);
	for (let nth = 0; nth < 53; nth += 1) {
		done(await there((db) => openProject(db, { ...A_PROJECT, title: `Projet ${nth}` })));
	}
	const first = await there((db) => listProjects(db, { state: 'going-on' }));
	const second = await there((db) => listProjects(db, { state: 'going-on', below: first.next! }));
	expect(second.next).toBeNull();
	expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(53);
	expect((await there((db) => listProjects(db, { state: 'ended' }))).lines).toEqual([]);
});

test('the desk sees none of it', async () => {
	const projectId = await centre.open();
	const asDesk = await centre.world.as('accueil', centre.centreId, (db) =>
		showProject(db, { projectId })
	);
	expect(asDesk).toBeNull();
});
