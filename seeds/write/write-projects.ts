import { recordPickUp } from '#lib/features/people/people/index.server.ts';
import {
	addToProject,
	noteVisit,
	openProject,
	recordOutcome
} from '#lib/features/learning/projects/index.server.ts';
import type { ProjectKind } from '#lib/features/learning/projects/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

type Device = { brand: string; fault: string; repaired: 'yes' | 'partly' | 'no' };
type Visit = { daysAgo: number; minutes: number; done: string; unnamed?: number; device?: Device };
type Story = {
	/** The activity whose fiche tells it. */
	programme: string;
	kind: ProjectKind;
	title: string;
	wish: string;
	openedDaysAgo: number;
	people: number;
	visits: Visit[];
	ended?: { daysAgo: number; words: string };
};

const STORIES: Story[] = [
	{
		programme: 'perfectionnement',
		kind: 'personal',
		title: 'Numériser ses cassettes',
		wish: 'Mettre les cassettes de famille sur une clé, pour les enfants.',
		openedDaysAgo: 48,
		people: 1,
		visits: [
			{ daysAgo: 34, minutes: 120, done: 'Branché le magnétophone, essayé une première cassette.' },
			{ daysAgo: 20, minutes: 90, done: 'Trois cassettes copiées.' },
			{ daysAgo: 6, minutes: 120, done: 'Elle copie seule ; il reste les titres à écrire.' }
		]
	},
	{
		programme: 'perfectionnement',
		kind: 'repair-cafe',
		title: 'Repair café du samedi',
		wish: '',
		openedDaysAgo: 90,
		people: 0,
		visits: [
			{
				...{ daysAgo: 40, minutes: 60, done: '', unnamed: 1 },
				device: { brand: 'Grille-pain', fault: 'Ne chauffe plus', repaired: 'yes' }
			},
			{
				...{ daysAgo: 40, minutes: 45, done: '', unnamed: 2 },
				device: { brand: 'Lampe de bureau', fault: 'Fil coupé', repaired: 'yes' }
			},
			{
				...{ daysAgo: 12, minutes: 75, done: 'Pièce à commander.', unnamed: 1 },
				device: { brand: 'Aspirateur', fault: 'Aspire mal', repaired: 'partly' }
			},
			{
				...{ daysAgo: 12, minutes: 30, done: '', unnamed: 1 },
				device: { brand: 'Téléphone ancien', fault: 'Écran fendu', repaired: 'no' }
			}
		]
	},
	{
		programme: 'fablab',
		kind: 'fablab',
		title: 'Un décor pour la fête du quartier',
		wish: 'Découper des lettres en bois et imprimer les attaches.',
		openedDaysAgo: 25,
		people: 2,
		visits: [
			{ daysAgo: 18, minutes: 120, done: 'Dessin des lettres.' },
			{ daysAgo: 4, minutes: 150, done: 'Premier essai d’attache à l’imprimante 3D.' }
		]
	},
	{
		programme: 'perfectionnement',
		kind: 'perfectionnement',
		title: 'Un album de photos',
		wish: 'Faire imprimer un album pour les 70 ans de sa sœur.',
		openedDaysAgo: 100,
		people: 1,
		visits: [{ daysAgo: 80, minutes: 90, done: 'Choisi les photos, commandé l’album.' }],
		ended: { daysAgo: 62, words: 'L’album est arrivé, la sœur est contente.' }
	}
];

/** Four projects of the centre: three are alive, one has come to its end; gives them by title. */
export async function writeProjects(db: Db, telling: DeskTelling): Promise<Map<string, string>> {
	const adults = telling.desk.residents
		.filter(({ adult }) => !adult)
		.flatMap(({ person }) => telling.known.get(person) ?? []);
	const projects = new Map<string, string>();
	for (const story of STORIES) {
		// The last met: those whom older scenes speak of are left alone.
		const people = adults.splice(-story.people, story.people);
		projects.set(story.title, await writeProject(db, telling, story, people));
	}
	return projects;
}

async function writeProject(
	db: Db,
	{ today, team, programmes, timeZone, now }: DeskTelling,
	story: Story,
	personIds: string[]
): Promise<string> {
	const { kind, title, wish } = story;
	const animate = (day: string) => actAs(db, team.technique, momentOf(day, '17:30', timeZone, now));
	const openedOn = daysBefore(today, story.openedDaysAgo);
	await animate(openedOn);
	const programmeId = programmes.get(story.programme)!;
	const opened = { kind, title, wish, programmeId, openedOn, today: openedOn };
	const { id } = accepted(await openProject(db, opened));
	for (const personId of personIds) accepted(await addToProject(db, { projectId: id, personId }));
	for (const { daysAgo, minutes, done, unnamed = 0, device = null } of story.visits) {
		const day = daysBefore(today, daysAgo);
		await animate(day);
		const visit = { projectId: id, personIds, day, minutes, done, unnamed, device, today: day };
		accepted(await noteVisit(db, visit));
	}
	if (story.ended) {
		const day = daysBefore(today, story.ended.daysAgo);
		await animate(day);
		const { words } = story.ended;
		accepted(
			await recordOutcome(db, { projectId: id, outcome: 'finished', words, day, today: day })
		);
	}
	return id;
}

/** Some children have said who fetches them; the others are still to be asked. */
export async function writePickUps(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, known, team, today, timeZone, now } = telling;
	const children = desk.residents.filter(({ adult }) => adult);
	const day = daysBefore(today, 9);
	await actAs(db, team.accueil, momentOf(day, '16:45', timeZone, now));
	for (const [rank, { person, adult }] of children.slice(0, 4).entries()) {
		const personId = known.get(person);
		if (!personId || !adult) continue;
		const names = `${adult.givenName} ${adult.familyName}${rank % 2 === 0 ? ', ou sa grand-mère' : ''}`;
		const said = { personId, names, leavesAlone: rank === 3, today: day };
		accepted(await recordPickUp(db, said));
	}
}
