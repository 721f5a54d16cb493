import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { dayWords, groupWords } from '../../domain/plan/plan-import-words.ts';
import type { Obstacle } from './find-obstacles.ts';
import { findPlaces, type Place } from './find-places.ts';

type Noun = { words: string; ending: '' | 'e' };

const NOUNS: Record<string, Noun> = {
	people: { words: 'Fiche d’une personne', ending: 'e' },
	person_identities: { words: 'Fiche d’une personne', ending: 'e' },
	person_phones: { words: 'Fiche d’une personne', ending: 'e' },
	person_traces: { words: 'Fiche d’une personne', ending: 'e' },
	person_emails: { words: 'Fiche d’une personne', ending: 'e' },
	member_numbers: { words: 'Fiche d’une personne', ending: 'e' },
	responsible_adults: { words: 'Fiche d’une personne', ending: 'e' },
	person_notices: { words: 'Information d’une personne', ending: 'e' },
	person_consents: { words: 'Accord d’une personne', ending: '' },
	requests: { words: 'Demande', ending: 'e' },
	request_answers: { words: 'Réponse à une demande', ending: 'e' },
	family_corrections: { words: 'Famille d’une demande', ending: 'e' },
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
	absence_calls: { words: 'Appel après deux absences', ending: '' },
	seance_contents: { words: 'Contenu de la séance', ending: '' },
	course_exits: { words: 'Fin de parcours', ending: 'e' },
	observations: { words: 'Observation', ending: 'e' },
	person_merges: { words: 'Réunion de deux fiches', ending: 'e' }
};

const STATES = { changed: 'modifié', removed: 'supprimé', added: 'ajouté' };

/** A record that stands in the way, in one sentence, and where it is seen. */
export type NamedObstacle = { words: string; href: string | null };

/**
 * One sentence a record, without the name of a resident: « Présence du 11/01/2018, groupe 1 : modifiée
 * le …, par … ».
 */
export async function nameObstacles(db: Db, obstacles: Obstacle[]): Promise<NamedObstacle[]> {
	const places = await findPlaces(db, obstacles);
	const { time_zone } = await db
		.selectFrom('centres')
		.where('id', '=', centreOf(db))
		.select('time_zone')
		.executeTakeFirstOrThrow();
	const imports = new Set(await readImportInstants(db));
	const named = new Map<string, NamedObstacle>();
	for (const [index, obstacle] of obstacles.entries()) {
		const { words: noun, ending } = NOUNS[obstacle.table] ?? UNNAMED;
		const place = places[index]!;
		const when = whenWords(obstacle, imports, time_zone);
		const by = place.by && !when.startsWith('par') ? `, par ${place.by}` : '';
		const words = `${placeWords(noun, place)}\u00a0: ${STATES[obstacle.state]}${ending} ${when}${by}`;
		if (!named.has(words)) named.set(words, { words, href: hrefOf(obstacle, place) });
	}
	return [...named.values()];
}

const UNNAMED: Noun = { words: 'Donnée rattachée', ending: 'e' };

/** The page that shows it: its séance, its group, the person, the request; null when none does. */
function hrefOf({ table, state, row }: Obstacle, { seanceId, groupId }: Place): string | null {
	if (seanceId) return `/equipe/ateliers/seances/${seanceId}`;
	if (groupId) return `/equipe/ateliers/groupes/${groupId}`;
	if (state === 'removed') return null;
	const personId = table === 'people' ? row.id : row.person_id;
	if (personId) return `/equipe/habitants/${personId}`;
	const requestId = table === 'requests' ? row.id : row.request_id;
	return requestId ? `/equipe/accueil/demandes/${requestId}` : null;
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
