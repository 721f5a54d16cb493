import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { dayWords, groupWords } from '../domain/plan-import-words.ts';
import type { Obstacle } from './find-obstacles.ts';

type Place = { day: string | null; group: string | null; cycle: string | null };
type Noun = { words: string; ending: '' | 'e' };

const NOUNS: Record<string, Noun> = {
	people: { words: 'Fiche d’une personne', ending: 'e' },
	person_identities: { words: 'Fiche d’une personne', ending: 'e' },
	person_phones: { words: 'Fiche d’une personne', ending: 'e' },
	person_traces: { words: 'Fiche d’une personne', ending: 'e' },
	cycles: { words: 'Cycle', ending: '' },
	cycle_cancellations: { words: 'Annulation du cycle', ending: 'e' },
	workshop_groups: { words: 'Groupe', ending: '' },
	group_animators: { words: 'Animation', ending: 'e' },
	seance_animators: { words: 'Animation', ending: 'e' },
	seances: { words: 'Séance', ending: 'e' },
	seance_cancellations: { words: 'Annulation de la séance', ending: 'e' },
	seance_closings: { words: 'Feuille de présence', ending: 'e' },
	enrolments: { words: 'Inscription', ending: 'e' },
	departures: { words: 'Départ', ending: '' },
	attendances: { words: 'Présence', ending: 'e' },
	observations: { words: 'Observation', ending: 'e' }
};

const STATES = { changed: 'modifié', removed: 'supprimé', added: 'ajouté' };

/** One sentence a record, without a name: « Présence du 11/01/2018, groupe 1 : modifiée le … ». */
export async function nameObstacles(db: Db, obstacles: Obstacle[]): Promise<string[]> {
	const places = await findPlaces(db, obstacles);
	const { time_zone } = await db
		.selectFrom('centres')
		.where('id', '=', centreOf(db))
		.select('time_zone')
		.executeTakeFirstOrThrow();
	const imports = new Set(await readImportInstants(db));
	const sentences = obstacles.map((obstacle, index) => {
		const { words, ending } = NOUNS[obstacle.table] ?? { words: 'Donnée rattachée', ending: 'e' };
		const where = placeWords(words, places[index]!);
		return `${where}\u00a0: ${STATES[obstacle.state]}${ending} ${whenWords(obstacle, imports, time_zone)}`;
	});
	return [...new Set(sentences)];
}

function placeWords(words: string, { day, group, cycle }: Place): string {
	if (cycle === null) return words;
	const named = group === null ? cycle : groupWords(group, cycle);
	if (day) return `${words} du ${dayWords(day)}, ${named}`;
	return group ? `${words}, ${named} (${cycle})` : `${words}, ${cycle}`;
}

function whenWords({ row }: Obstacle, imports: Set<string>, timeZone: string): string {
	if (typeof row.recorded_at !== 'string') return 'depuis';
	const at = Temporal.Instant.from(row.recorded_at);
	const day = dayWords(at.toZonedDateTimeISO(timeZone).toPlainDate().toString());
	return imports.has(at.toString()) ? `par l’import du ${day}` : `le ${day}`;
}

async function readImportInstants(db: Db): Promise<string[]> {
	const rows = await db.selectFrom('imports').select('recorded_at').execute();
	return rows.map((row) => row.recorded_at.toString());
}

/** Where each record stands: its day, its group and its cycle, as far as it has them. */
async function findPlaces(db: Db, obstacles: Obstacle[]): Promise<Place[]> {
	const wanted = obstacles.map(({ table, row }, position) => ({
		position,
		seance_id: table === 'seances' ? row.id : row.seance_id,
		enrolment_id: table === 'enrolments' ? row.id : row.enrolment_id,
		group_id: table === 'workshop_groups' ? row.id : row.group_id,
		cycle_id: table === 'cycles' ? row.id : row.cycle_id
	}));
	const { rows } = await sql<Place>`
		select s.day, g.label as "group", c.label as cycle
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as o
			(position int, seance_id uuid, enrolment_id uuid, group_id uuid, cycle_id uuid)
		left join seances s on s.id = o.seance_id
		left join enrolments e on e.id = o.enrolment_id
		left join workshop_groups g on g.id = coalesce(o.group_id, s.group_id, e.group_id)
		left join cycles c on c.id = coalesce(o.cycle_id, g.cycle_id)
		order by o.position`.execute(db);
	return rows;
}
