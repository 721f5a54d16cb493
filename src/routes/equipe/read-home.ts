import { countDue, listDue } from '#lib/features/desk/requests/index.server.ts';
import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { listSeancesAround } from '#lib/features/learning/workshops/index.server.ts';
import { listFollowed } from '#lib/features/people/people/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { absenteeLines } from './ateliers/absentee-lines.ts';
import { whatWaits } from './what-waits.ts';

/** All that the first page of somebody of a centre asks for, at once. */
export function readHome(
	db: Db,
	{ role, today, timeZone }: { role: Role; today: string; timeZone: string }
) {
	const follows = role === 'referent-famille';
	const atDesk = role === 'accueil' || follows;
	return together({
		seances: listSeancesAround(db, today),
		due: atDesk ? countDue(db, today) : null,
		absentees: mayDo(role, 'mark-attendance') ? absenteeLines(db, today) : [],
		followed: follows ? followedPeople(db, { timeZone, today }) : null,
		waits: whatWaits(db, { role, today, timeZone })
	});
}

/** Those on whom she wrote, with the partners who owe an answer or declined. */
async function followedPeople(db: Db, { timeZone, today }: { timeZone: string; today: string }) {
	const [people, { partners }] = await Promise.all([listFollowed(db), listDue(db, today)]);
	const awaited = Map.groupBy(partners, ({ personId }) => personId);
	return people.map(({ personId, name, lastNoteAt }) => ({
		personId,
		name,
		lastNote: plainDay(todayIn(timeZone, lastNoteAt)),
		awaited: (awaited.get(personId) ?? []).map(({ id, partner, awaiting }) => ({
			href: `/equipe/partenaires/orientations/${id}`,
			label: `${partner}\u00a0: ${AWAITED[awaiting]}`
		}))
	}));
}

const AWAITED = {
	'to-give': 'le lien est à transmettre',
	'not-mailed': 'le courriel n’est pas parti',
	'no-answer': 'pas encore de réponse',
	declined: 'a décliné, personne n’aide encore',
	'to-receive': 'nous l’adresse, à recevoir'
};
