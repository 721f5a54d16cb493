import type { Db } from '#lib/platform/database/acting.ts';
import {
	done,
	type StoryCentre,
	TODAY,
	useStoryCentre
} from '../../../../../../tests/database/story-centre.ts';
import type { VisitWords } from '../domain/refuse-visit.ts';
import { openProject, type NewProject } from './open-project.ts';
import { addToProject } from './project-people.ts';

export { done, TODAY };

export const A_PROJECT: NewProject = {
	kind: 'personal',
	title: 'Numériser ses cassettes',
	wish: 'Mettre les cassettes de mes parents sur une clé USB.',
	openedOn: '2026-10-03',
	today: TODAY
};

export const A_VISIT: VisitWords & { today: string } = {
	day: '2026-10-10',
	minutes: 120,
	personIds: [],
	unnamed: 0,
	done: 'Branché le magnétophone.',
	device: null,
	today: TODAY
};

export type ProjectCentre = StoryCentre & {
	open(change?: Partial<NewProject>): Promise<string>;
	/** A project of these residents, and them. */
	openFor(...names: string[]): Promise<{ projectId: string; people: string[] }>;
	count(table: string): Promise<number>;
	/** Somebody of the team of a centre, in that role. */
	addColleague(centreId: string, name: string, role?: string): Promise<string>;
};

export function useProjects(): ProjectCentre {
	const centre = useStoryCentre('animateur');
	const { act, world } = centre;
	const open = async (change?: Partial<NewProject>) =>
		done(await act((db: Db) => openProject(db, { ...A_PROJECT, ...change }))).id;
	return Object.assign(centre, {
		open,
		async openFor(...names: string[]) {
			const projectId = await open();
			const people: string[] = [];
			for (const name of names) {
				const personId = await centre.addResident(name);
				done(await act((db) => addToProject(db, { projectId, personId })));
				people.push(personId);
			}
			return { projectId, people };
		},
		count: async (table: string) => (await world.owner.query(`select from ${table}`)).rowCount!,
		async addColleague(centreId: string, name: string, role = 'animateur') {
			const { rows } = await world.owner.query<{ id: string }>(
				`insert into staff_members (display_name, recorded_at) values ($1, now()) returning id`,
				[name]
			);
			await world.owner.query(
				`insert into memberships (staff_id, centre_id, role, started_at) values ($1, $2, $3, now())`,
				[rows[0]!.id, centreId, role]
			);
			return rows[0]!.id;
		}
	});
}
