import { redirect } from '@sveltejs/kit';
import { keptFormCookieName, readKeptForms } from '#lib/features/house/keys/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { sayCalling } from '#lib/features/lobby/help-calls/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { deskLinks, linksFor, placesLinks, proceduresLink, voicesLink } from './home-links.ts';
import { readHome } from './read-home.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => {
	const viewer = locals.viewer!;
	if (!viewer.centre)
		redirect(303, viewer.role === 'administration' ? '/equipe/centres' : '/equipe/reseau');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const kept = await readKeptForms(
		locals.keys,
		{ staffId: viewer.staffId, cookie: cookies.get(keptFormCookieName(locals.keys)) },
		locals.world.now()
	);
	const whose = { timeZone: viewer.centre.timeZone, today, role: viewer.role };
	const { seances, due, absentees, followed, waits } = await asViewer(locals, (db) =>
		readHome(db, whose)
	);
	const { backup, procedures, guides, steps, places, around, voices, calls, ends } = waits;
	const open = seances.filter((seance) => !seance.cancelled);
	const marks = mayDo(viewer.role, 'mark-attendance');
	const toFill = marks ? open.filter((seance) => seance.day < today) : [];
	// Invented people need no backup.
	const isShown = backup !== null && !(locals.isDemo && backup.state === 'never');
	return {
		backup: isShown ? { state: backup.state, hours: backup.hours } : null,
		firstName: viewer.name.split(' ')[0]!,
		/** What she sent once her sign-in had ended. */
		hasKeptForms: kept.length > 0,
		/** What the desk must look at; null for those who are not at it. */
		atDesk: due === null ? null : deskLinks(due),
		/** Those she follows, and what is awaited for them; null for those who follow otherwise. */
		followed,
		/** How many démarches of families are due within thirty days; null for those who follow none. */
		procedures: procedures && proceduresLink(procedures),
		/** Guides that wait to be read, or read again; null for those who write none. */
		guides: guides && {
			...guides,
			/** Where many stop at the kiosk: finished sentences, this page's script is full. */
			left: steps.map(({ guide, sentence }) => [`/equipe/guides/${guide}#borne`, sentence] as const)
		},
		/** Places of the neighbourhood that wait, and what the map did not find; none for who writes none. */
		around: around ? placesLinks(around) : [],
		/** What residents said and nobody has read; null: nothing waits, or she reads none. */
		voices: voices && voicesLink(voices, locals.world.now()),
		/** How many were told that they would be called by now; null for those who call nobody back. */
		latePlaces: places && places.late,
		/** Names that come to their end; null for those who decide nothing of it. */
		ends,
		/** Who missed two séances in a row; nobody for those who never see attendance. */
		absentees,
		/** Who calls at a kiosk, for a page without a script. */
		calls: calls.map(sayCalling),
		todayDay: today,
		links: linksFor(viewer.role, Number(today.slice(0, 4))),
		/** Séances whose sheet waits, those of today even when there is none, and those to come. */
		lists: [
			{
				id: 'a-remplir',
				title: 'Feuilles de présence à remplir',
				seances: toFill,
				action: TO_MARK
			},
			{
				id: 'aujourdhui',
				title: 'Aujourd’hui',
				seances: open.filter((seance) => seance.day === today),
				action: marks ? TO_MARK : null
			},
			{
				id: 'semaine',
				title: 'Dans les sept jours',
				seances: open.filter((seance) => seance.day > today),
				action: null
			}
		].filter((list) => list.id === 'aujourdhui' || list.seances.length > 0)
	};
};

const TO_MARK = 'Noter les présences';
