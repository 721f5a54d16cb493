import texts from '../fiches/last-year.json' with { type: 'json' };
import type { Telling } from './centre-telling.ts';
import { momentOf, written } from './course-calendar.ts';
import { noteJournal } from './note-journal.ts';

/** Years whose report is written, and how often a programme's fiche is. */
const WRITTEN_YEARS = 3;
const WRITTEN = 0.6;
/** Partners are named: they are those of one town. */
const NAMES_A_TOWN = 'partners';

/** What the team wrote of its last years: a rubric is written, read again, corrected. */
export function tellFiches(telling: Telling): void {
	for (let year = telling.years.last - WRITTEN_YEARS + 1; year <= telling.years.last; year++) {
		for (const programme of telling.programmes) {
			const told = texts[programme.slug as keyof typeof texts];
			if (!told || !telling.chance.hits(WRITTEN)) continue;
			for (const [rubric, body] of Object.entries(told)) {
				if (rubric !== NAMES_A_TOWN) tellRubric(telling, { id: programme.id, year, rubric, body });
			}
		}
	}
}

function tellRubric(
	telling: Telling,
	{ id, year, rubric, body }: { id: string; year: number; rubric: string; body: string }
): void {
	const { rows, chance, centreId, newId, team, now } = telling;
	const animator = chance.pick(team.animators);
	const half = body.slice(0, body.lastIndexOf(' ', body.length / 2));
	const bodies = chance.hits(0.5) ? [half, body] : [body];
	for (const [at, text] of bodies.entries()) {
		const moment = Math.min(momentOf(`${year}-12-0${1 + at}`, '16:00'), now - 60_000 + at);
		const version = newId(moment);
		rows.fiche_versions.push({
			id: version,
			centre_id: centreId,
			programme_id: id,
			year,
			rubric,
			version: at + 1,
			body: text,
			recorded_at: written(moment),
			recorded_by: animator
		});
		const who = { staffId: animator, role: 'animateur' as const };
		noteJournal(telling, moment, who, ['write', 'fiche-version', version]);
	}
}
