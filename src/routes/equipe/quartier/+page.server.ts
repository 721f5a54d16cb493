import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	countToAnswer,
	listDirectors,
	listWaiting
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
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
	const [{ waiting, next }, counts, directors, centreOf] = await Promise.all([
		listWaiting(db, { after, isHeld }),
		countToAnswer(db),
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
			...{ waiting: counts.waiting, held: counts.held },
			...{ reports: counts.reports, urgent: counts.urgent, appeals: counts.appeals }
		},
		pages: VOICE_PAGES.filter(({ href }) => mine.has(href) && href !== QUEUE).map(
			({ href, label }) => ({ href, label })
		),
		items: waiting.map((one) => tellWaiting(one, { now, centre: centreOf(one.centreId) })),
		firstHref: after ? addressOf({}) : undefined,
		nextHref: next ? addressOf({ depuis: next.since, apres: next.id }) : undefined
	};
});

function isInstant(typed: string): boolean {
	try {
		return Boolean(Temporal.Instant.from(typed));
	} catch {
		return false;
	}
}

export const actions: Actions = { ...decideDeeds };
