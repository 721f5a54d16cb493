import sharp from 'sharp';
import { beforeAll } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import {
	enrolPerson,
	listProgrammes,
	planGroup,
	startCentre
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	done,
	type StoryCentre,
	TODAY,
	useStoryCentre
} from '../../../../../../tests/database/story-centre.ts';
import type { Voice } from '../domain/creation.ts';
import { recordAgreement, withdrawAgreement } from './record-agreement.ts';
import { addCreation, type NewCreation } from './write-creation.ts';

export { done, TODAY };
export { atOnce } from '../../../../../../tests/database/at-once.ts';

export const YEAR = 2026;

export type KidsCentre = StoryCentre & {
	programmeId: string;
	/** Enrols a child born in 2016, or that year. */
	addChild(givenName: string, birthYear?: number | null): Promise<string>;
	/** A photo of these children, unless said otherwise. */
	photo(change?: Partial<NewCreation>): Promise<NewCreation>;
	add(change?: Partial<NewCreation>): Promise<string>;
	agrees(personId: string, ...voices: Voice[]): Promise<void>;
	withdraws(personId: string, saidBy: Voice): Promise<void>;
};

/** A centre with its Numéri’Kids of the year. */
export function useKids(): KidsCentre {
	const centre = useStoryCentre('animateur');
	const { act, world } = centre;
	let groupId = '';
	let jpeg: Buffer;
	const photo = async (change: Partial<NewCreation> = {}): Promise<NewCreation> => ({
		...done(await redrawPhoto(jpeg, 'ourselves')),
		programmeId: kids.programmeId,
		kind: 'photo',
		title: 'Devant le décor',
		day: '2026-11-18',
		alternative: 'Des enfants devant un décor de papier',
		minutes: null,
		address: '',
		recognised: [],
		made: [],
		nobodyRecognised: false,
		today: TODAY,
		...change
	});
	const kids: KidsCentre = Object.assign(centre, {
		programmeId: '',
		photo,
		async addChild(givenName: string, birthYear: number | null = 2016) {
			const child = await act(async (db: Db) => {
				const { id } = done(
					await addPerson(db, {
						familyName: 'Delattre',
						givenName,
						birthYear: 2016,
						responsibleAdult: { familyName: 'Delattre', givenName: 'Odile' }
					})
				);
				done((await enrolPerson(db, { groupId, personId: id }))!);
				return id;
			});
			// As if her age were corrected since: who is not of the age of the programme is asked about.
			const birth = [child, birthYear];
			await world.owner.query('update people set birth_year = $2 where id = $1', birth);
			return child;
		},
		async add(change?: Partial<NewCreation>) {
			const creation = await photo(change);
			return done(await act((db) => addCreation(db, creation))).id;
		},
		async agrees(personId: string, ...voices: Voice[]) {
			for (const saidBy of voices) {
				const said = saidBy === 'adult' ? SIGNED : SPOKEN;
				const { programmeId } = kids;
				const agreed = { ...said, programmeId, year: YEAR, personId, saidBy, today: TODAY };
				done(await act((db) => recordAgreement(db, agreed)));
			}
		},
		async withdraws(personId: string, saidBy: Voice) {
			const { programmeId } = kids;
			const withdrawal = { programmeId, year: YEAR, personId, saidBy, today: TODAY };
			done(await act((db) => withdrawAgreement(db, withdrawal)));
		}
	});
	beforeAll(async () => {
		jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b4f4a' } })
			.withExif({ IFD0: { Make: 'Téléphone' } })
			.jpeg()
			.toBuffer();
		await world.asOperator([], async (db) => {
			const started = done(await startCentre(db, { slug: 'numerikids', name: 'Les Mercredis' }));
			centre.centreId = started.id;
			const programmes = await listProgrammes(db);
			kids.programmeId = programmes.find(({ slug }) => slug === 'numerikids')!.id;
		});
		groupId = await act(async (db) => {
			const plan = {
				programmeId: kids.programmeId,
				year: YEAR,
				cycleLabel: 'l’année',
				groupLabel: '',
				firstDay: '2026-11-11',
				seances: 4,
				startsAt: '10:00',
				endsAt: '12:00',
				animators: [],
				skipped: []
			};
			return done(await planGroup(db, plan)).id;
		});
		await world.owner.query('update workshop_groups set capacity = 500');
	});
	return kids;
}

export const SPOKEN = {
	answer: 'given',
	support: 'spoken',
	keptAt: '',
	day: '2026-11-18'
} as const;
export const SIGNED = {
	answer: 'given',
	support: 'signed',
	keptAt: 'Classeur des mercredis',
	day: '2026-11-18'
} as const;
