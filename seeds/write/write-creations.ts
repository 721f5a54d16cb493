import { sql } from 'kysely';
import {
	addCreation,
	type ChildLine,
	listChildren,
	recordAgreement
} from '#lib/features/learning/creations/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { drawScene, PORTRAITS, type Scene, STAGE, TIDE } from './draw-scene.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

type Told = {
	scene: Scene;
	kind: 'film' | 'photo';
	title: string;
	alternative: string;
	minutes: number | null;
	address: string;
	/** How many of the children are recognised, and whether their adults have signed. */
	recognised: number;
	isSigned: boolean;
};

const CREATIONS: readonly Told[] = [
	{
		scene: STAGE,
		kind: 'photo',
		title: 'Le plateau de tournage',
		alternative: 'Un décor de papier sous deux lampes, prêt pour la première image du film.',
		minutes: null,
		address: '',
		recognised: 0,
		isSigned: true
	},
	{
		scene: TIDE,
		kind: 'film',
		title: 'La marée monte',
		alternative: 'Un bateau de papier sur des vagues découpées, devant un soleil orange.',
		minutes: 3,
		address: 'https://videos.exemple.fr/la-maree-monte',
		recognised: 2,
		isSigned: true
	},
	{
		scene: PORTRAITS,
		kind: 'photo',
		title: 'Portraits retouchés',
		alternative: 'Quatre portraits côte à côte, chacun dans une autre couleur.',
		minutes: null,
		address: '',
		recognised: 1,
		isSigned: false
	}
];

/** What the children made: two may be shown, the third waits for the signature of an adult. */
export async function writeCreations(db: Db, telling: Telling): Promise<void> {
	const { programmes, team, today, timeZone, now } = telling;
	const programmeId = programmes.get('numerikids')!;
	const thisYear = Number(today.slice(0, 4));
	await actAs(db, team.technique, now);
	// In January the groups of the year have not met yet: last year's are told.
	for (const year of [thisYear, thisYear - 1]) {
		const days = await seanceDays(db, programmeId, year, today);
		const children = (await listChildren(db, { programmeId, year })).filter(mayAgree);
		if (days.length < CREATIONS.length || children.length < 3) continue;
		for (const [rank, told] of CREATIONS.entries()) {
			const day = days[rank]!;
			await actAs(db, team.technique, momentOf(day, '12:10', timeZone, now));
			const seen = children.splice(0, told.recognised);
			for (const { id } of seen) await agree(db, { programmeId, year, day, id, ...told });
			accepted(
				await addCreation(db, {
					...told,
					programmeId,
					day,
					recognised: seen.map(({ id }) => id),
					made: children.slice(0, 2).map(({ id }) => id),
					nobodyRecognised: told.recognised === 0,
					redrawn: await drawScene(told.scene),
					today
				})
			);
		}
		return;
	}
}

/** Whoever already said no to photos is not asked again. */
const mayAgree = ({ isOfAge, refusesPhotos }: ChildLine) => !isOfAge && !refusesPhotos;

async function agree(
	db: Db,
	said: { programmeId: string; year: number; day: string; id: string; isSigned: boolean }
): Promise<void> {
	const { programmeId, year, day, id: personId, isSigned } = said;
	const agreed = { programmeId, year, personId, day, today: day, answer: 'given' } as const;
	accepted(
		await recordAgreement(db, { ...agreed, saidBy: 'child', support: 'spoken', keptAt: '' })
	);
	if (!isSigned) return;
	const keptAt = 'Classeur des mercredis, à l’accueil';
	accepted(await recordAgreement(db, { ...agreed, saidBy: 'adult', support: 'signed', keptAt }));
}

/** The last days on which its groups met, in order. */
async function seanceDays(
	db: Db,
	programmeId: string,
	year: number,
	today: string
): Promise<string[]> {
	const { rows } = await sql<{ day: string }>`
		select day::text from (
			select distinct s.day from seances s
			join workshop_groups g on g.id = s.group_id
			join cycles c on c.id = g.cycle_id
			where c.programme_id = ${programmeId} and c.year = ${year} and s.day < ${today}::date
				and extract(year from s.day) = ${year}
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
			order by s.day desc limit ${CREATIONS.length}) last
		order by day`.execute(db);
	return rows.map(({ day }) => day);
}
