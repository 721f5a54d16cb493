import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	countToAnswer,
	listDirectors,
	listWaiting
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { WaitingCounts } from '#lib/features/neighbourhood/contributions/index.ts';
import {
	countTownWords,
	countWaitingEchoes
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { isId } from '#lib/shared/identifier.ts';
import { pagesFor } from '../team-pages.ts';
import { centreNames } from './centre-names.ts';
import { decideDeeds } from './decide-deeds.ts';
import { tellWaiting } from './tell-waiting.ts';
import { VOICE_PAGES } from './voice-pages.ts';
import type { Actions } from './$types';

const QUEUE = '/equipe/quartier';

/** What waits to be read, the oldest first; what perhaps a machine sent, apart. */
export const load = shown(ofTeam('see-contributions'), async (db, asked) => {
	const { viewer, url, now, locals } = asked;
	const isHeld = url.searchParams.has('a-verifier');
	const [since, id] = ['depuis', 'apres'].map((name) => url.searchParams.get(name) ?? '');
	const after = isId(id!) && isInstant(since!) ? { since: since!, id: id! } : null;
	const [{ waiting, next }, counts, townWords, echoes, directors, centreOf] = await Promise.all([
		listWaiting(db, { after, isHeld }),
		countToAnswer(db),
		mayDo(viewer.role, 'see-town-answers') ? countTownWords(db) : 0,
		mayDo(viewer.role, 'send-to-town') ? countWaitingEchoes(db) : 0,
		listDirectors(db),
		centreNames(locals, viewer)
	]);
	const own: Record<string, string> = isHeld ? { 'a-verifier': 'oui' } : {};
	const addressOf = (more: Record<string, string>) => {
		const asks = new URLSearchParams({ ...own, ...more }).toString();
		return asks ? `${QUEUE}?${asks}` : QUEUE;
	};
	const mine = new Set(pagesFor(viewer.role).map(({ href }) => href));
	return {
		mayDecide: mayDo(viewer.role, 'decide-contributions'),
		mayName: mayDo(viewer.role, 'name-director'),
		/** Nobody answers for what is published: nothing is said there. */
		isClosed:
			viewer.centre !== null && !directors.some(({ centreId }) => centreId === viewer.centre?.id),
		isNetwork: viewer.centre === null,
		isHeld,
		counts: {
			...{ waiting: counts.waiting, held: counts.held, urgent: counts.urgent }
		},
		/** What else waits for her, and where. */
		others: othersOf({ ...counts, townWords, echoes }, (href) => mine.has(href)),
		pages: VOICE_PAGES.filter(({ href }) => mine.has(href) && href !== QUEUE).map(
			({ href, label }) => ({ href, label })
		),
		items: waiting.map((one) => tellWaiting(one, { now, centre: centreOf(one.centreId) })),
		firstHref: after ? addressOf({}) : undefined,
		nextHref: next ? addressOf({ depuis: next.since, apres: next.id }) : undefined
	};
});

/** A line for each other thing that waits, on the pages that she may open. */
function othersOf(
	{ reports, heldReports, appeals, callbacks, townWords, echoes, refuges }: WaitingCounts,
	mayOpen: (href: string) => boolean
) {
	return [
		{
			page: 'signalements',
			count: reports + heldReports,
			label: `${counted(reports + heldReports, 'signalement')} sans réponse`
		},
		{
			page: 'signalements',
			count: refuges,
			label: `${counted(refuges, 'message')} à relire\u00a0: un lieu est devenu un refuge`
		},
		{
			page: 'signalements',
			count: echoes,
			label: `${counted(echoes, 'message')} dont les «\u202fmoi aussi\u202f» sont à vérifier`
		},
		{
			page: 'recours',
			count: appeals,
			label: `${counted(appeals, 'recours', 'recours')} à relire`
		},
		{ page: 'a-rappeler', count: callbacks, label: `${counted(callbacks, 'personne')} à rappeler` },
		{
			page: 'reponses',
			count: townWords,
			label: `${counted(townWords, 'réponse')} de la mairie à lire`
		}
	].flatMap(({ page, count, label }) => {
		const href = `${QUEUE}/${page}`;
		return count > 0 && mayOpen(href) ? { href, label } : [];
	});
}

function isInstant(typed: string): boolean {
	try {
		return Boolean(Temporal.Instant.from(typed));
	} catch {
		return false;
	}
}

export const actions: Actions = { ...decideDeeds };
