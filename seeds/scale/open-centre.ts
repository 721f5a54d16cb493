import defaults from '#content/default-programmes.json' with { type: 'json' };
import type { TaughtProgramme, Telling } from './centre-telling.ts';
import words from './centre-words.json' with { type: 'json' };
import { momentOf, written } from './course-calendar.ts';
import { COMMUNES } from './draw-resident.ts';
import { drawTeam } from './draw-team.ts';
import { noteJournal } from './note-journal.ts';
import { noRows } from './rows.ts';
import { idsOf } from './seeded-ids.ts';

/** A centre on the day it opens, a little before its first year: its programmes and its team. */
export function openCentre(
	start: Pick<Telling, 'shape' | 'chance' | 'today' | 'now' | 'years'>
): Telling {
	const { shape, chance, years } = start;
	const at = momentOf(`${years.first - 1}-11-02`, '09:00');
	const newId = idsOf(chance);
	const rows = noRows();
	const centreId = newId(at);
	const home = chance.pick(COMMUNES);
	const name = nameOf(shape.rank);
	const recorded_at = written(at);
	rows.centres.push({
		id: centreId,
		slug: slugOf(name),
		name: `Centre social ${name}`,
		commune_insee: home,
		time_zone: 'Europe/Paris',
		recorded_at
	});
	const opened = { ...start, newId, rows, centreId, home };
	const programmes = openProgrammes(opened, at);
	noteJournal(opened, at, { staffId: null, role: 'operator' }, ['add', 'centre', centreId]);
	const team = drawTeam(opened, at);
	return { ...opened, programmes, team, residents: [], cycles: new Map() };
}

/** The programmes and objectives that every centre of the network starts with. */
function openProgrammes(
	{ rows, centreId, newId }: Pick<Telling, 'rows' | 'centreId' | 'newId'>,
	at: number
): TaughtProgramme[] {
	const own = { centre_id: centreId, recorded_at: written(at) };
	const objectives = defaults.objectives.map(({ label, tag }, position) => {
		const id = newId(at);
		rows.centre_objectives.push({ id, label, tag, position, ...own });
		return id;
	});
	return defaults.programmes.map((programme, position) => {
		const id = newId(at);
		rows.programmes.push({
			id,
			slug: programme.slug,
			name: programme.name,
			people_noun: programme.peopleNoun,
			format: programme.format,
			default_minutes: programme.defaultMinutes,
			capacity: programme.capacity,
			shows_first_rubric: programme.showsFirstRubric,
			position,
			...own
		});
		for (const alias of programme.aliases) {
			rows.programme_aliases.push({ programme_id: id, alias, ...own });
		}
		for (const objective_id of objectives) {
			rows.programme_objectives.push({ programme_id: id, objective_id, ...own });
		}
		const { slug, defaultMinutes: minutes, capacity } = programme;
		return { id, slug, minutes, capacity, format: programme.format };
	});
}

/** As many invented names as there may be centres, none of them twice. */
function nameOf(rank: number): string {
	const { places, epithets } = words;
	const place = places[(rank - 1) % places.length]!;
	const epithet = epithets[Math.floor((rank - 1) / places.length) % epithets.length]!;
	return `${place} ${epithet}`;
}

function slugOf(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z]+/g, '-');
}
